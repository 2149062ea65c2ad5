package io.trunkline.antlr.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureTreeTest {

    private static final class Bare extends DirectRecognizer {
        @Override
        public String ruleName(int rule) {
            return "r" + rule;
        }
    }

    @Test
    void capturesWithinACaptureAreItsChildren() {
        Bare recognizer = new Bare();
        recognizer.capture(1, 0, 3);
        recognizer.capture(2, 4, 6);
        recognizer.capture(3, 4, 8);
        recognizer.capture(4, 9, 9);
        recognizer.capture(5, 0, 10);
        recognizer.capture(1, 11, 12);

        CaptureTree inner = new CaptureTree("r3", 4, 8, List.of(new CaptureTree("r2", 4, 6, List.of())));
        CaptureTree outer = new CaptureTree(
                "r5",
                0,
                10,
                List.of(new CaptureTree("r1", 0, 3, List.of()), inner, new CaptureTree("r4", 9, 9, List.of())));
        assertEquals(List.of(outer, new CaptureTree("r1", 11, 12, List.of())), CaptureTree.of(recognizer));
    }

    @Test
    void anEmptyTapeHasNoTree() {
        assertEquals(List.of(), CaptureTree.of(new Bare()));
    }
}
