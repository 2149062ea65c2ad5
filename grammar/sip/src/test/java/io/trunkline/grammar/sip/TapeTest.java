package io.trunkline.grammar.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each entry leaves on the tape: the contract with those who build header objects. The blocks of {@code tapes.txt} are
 * the entry and its input, then a line for each capture.
 */
class TapeTest {

    @TestFactory
    Stream<DynamicTest> entryLeavesCaptures() throws IOException {
        return Stream.of(resource("/tapes.txt").split("\n\n"))
                .filter(block -> !block.startsWith("#"))
                .map(String::strip)
                .map(block -> DynamicTest.dynamicTest(block.lines().findFirst().orElseThrow(), () -> check(block)));
    }

    private static void check(String block) throws ReflectiveOperationException {
        String title = block.lines().findFirst().orElseThrow();
        int gap = title.indexOf(' ');
        String entry = gap < 0 ? title : title.substring(0, gap);
        String octets = title.substring(gap < 0 ? title.length() : gap + 1)
                .replace("\\r", "\r")
                .replace("\\n", "\n");
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        SipRecognizer recognizer = new SipRecognizer();
        recognizer.reset(bytes, bytes.length);

        int end = (int) SipRecognizer.class.getMethod(entry, int.class).invoke(recognizer, 0);

        assertTrue(end >= 0, () -> "rejected at " + ~end + ": '" + octets.substring(~end) + "'");
        assertEquals(block, title + describe(recognizer, octets));
    }

    private static String describe(SipRecognizer recognizer, String octets) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < recognizer.captureCount(); i++) {
            String captured = octets.substring(recognizer.captureStart(i), recognizer.captureEnd(i));
            text.append("\n  ")
                    .append(recognizer.ruleName(recognizer.captureRule(i)))
                    .append(" <")
                    .append(captured.replace("\r", "\\r").replace("\n", "\\n"))
                    .append('>');
        }
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TapeTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
