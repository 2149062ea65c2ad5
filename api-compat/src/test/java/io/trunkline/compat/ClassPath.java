package io.trunkline.compat;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/** The jars this test run was started with. */
final class ClassPath {
    private ClassPath() {}

    /** The jars of others, which the drop-in needs as its dependencies. */
    static List<File> thirdParties() {
        return entries().stream()
                .filter(file -> !file.getName().startsWith("trunkline"))
                .filter(file -> file.getName().endsWith(".jar"))
                .toList();
    }

    /** The jars of our own modules, which stand under the native names; the relocated one is not among them. */
    static List<File> ownJars() {
        return entries().stream()
                .filter(file -> file.getName().startsWith("trunkline"))
                .filter(file -> !file.getName().startsWith("trunkline-gov-nist"))
                .toList();
    }

    /** The jar of the stack under its native name: {@code prefix} and a version, nothing between. */
    static File jarOf(String prefix) {
        List<File> found = ownJars().stream()
                .filter(file -> file.getName().matches(prefix + "\\d.*\\.jar"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(prefix + "* should be one jar on the class path, but is " + found);
        }
        return found.get(0);
    }

    static File required(String property) {
        File file = new File(System.getProperty(property, ""));
        if (!file.isFile()) {
            throw new IllegalStateException(property + " is not set to a file: '" + file + "'");
        }
        return file;
    }

    private static List<File> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(File::new)
                .toList();
    }
}
