package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.dialog.InviteHandshake.Success;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InviteHandshakeTest {

    private static final long PATIENCE = 64 * DialogSamples.T1;
    private static final long MILLI = 1_000_000L;

    private final InviteHandshake handshake = new InviteHandshake();

    private static SentAck ack(long cseq, byte[] octets, long forgetAt) {
        return new SentAck(cseq, octets, DialogSamples.flow(), forgetAt);
    }

    @Nested
    class AsUac {

        @Test
        void successIsRepeatedUntilTheAckAndAcknowledgedAfterIt() {
            assertEquals(Success.FIRST, handshake.onSuccess(1, 0, PATIENCE));
            assertEquals(Success.REPEATED, handshake.onSuccess(1, 1, PATIENCE));
            handshake.onAckSent(1);
            handshake.keep(ack(1, new byte[] {1}, PATIENCE));

            assertEquals(Success.ACKNOWLEDGED, handshake.onSuccess(1, 2, PATIENCE));
        }

        @Test
        void successIsStaleWhileItsAckWaitsForAName() {
            handshake.onSuccess(1, 0, PATIENCE);
            handshake.onAckSent(1);

            assertEquals(Success.STALE, handshake.onSuccess(1, 1, PATIENCE));
        }

        @Test
        void olderSuccessIsAcknowledgedBesideANewerOne() {
            handshake.onSuccess(1, 0, PATIENCE);
            handshake.onAckSent(1);
            handshake.keep(ack(1, new byte[] {1}, PATIENCE));

            assertEquals(Success.FIRST, handshake.onSuccess(2, 5, PATIENCE));
            assertEquals(Success.ACKNOWLEDGED, handshake.onSuccess(1, 6, PATIENCE));
            handshake.forgetAcks(PATIENCE);
            assertEquals(Success.STALE, handshake.onSuccess(1, PATIENCE, PATIENCE));
        }

        @Test
        void acknowledgesTheLastSuccessOnly() {
            assertFalse(handshake.acknowledges(1));
            handshake.onSuccess(1, 0, PATIENCE);
            assertTrue(handshake.acknowledges(1));
            handshake.onSuccess(2, 0, PATIENCE);
            assertFalse(handshake.acknowledges(1));
            assertTrue(handshake.acknowledges(2));
        }

        @Test
        void ackIsDueForALimitedTime() {
            handshake.onSuccess(1, 7, PATIENCE);
            assertEquals(7 + PATIENCE, handshake.deadline(TimerKind.ACK_DUE));
            handshake.onAckSent(1);
            assertEquals(DeadlineQueue.NEVER, handshake.deadline(TimerKind.ACK_DUE));
        }

        @Test
        void ackSentAgainReplacesTheOlderOne() {
            handshake.keep(ack(1, new byte[] {1}, 50));
            handshake.keep(ack(1, new byte[] {2}, 60));

            SentAck kept = handshake.ack(1);
            assertNotNull(kept);
            assertArrayEquals(new byte[] {2}, kept.octets());
            assertEquals(60, handshake.deadline(TimerKind.ACK_KEPT));
        }

        @Test
        void ackThatCouldNotLeaveIsDueAgain() {
            byte[] octets = {1};
            handshake.onSuccess(1, 0, PATIENCE);
            handshake.onAckSent(1);
            handshake.keep(ack(1, octets, PATIENCE));

            handshake.onFailed(octets, 10, PATIENCE);

            assertNull(handshake.ack(1));
            assertEquals(10 + PATIENCE, handshake.deadline(TimerKind.ACK_DUE));
            assertEquals(Success.REPEATED, handshake.onSuccess(1, 11, PATIENCE));
        }
    }

    @Nested
    class AsUas {

        /** RFC 3261 section 13.3.1.4: T1, doubled up to T2. */
        @Test
        void answerIsSentAgainAtDoubledIntervals() {
            handshake.awaitAck(1, new byte[] {1}, DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 0);
            List<Long> times = new ArrayList<>();
            long now = handshake.deadline(TimerKind.OK_RETRANSMISSION);
            while (now < handshake.deadline(TimerKind.ACK_WAIT)) {
                assertEquals(1, handshake.dueAnswers(now, DialogSamples.T2).size());
                times.add(now / MILLI);
                now = handshake.deadline(TimerKind.OK_RETRANSMISSION);
            }

            assertEquals(List.of(500L, 1500L, 3500L, 7500L, 11500L, 15500L, 19500L, 23500L, 27500L, 31500L), times);
            assertEquals(32_000 * MILLI, handshake.deadline(TimerKind.ACK_WAIT));
        }

        @Test
        void ackEndsItOnce() {
            handshake.awaitAck(1, new byte[] {1}, DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 0);

            assertFalse(handshake.onAck(2));
            assertTrue(handshake.onAck(1));
            assertFalse(handshake.onAck(1));
            assertEquals(DeadlineQueue.NEVER, handshake.deadline(TimerKind.OK_RETRANSMISSION));
            assertEquals(DeadlineQueue.NEVER, handshake.deadline(TimerKind.ACK_WAIT));
        }

        /** The ACK to the first 2xx is lost, and the peer, who has it, sends a re-INVITE already. */
        @Test
        void twoAnswersCanBeOpen() {
            handshake.awaitAck(1, new byte[] {1}, DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 0);
            handshake.awaitAck(
                    2, new byte[] {2}, DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 100 * MILLI);

            List<OpenAnswer> due = handshake.dueAnswers(500 * MILLI, DialogSamples.T2);
            assertEquals(1, due.size());
            assertArrayEquals(new byte[] {1}, due.get(0).octets());
            assertEquals(600 * MILLI, handshake.deadline(TimerKind.OK_RETRANSMISSION));
            assertTrue(handshake.onAck(2));
            assertEquals(1500 * MILLI, handshake.deadline(TimerKind.OK_RETRANSMISSION));
            assertTrue(handshake.onAck(1));
        }

        @Test
        void answerSentAgainByTheApplicationStartsAnew() {
            handshake.awaitAck(1, new byte[] {1}, DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 0);
            handshake.awaitAck(
                    1, new byte[] {2}, DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 100 * MILLI);

            List<OpenAnswer> due = handshake.dueAnswers(600 * MILLI, DialogSamples.T2);
            assertEquals(1, due.size());
            assertArrayEquals(new byte[] {2}, due.get(0).octets());
        }
    }
}
