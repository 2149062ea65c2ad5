package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import org.junit.jupiter.api.Test;

/** RFC 3262 sections 3 and 4. */
class ReliableResponsesTest {

    private static final byte[] RESPONSE = {1};
    private static final long T1 = 500;

    private final ReliableResponses reliable = new ReliableResponses();

    private void send(long invite, boolean withBody, long now) {
        reliable.nextNumber(invite, () -> 100);
        reliable.onSent(RESPONSE, DialogSamples.flow(), withBody, T1, now);
    }

    @Test
    void numbersRiseByOneWithinOneInvite() {
        assertEquals(100, reliable.nextNumber(1, () -> 100));
        assertEquals(100, reliable.nextNumber(1, () -> 7));
        send(1, false, 0);
        assertEquals(101, reliable.nextNumber(1, () -> 7));
        assertEquals(7, reliable.nextNumber(2, () -> 7));
    }

    @Test
    void theIntervalDoublesWithoutABound() {
        send(1, false, 0);
        long at = 0;
        for (long interval = T1; interval < 64 * T1; interval *= 2) {
            at += interval;
            assertEquals(at, reliable.deadline(TimerKind.RELIABLE_RETRANSMISSION));
            reliable.onRepeat(at);
        }
        assertEquals(64 * T1, reliable.deadline(TimerKind.PRACK_WAIT));
    }

    @Test
    void aPrackMatchesOnce() {
        send(1, true, 0);
        assertTrue(reliable.forbidsSuccess());
        assertFalse(reliable.onPrack(99, 1));
        assertFalse(reliable.onPrack(100, 2));
        assertTrue(reliable.onPrack(100, 1));
        assertFalse(reliable.onPrack(100, 1));
        assertFalse(reliable.isWaiting());
        assertFalse(reliable.forbidsSuccess());
        assertEquals(DeadlineQueue.NEVER, reliable.deadline(TimerKind.RELIABLE_RETRANSMISSION));
    }

    @Test
    void aFinalResponseStopsButKeepsThePrack() {
        send(1, false, 0);
        reliable.stop();
        assertFalse(reliable.isWaiting());
        assertTrue(reliable.onPrack(100, 1));
    }

    @Test
    void whatIsReceivedComesOnceAndInOrder() {
        assertTrue(reliable.onReceived(4_294_967_294L, 1));
        assertFalse(reliable.onReceived(4_294_967_294L, 1));
        assertFalse(reliable.onReceived(1, 1));
        assertTrue(reliable.onReceived(4_294_967_295L, 1));
        assertTrue(reliable.onReceived(3, 2));
        assertFalse(reliable.onReceived(5, 2));
    }
}
