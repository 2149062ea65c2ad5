package io.trunkline.grammar.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A capture, written for comparison: the rule's name, its octets and where they start. */
public record Capture(String rule, String text, int start) {

    boolean is(String name, String... texts) {
        if (!rule.equals(name)) {
            return false;
        }
        for (String each : texts) {
            if (text.equalsIgnoreCase(each)) {
                return true;
            }
        }
        return false;
    }

    /** What the direct recogniser leaves on its tape, or empty when it rejects the input. */
    static Optional<List<Capture>> direct(SipRecognizer recognizer, String entry, String input) {
        if (Recognitions.run(recognizer, entry, input) < 0) {
            return Optional.empty();
        }
        List<Capture> captures = new ArrayList<>();
        for (int i = 0; i < recognizer.captureCount(); i++) {
            int start = recognizer.captureStart(i);
            captures.add(new Capture(
                    recognizer.ruleName(recognizer.captureRule(i)),
                    input.substring(start, recognizer.captureEnd(i)),
                    start));
        }
        return Optional.of(captures);
    }
}
