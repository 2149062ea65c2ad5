package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.dialog.DialogSnapshot.Usage;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sip.DialogState;
import org.junit.jupiter.api.Test;

class SnapshotFormatTest {

    private static final long SECOND = 1_000_000_000L;

    private static DialogMachine confirmed() {
        DialogMachine dialog = new DialogMachine(DialogSamples.callee());
        dialog.onSuccessSent("bob", "sip:bob@192.0.2.2");
        return dialog;
    }

    private static DialogMachine everything() {
        DialogMachine dialog = confirmed();
        dialog.setBackToBack();
        dialog.terminateOnBye(false);
        dialog.disableSequenceNumberValidation();
        dialog.sessionTimer().start(1800, true, 0);
        Subscription refer = new Subscription(dialog, Subscription.Role.NOTIFIER, new EventKey("refer", "7"));
        dialog.add(refer);
        refer.expiresAt(60 * SECOND);
        Subscription presence = new Subscription(dialog, Subscription.Role.SUBSCRIBER, new EventKey("presence", null));
        dialog.add(presence);
        presence.awaitNotify(32 * SECOND);
        return dialog;
    }

    @Test
    void everythingComesBack() throws ParseException {
        DialogSnapshot taken = DialogSnapshot.of(everything(), 0);

        DialogSnapshot read = SnapshotFormat.read(SnapshotFormat.write(taken, 1_000), 1_000);
        DialogMachine dialog = read.restore(500);

        assertEquals(taken, read);
        assertEquals(taken.view(), dialog.view());
        assertEquals(DialogState.CONFIRMED, dialog.view().state());
        assertTrue(dialog.isBackToBack());
        assertFalse(dialog.endsOnBye());
        assertFalse(dialog.checksSequence());
        assertTrue(dialog.holdsCall());
        assertEquals(900 * SECOND + 500, dialog.sessionTimer().deadline(TimerKind.SESSION_REFRESH));
        assertEquals(1768 * SECOND + 500, dialog.sessionTimer().deadline(TimerKind.SESSION_EXPIRY));
        Subscription refer = dialog.subscriptions().get(0);
        assertEquals(60 * SECOND + 500, refer.deadline(TimerKind.SUBSCRIPTION_EXPIRY));
        assertEquals(refer, dialog.subscription(Subscription.Role.NOTIFIER, new EventKey("refer", null)));
        Subscription presence = dialog.subscriptions().get(1);
        assertEquals(32 * SECOND + 500, presence.deadline(TimerKind.TIMER_N));
        assertEquals(DeadlineQueue.NEVER, presence.deadline(TimerKind.SUBSCRIPTION_EXPIRY));
        assertEquals(DialogSnapshot.of(dialog, 500), read);
    }

    @Test
    void aDialogOfASubscriptionHoldsNoCall() throws ParseException {
        DialogMachine dialog = confirmed();
        dialog.add(new Subscription(dialog, Subscription.Role.NOTIFIER, new EventKey("refer", "7")));
        dialog.endCall();

        byte[] octets = SnapshotFormat.write(DialogSnapshot.of(dialog, 0), 0);

        assertFalse(SnapshotFormat.read(octets, 0).restore(0).holdsCall());
    }

    @Test
    void timeOnTheShelfCounts() throws ParseException {
        byte[] octets = SnapshotFormat.write(DialogSnapshot.of(everything(), 0), 1_000);

        DialogSnapshot later = SnapshotFormat.read(octets, 41_000);
        DialogSnapshot earlier = SnapshotFormat.read(octets, 0);

        assertEquals(860 * SECOND, later.refreshIn());
        List<Usage> usages = later.usages();
        assertEquals(20 * SECOND, usages.get(0).expiresIn());
        assertEquals(0, usages.get(1).notifyIn(), "due at once");
        assertEquals(DeadlineQueue.NEVER, usages.get(1).expiresIn());
        assertEquals(900 * SECOND, earlier.refreshIn(), "a clock that runs behind");
    }

    @Test
    void textsAreUnicode() throws ParseException {
        DialogView view = DialogSamples.caller();
        DialogMachine dialog = new DialogMachine(new DialogView(
                view.callId(),
                null,
                false,
                false,
                true,
                "alice",
                null,
                "\"Алиса 愛麗絲\" <sip:alice@a.example>",
                view.remotePartyText(),
                null,
                null,
                List.of(),
                1,
                0,
                "INVITE"));
        dialog.onConfirmed(null, null, List.of());

        DialogSnapshot taken = DialogSnapshot.of(dialog, 0);

        assertEquals(taken, SnapshotFormat.read(SnapshotFormat.write(taken, 0), 0));
    }

    @Test
    void onlyAConfirmedDialogHasOne() {
        DialogMachine early = new DialogMachine(DialogSamples.callee());
        early.onProvisionalSent("bob", null);

        assertThrows(IllegalStateException.class, () -> DialogSnapshot.of(early, 0));
    }

    @Test
    void aLaterVersionIsRefusedByName() {
        byte[] octets = SnapshotFormat.write(DialogSnapshot.of(confirmed(), 0), 0);
        octets[3] = 2;

        ParseException refused = assertThrows(ParseException.class, () -> SnapshotFormat.read(octets, 0));

        assertTrue(refused.getMessage().contains("version 2"), refused.getMessage());
        assertEquals(4, refused.getErrorOffset());
    }

    @Test
    void whatIsCutShortIsRefusedWithItsPlace() {
        byte[] octets = SnapshotFormat.write(DialogSnapshot.of(everything(), 0), 0);
        for (int length = 0; length < octets.length; length++) {
            byte[] cut = Arrays.copyOf(octets, length);
            ParseException refused = assertThrows(ParseException.class, () -> SnapshotFormat.read(cut, 0));
            assertTrue(refused.getErrorOffset() <= length, refused.getMessage());
        }
        byte[] longer = Arrays.copyOf(octets, octets.length + 1);
        assertThrows(ParseException.class, () -> SnapshotFormat.read(longer, 0));
    }

    /** Whatever can be read makes a dialog that works; nothing else than a ParseException is thrown. */
    @Test
    void damagedOctetsAreRefusedOrHarmless() {
        byte[] octets = SnapshotFormat.write(DialogSnapshot.of(everything(), 0), 0);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = octets.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                DialogView view =
                        SnapshotFormat.read(damaged, 0).restore(1_000 * SECOND).view();
                assertEquals(view.routes().size(), view.routeSet().size());
                view.localParty();
                view.remoteParty();
                view.remoteTarget();
            } catch (ParseException e) {
                refused++;
            }
        }
        assertTrue(refused > 5_000, "most damage shows: " + refused);
    }
}
