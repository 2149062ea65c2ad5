package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.List;
import javax.sip.DialogState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialogMachineTest {

    private static final List<String> ROUTES = List.of("<sip:p1;lr>", "<sip:p2;lr>");

    private final DialogMachine caller = new DialogMachine(DialogSamples.caller());
    private final DialogMachine callee = new DialogMachine(DialogSamples.callee());

    @Nested
    class AsUac {

        @Test
        void hasNoStateAndNoNameBeforeTheFirstResponse() {
            assertNull(caller.view().state());
            assertNull(caller.key());
            assertNull(caller.view().dialogId());
            assertFalse(caller.view().isLive());
        }

        @Test
        void provisionalWithTagMakesItEarly() {
            assertTrue(caller.onProvisionalReceived("bob", "sip:bob@192.0.2.2", ROUTES));

            DialogView view = caller.view();
            assertEquals(DialogState.EARLY, view.state());
            assertEquals("bob", view.remoteTag());
            assertEquals("sip:bob@192.0.2.2", view.remoteTargetText());
            assertEquals(ROUTES, view.routes());
            assertEquals(1, view.localSequenceNumber());
            assertEquals(0, view.remoteSequenceNumber());
            assertEquals(new DialogKey("call-1", "alice", "bob"), caller.key());
        }

        @Test
        void secondProvisionalChangesNothing() {
            caller.onProvisionalReceived("bob", "sip:bob@192.0.2.2", ROUTES);
            DialogView before = caller.view();

            assertFalse(caller.onProvisionalReceived("bob", "sip:bob@192.0.2.9", List.of()));

            assertSame(before, caller.view());
        }

        @Test
        void successConfirmsAndTakesTheRouteSetAnew() {
            caller.onProvisionalReceived("bob", "sip:bob@192.0.2.2", List.of());
            caller.nextLocalSequenceNumber();
            caller.onSequenceNumber(7, true);

            caller.onConfirmed("bob", "sip:bob@192.0.2.3", ROUTES);

            DialogView view = caller.view();
            assertEquals(DialogState.CONFIRMED, view.state());
            assertEquals(ROUTES, view.routes());
            assertEquals("sip:bob@192.0.2.3", view.remoteTargetText());
            assertEquals(2, view.localSequenceNumber(), "sequence numbers are not taken anew");
            assertEquals(7, view.remoteSequenceNumber());
        }

        @Test
        void successWithoutContactKeepsTheTarget() {
            caller.onProvisionalReceived("bob", "sip:bob@192.0.2.2", List.of());
            caller.onConfirmed("bob", null, List.of());

            assertEquals("sip:bob@192.0.2.2", caller.view().remoteTargetText());
        }

        @Test
        void inviteMayChangeUntilTheFirstResponseOnly() {
            caller.reseed(DialogSamples.caller());
            caller.onProvisionalReceived("bob", null, List.of());

            assertThrows(IllegalStateException.class, () -> caller.reseed(DialogSamples.caller()));
        }
    }

    @Nested
    class AsUas {

        @Test
        void takesRouteSetTargetAndSequenceFromTheRequest() {
            assertTrue(callee.onProvisionalSent("bob", "sip:bob@192.0.2.2"));

            DialogView view = callee.view();
            assertEquals(DialogState.EARLY, view.state());
            assertEquals("bob", view.localTag());
            assertEquals("sip:bob@192.0.2.2", view.localTargetText());
            assertEquals(List.of("<sip:p2;lr>", "<sip:p1;lr>"), view.routes());
            assertEquals("sip:alice@192.0.2.1", view.remoteTargetText());
            assertEquals(0, view.localSequenceNumber());
            assertEquals(1, view.remoteSequenceNumber());
        }

        @Test
        void successConfirms() {
            callee.onProvisionalSent("bob", null);
            callee.onSuccessSent("bob", "sip:bob@192.0.2.2");

            assertTrue(callee.isConfirmed());
            assertEquals(new DialogKey("call-1", "bob", "alice"), callee.key());
        }

        @Test
        void successWithoutProvisionalConfirms() {
            callee.onSuccessSent("bob", null);

            assertTrue(callee.isConfirmed());
        }
    }

    @Nested
    class Sequence {

        @Test
        void ownNumbersGoUpByOne() {
            callee.onSuccessSent("bob", null);

            assertEquals(1, callee.nextLocalSequenceNumber());
            assertEquals(2, callee.nextLocalSequenceNumber());
            assertEquals(2, callee.view().localSequenceNumber());
        }

        @ParameterizedTest
        @CsvSource({"2, true, 2", "9, true, 9", "1, false, 1", "2147483647, true, 2147483647"})
        void numbersOfThePeerOnlyGoUp(long cseq, boolean inOrder, long after) {
            callee.onSuccessSent("bob", null);

            assertEquals(inOrder, callee.onSequenceNumber(cseq, true));
            assertEquals(after, callee.view().remoteSequenceNumber());
        }

        @Test
        void firstNumberOfThePeerMayBeAny() {
            caller.onConfirmed("bob", null, List.of());

            assertTrue(caller.onSequenceNumber(4711, true));
            assertFalse(caller.onSequenceNumber(4710, true));
            assertEquals(4711, caller.view().remoteSequenceNumber());
        }

        @Test
        void oldNumberPassesWhereNobodyChecks() {
            callee.onSuccessSent("bob", null);
            assertTrue(callee.onSequenceNumber(1, false));

            callee.disableSequenceNumberValidation();
            assertTrue(callee.onSequenceNumber(1, true));
            assertEquals(1, callee.view().remoteSequenceNumber());
        }
    }

    @Nested
    class Target {

        @Test
        void refreshReplacesTheTargetAndLeavesTheRouteSet() {
            caller.onConfirmed("bob", "sip:bob@192.0.2.2", ROUTES);
            caller.refreshRemoteTarget("sip:bob@192.0.2.9");

            assertEquals("sip:bob@192.0.2.9", caller.view().remoteTargetText());
            assertEquals(ROUTES, caller.view().routes());
        }

        @Test
        void refreshWithoutContactChangesNothing() {
            caller.onConfirmed("bob", "sip:bob@192.0.2.2", ROUTES);
            DialogView before = caller.view();
            caller.refreshRemoteTarget(null);
            caller.refreshRemoteTarget("sip:bob@192.0.2.2");

            assertSame(before, caller.view());
        }
    }

    @Nested
    class End {

        @Test
        void isReachedOnce() {
            caller.onConfirmed("bob", null, List.of());

            assertTrue(caller.end());
            assertFalse(caller.end());
            assertEquals(DialogState.TERMINATED, caller.view().state());
            assertTrue(caller.view().established());
            assertEquals("call-1:alice:bob", caller.view().dialogId(), "the name stays readable");
        }

        @Test
        void withoutResponseWasNeverEstablished() {
            caller.end();

            assertFalse(caller.view().established());
            assertNull(caller.key());
        }

        @ParameterizedTest
        @EnumSource(TimerKind.class)
        void stopsEveryTimer(TimerKind kind) {
            callee.onProvisionalSent("bob", null);
            callee.earlySince(0, 99);
            callee.handshake()
                    .awaitAck(1, new byte[0], DialogSamples.flow(), DialogSamples.T1, 64 * DialogSamples.T1, 0);
            callee.handshake().onSuccess(1, 0, 10);
            callee.end();

            assertEquals(DeadlineQueue.NEVER, callee.deadline(kind));
        }
    }

    @Test
    void earlyTimerRunsInEarlyOnly() {
        caller.earlySince(0, 99);
        assertEquals(DeadlineQueue.NEVER, caller.deadline(TimerKind.EARLY_DIALOG));
        caller.onProvisionalReceived("bob", null, List.of());
        assertEquals(99, caller.deadline(TimerKind.EARLY_DIALOG));
        caller.onConfirmed("bob", null, List.of());
        assertEquals(DeadlineQueue.NEVER, caller.deadline(TimerKind.EARLY_DIALOG));
    }

    @Test
    void byeEndsItUnlessTheApplicationSaidNo() {
        assertTrue(caller.endsOnBye());
        caller.terminateOnBye(false);
        assertFalse(caller.endsOnBye());
    }
}
