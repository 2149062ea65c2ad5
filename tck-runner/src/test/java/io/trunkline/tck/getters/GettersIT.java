package io.trunkline.tck.getters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.tck.TestImplementations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every getter of every header, address and message says what the reference implementation's says, but for differences that an RFC
 * or JSR 32 decides.
 */
class GettersIT {

    private final GetterComparison comparison = new GetterComparison(
            TestImplementations.trunkline().messageView(),
            TestImplementations.reference().messageView());
    private final List<String> unaccepted = new ArrayList<>();

    @Test
    void gettersAgreeOnWhatTheRfcsShow() throws IOException {
        AcceptedDifferences accepted = AcceptedDifferences.read();
        String request = resource("request.txt");
        compare("the request alone", request, accepted);
        resource("headers.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> compare(line, request + line + "\n", accepted));
        assertEquals(List.of(), unaccepted);
        assertTrue(comparison.compared() > 2_000, "only " + comparison.compared() + " answers were compared");
    }

    @Test
    void gettersAgreeOnRealMessages() throws IOException {
        Path folder = Path.of(System.getProperty("trunkline.shared", "../shared"), "messages");
        assumeTrue(
                Files.isDirectory(folder), () -> "skipped: no messages in " + folder + " (property trunkline.shared)");
        AcceptedDifferences accepted = AcceptedDifferences.read();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().matches(".*\\.(sip|dat|txt)|.*rfc5118/.*"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            compare(file.getFileName().toString(), headerSection(file), accepted);
        }
        assertEquals(List.of(), unaccepted);
        for (String line : resource("headers.txt").lines().toList()) {
            compare(line, resource("request.txt") + line + "\n", accepted);
        }
        assertEquals(List.of(), accepted.unused(), "differences that are none any more");
    }

    /** What both interfaces take: start line and headers as text, with LF at the line ends. */
    private static String headerSection(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        return (end < 0 ? text : text.substring(0, end + 1)).replaceFirst("^\n+", "");
    }

    private void compare(String what, String message, AcceptedDifferences accepted) {
        String lines = message.replace("\n", "\r\n") + "\r\n";
        for (GetterComparison.Difference difference : comparison.compare(what, lines)) {
            if (!accepted.accepts(difference)) {
                unaccepted.add("\n" + what + ": " + difference.path() + "\n  ours:   " + difference.ours()
                        + "\n  theirs: " + difference.theirs());
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GettersIT.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
