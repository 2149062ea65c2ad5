package io.trunkline.antlr.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DirectRecognizerTest {

    private static final class Bare extends DirectRecognizer {
        @Override
        public String ruleName(int rule) {
            return "r" + rule;
        }
    }

    private final Bare recognizer = new Bare();

    @Test
    void theTapeGrows() {
        for (int i = 0; i < 100_000; i++) {
            recognizer.capture(7, i, i + 1);
        }
        assertEquals(100_000, recognizer.captureCount());
        assertEquals(7, recognizer.captureRule(99_999));
        assertEquals(99_999, recognizer.captureStart(99_999));
        assertEquals(100_000, recognizer.captureEnd(99_999));

        recognizer.reset(new byte[1], 1);

        assertEquals(0, recognizer.captureCount());
    }

    @Test
    void oldCapturesCannotBeRead() {
        recognizer.capture(1, 2, 3);
        recognizer.clear();
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.captureRule(0));
        recognizer.capture(1, 2, 3);
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.captureEnd(1));
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.captureStart(-1));
    }

    @Test
    void theLimitLiesInsideTheInput() {
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.reset(new byte[2], 3));
        assertThrows(IndexOutOfBoundsException.class, () -> recognizer.reset(new byte[2], -1));
        recognizer.reset(new byte[2], 0);
        assertEquals(0, recognizer.limit);
    }

    @Test
    void nestingEndsAtTheLimit() {
        for (int i = 0; i < DirectRecognizer.MAX_NESTING; i++) {
            assertTrue(recognizer.descend());
        }
        assertFalse(recognizer.descend());
        recognizer.ascend();
        assertTrue(recognizer.descend());
        recognizer.rewind();
        assertTrue(recognizer.descend());
    }

    @Test
    void aMarkIsRememberedWhereItWasLeftFirst() {
        recognizer.mark(63, 5);
        recognizer.mark(63, 7);
        recognizer.mark(0, 9);
        assertEquals(1L << 63 | 1, recognizer.marks());
        assertEquals(5, recognizer.markStart(63));
        recognizer.reset(new byte[0], 0);
        assertEquals(0, recognizer.marks());
        assertThrows(IllegalArgumentException.class, () -> recognizer.markStart(63));
        assertThrows(IllegalArgumentException.class, () -> recognizer.markStart(64));
    }

    @Test
    void describesItsTape() {
        recognizer.capture(1, 2, 3);
        recognizer.capture(4, 0, 5);
        assertEquals("Bare[r1[2,3) r4[0,5)]", recognizer.toString());
    }
}
