package io.trunkline.grammar.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
        return Stream.of(Recognitions.resource("/tapes.txt").split("\n\n"))
                .filter(block -> !block.startsWith("#"))
                .map(String::strip)
                .map(block -> DynamicTest.dynamicTest(block.lines().findFirst().orElseThrow(), () -> check(block)));
    }

    private static void check(String block) {
        String title = block.lines().findFirst().orElseThrow();
        int gap = title.indexOf(' ');
        String entry = gap < 0 ? title : title.substring(0, gap);
        String input = Recognitions.unescape(title.substring(gap < 0 ? title.length() : gap + 1));
        SipRecognizer recognizer = new SipRecognizer();

        int end = Recognitions.run(recognizer, entry, input);

        assertTrue(end >= 0, () -> "rejected at " + ~end + ": '" + input.substring(~end) + "'");
        StringBuilder tape = new StringBuilder(title);
        for (Capture capture : Capture.direct(recognizer, entry, input).orElseThrow()) {
            tape.append("\n  ")
                    .append(capture.rule())
                    .append(" <")
                    .append(Recognitions.escape(capture.text()))
                    .append('>');
        }
        assertEquals(block, tape.toString());
    }
}
