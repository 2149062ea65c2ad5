package io.trunkline.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that a test makes: it is compared, or written anew when a person wants so. */
public final class Golden {
    private static final String SWITCH = "trunkline.golden";

    private Golden() {}

    /** A file of the project. */
    public static Path file(String path) {
        return Path.of(System.getProperty("trunkline.root", "..")).resolve(path);
    }

    /**
     * Compares, or writes with {@code -Dtrunkline.golden=write}.
     *
     * @param file the committed file
     * @param made what it ought to hold
     * @param test the class to run again
     */
    public static void check(Path file, String made, Class<?> test) throws IOException {
        if ("write".equals(System.getProperty(SWITCH))) {
            Files.writeString(file, made);
            return;
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                committed,
                made,
                file.getFileName()
                        + " is not what the code gives today. If today is right, write it anew and read the difference:"
                        + " mvn -pl impl -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                        + test.getSimpleName()
                        + " -D" + SWITCH + "=write");
    }
}
