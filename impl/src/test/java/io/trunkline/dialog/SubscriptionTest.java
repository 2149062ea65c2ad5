package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.dialog.Subscription.Role;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 6665 sections 4.1.2 and 8.2.1, RFC 3515 section 2.4.6. */
class SubscriptionTest {

    private static final EventKey PRESENCE = new EventKey("presence", null);

    private final DialogMachine dialog = new DialogMachine(DialogSamples.caller());

    private Subscription add(Role role, EventKey event) {
        Subscription subscription = new Subscription(dialog, role, event);
        dialog.add(subscription);
        return subscription;
    }

    @Test
    void isFoundByRolePackageAndId() {
        Subscription plain = add(Role.SUBSCRIBER, PRESENCE);
        Subscription named = add(Role.SUBSCRIBER, new EventKey("presence", "7"));
        Subscription notifier = add(Role.NOTIFIER, PRESENCE);

        assertSame(plain, dialog.subscription(Role.SUBSCRIBER, PRESENCE));
        assertSame(named, dialog.subscription(Role.SUBSCRIBER, new EventKey("presence", "7")));
        assertSame(notifier, dialog.subscription(Role.NOTIFIER, PRESENCE));
        assertNull(dialog.subscription(Role.SUBSCRIBER, new EventKey("Presence", null)));
        assertNull(dialog.subscription(Role.NOTIFIER, new EventKey("presence", "7")));
    }

    @Test
    void onlyTheFirstReferIsFoundWithoutAnId() {
        Subscription first = add(Role.SUBSCRIBER, new EventKey("refer", "2"));
        Subscription second = add(Role.SUBSCRIBER, new EventKey("refer", "3"));

        assertSame(first, dialog.subscription(Role.SUBSCRIBER, new EventKey("refer", null)));
        assertSame(second, dialog.subscription(Role.SUBSCRIBER, new EventKey("refer", "3")));
        dialog.remove(first);
        assertNull(dialog.subscription(Role.SUBSCRIBER, new EventKey("refer", null)));
    }

    @Test
    void timerNStopsWithTheFirstNotify() {
        Subscription subscription = add(Role.SUBSCRIBER, PRESENCE);
        subscription.awaitNotify(64);
        assertEquals(64, subscription.deadline(TimerKind.TIMER_N));
        assertFalse(subscription.isAccepted());

        assertTrue(subscription.onNotify());
        assertFalse(subscription.onNotify());
        assertTrue(subscription.isAccepted());
        assertEquals(DeadlineQueue.NEVER, subscription.deadline(TimerKind.TIMER_N));
    }

    @Test
    void aSuccessAcceptsAndSaysHowLong() {
        Subscription subscription = add(Role.SUBSCRIBER, PRESENCE);
        assertFalse(subscription.hasExpiry());
        subscription.expiresAt(100);
        assertTrue(subscription.isAccepted());
        assertEquals(100, subscription.deadline(TimerKind.SUBSCRIPTION_EXPIRY));
        assertEquals(DeadlineQueue.NEVER, subscription.deadline(TimerKind.TIMER_B));
    }

    @Test
    void theEndOfTheDialogStopsItsSubscriptions() {
        Subscription subscription = add(Role.NOTIFIER, PRESENCE);
        subscription.expiresAt(100);
        dialog.end();

        assertEquals(List.of(), dialog.subscriptions());
        assertEquals(DeadlineQueue.NEVER, subscription.deadline(TimerKind.SUBSCRIPTION_EXPIRY));
    }

    @Test
    void aCallHoldsItsDialogUntilItIsOver() {
        assertTrue(dialog.holdsCall());
        dialog.endCall();
        assertFalse(dialog.holdsCall());
    }
}
