package io.trunkline.tck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The implementations of the tests, loaded once each for a role: a caller and a callee never share statics. */
final class Implementations {

    private static final Path FOLDER = Path.of("target", "implementations").toAbsolutePath();
    private static final Pattern OF_THE_RUNNER =
            Pattern.compile(".*([/\\\\]tck-runner[/\\\\]|junit|opentest4j|apiguardian|surefire).*");
    private static final Map<String, LoadedImplementation> LOADED = new ConcurrentHashMap<>();

    static final Path API = FOLDER.resolve("jain-sip-api.jar");

    static final ImplementationUnderTest REFERENCE = new ImplementationUnderTest(
            "RI", "gov.nist", List.of(FOLDER.resolve("jain-sip-ri.jar"), FOLDER.resolve("log4j.jar")));

    static final ImplementationUnderTest TRUNKLINE =
            new ImplementationUnderTest("Trunkline", "io.trunkline", classPathOfTrunkline());

    private Implementations() {}

    static LoadedImplementation loaded(ImplementationUnderTest implementation, String role) {
        return LOADED.computeIfAbsent(implementation.name() + " " + role, key -> {
            try {
                return LoadedImplementation.load(implementation, API);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Everything on the class path of this test but the runner and its test framework. */
    private static List<Path> classPathOfTrunkline() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !OF_THE_RUNNER.matcher(entry).matches())
                .map(Path::of)
                .toList();
    }
}
