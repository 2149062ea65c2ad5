package io.trunkline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for the sources of all modules, and no compiler looks at. */
class RepositoryTest {

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".idea", "node_modules");

    private static final Pattern TEST_ANNOTATION = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|TestFactory|RepeatedTest|TestTemplate)\\b", Pattern.MULTILINE);

    private static final Pattern ABSTRACT_CLASS = Pattern.compile("^(public )?abstract class", Pattern.MULTILINE);

    /** Source text by path, relative to the root of the repository, with slashes. */
    private static final TreeMap<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        Path root = Path.of(System.getProperty("trunkline.root", "..")).toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = NOT_SOURCES.contains(folder.getFileName().toString());
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".java") || name.endsWith("pom.xml")) {
                    SOURCES.put(name, Files.readString(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertFalse(SOURCES.isEmpty(), () -> "no sources below " + root);
    }

    @Test
    void everyTestClassHasANameThatIsRun() {
        assertEquals(
                List.of(),
                find((name, text) -> name.contains("/src/test/java/")
                        && TEST_ANNOTATION.matcher(text).find()
                        && !ABSTRACT_CLASS.matcher(text).find()
                        && !name.endsWith("Test.java")
                        && !name.endsWith("IT.java")),
                "Surefire runs *Test and Failsafe runs *IT; these would be left out without a word");
    }

    @Test
    void everyPackageOfMainCodeIsDescribedAndNullMarked() {
        assertEquals(
                List.of(),
                find((name, text) -> {
                    if (!name.contains("/src/main/java/") || name.endsWith("package-info.java")) {
                        return false;
                    }
                    String info = SOURCES.get(name.substring(0, name.lastIndexOf('/') + 1) + "package-info.java");
                    return info == null || !info.contains("@NullMarked") || !info.contains("/**");
                }),
                "the packages of these have no package-info.java with a description and @NullMarked");
    }

    @Test
    void noFileIsTooLongToBeRead() {
        assertEquals(
                List.of(),
                find((name, text) -> name.endsWith(".java") && text.lines().count() > 1_000),
                "nobody reads these in one sitting");
    }

    @Test
    void noPomNamesAVersionOfItsOwn() {
        Pattern version = Pattern.compile("<version>(?!0\\.1\\.0-SNAPSHOT|\\$\\{)[^<]+</version>");
        assertEquals(
                List.of(),
                find((name, text) ->
                        name.endsWith("/pom.xml") && version.matcher(text).find()),
                "versions stand in the properties of the parent pom");
    }

    private static List<String> find(BiPredicate<String, String> broken) {
        List<String> found = new ArrayList<>();
        SOURCES.forEach((name, text) -> {
            if (broken.test(name, text)) {
                found.add(name);
            }
        });
        return found;
    }
}
