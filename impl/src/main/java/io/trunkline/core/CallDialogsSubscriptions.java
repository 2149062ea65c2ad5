package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.EventKey;
import io.trunkline.dialog.RouteSet;
import io.trunkline.dialog.Subscription;
import io.trunkline.dialog.Subscription.Role;
import io.trunkline.javax.sip.header.extensions.ReferSub;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.SubscriptionStateHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of all dialogs, at both ends (RFC 6665, RFC 3515, RFC 4488, RFC 5839). A REFER makes one whose Event is refer and whose
 * id is the REFER's sequence number.
 */
final class CallDialogsSubscriptions {

    /** No NOTIFY follows (RFC 5839 section 7.1). */
    private static final int NO_NOTIFICATION = 204;

    /** How long a subscription stands whose duration no message has said. */
    private static final long UNSAID_SECONDS = 3600;

    /** So that a duration of 2^32-1 seconds is no overflow. */
    private static final long MOST_SECONDS = TimeUnit.DAYS.toSeconds(3650);

    /** A SUBSCRIBE or REFER of this side out of dialog, as a NOTIFY names it (RFC 6665 section 4.4.1). */
    private record SubscribeKey(String callId, String localTag, String eventPackage) {}

    private final CallDialogsState dialogs;
    final Map<SubscribeKey, DialogSet> subscribing = new HashMap<>();

    CallDialogsSubscriptions(CallDialogsState dialogs) {
        this.dialogs = dialogs;
    }

    static boolean subscribes(String method) {
        return Request.SUBSCRIBE.equals(method) || Request.REFER.equals(method);
    }

    // ---- as subscriber: SUBSCRIBE and REFER

    /** A request of this side has left. */
    void onRequestSent(DialogMachine dialog, ClientTransactionMachine transaction, Turn turn) {
        if (Request.NOTIFY.equals(transaction.method())) {
            onNotifySent(dialog, transaction, turn);
        } else if (subscribes(transaction.method())) {
            EventKey event = EventKey.of(transaction.request());
            Subscription known = dialog.subscription(Role.SUBSCRIBER, event);
            Subscription subscription = known == null ? add(dialog, Role.SUBSCRIBER, event) : known;
            subscription.awaitNotify(turn.now() + patience());
            turn.arm(subscription, TimerKind.TIMER_N, turn.now() + patience());
            DialogSet set = dialog.forks();
            if (set != null && dialog.creator() == transaction) {
                subscribing.put(keyOf(dialog, event), set);
                dialogs.closeAt(set, turn.now() + patience(), turn);
            }
        }
    }

    private static SubscribeKey keyOf(DialogMachine dialog, EventKey event) {
        String localTag = dialog.view().localTag();
        return new SubscribeKey(dialog.view().callId(), localTag == null ? "" : localTag, event.eventPackage());
    }

    private static Subscription add(DialogMachine dialog, Role role, EventKey event) {
        Subscription subscription = new Subscription(dialog, role, event);
        dialog.add(subscription);
        return subscription;
    }

    /** Whether a SUBSCRIBE or REFER of this side goes on with a subscription that stands. */
    boolean isRefresh(DialogMachine dialog, ClientTransactionMachine transaction) {
        Subscription subscription = dialog.subscription(Role.SUBSCRIBER, EventKey.of(transaction.request()));
        return subscription != null && subscription.isAccepted();
    }

    /** Whether a NOTIFY of this side belongs to a subscription. */
    boolean isNotification(DialogMachine dialog, ClientTransactionMachine transaction) {
        return dialog.subscription(Role.NOTIFIER, EventKey.of(transaction.request())) != null;
    }

    /** Whether NOTIFYs may still make dialogs of this set. */
    boolean awaitsNotify(DialogSet set) {
        return subscribing.containsValue(set);
    }

    /** A final response to a SUBSCRIBE or REFER of this side; the application has been told. */
    void onResponse(DialogMachine dialog, ClientTransactionMachine transaction, SIPResponse response, Turn turn) {
        Subscription subscription = dialog.subscription(Role.SUBSCRIBER, EventKey.of(transaction.request()));
        int status = response.getStatusCode();
        if (subscription == null || status < 200) {
            return;
        }
        if (status >= 300) {
            onRefused(subscription, status, turn);
        } else if (Request.REFER.equals(transaction.method())) {
            onReferAccepted(subscription, response, turn);
        } else {
            onSubscribed(subscription, transaction.request(), response, turn);
        }
    }

    // RFC 6665 section 4.1.2.1
    private void onSubscribed(Subscription subscription, SIPRequest request, SIPResponse response, Turn turn) {
        if (response.getStatusCode() == NO_NOTIFICATION) {
            subscription.stopWaiting();
        }
        expire(subscription, durationOf(response, durationOf(request, UNSAID_SECONDS)), turn);
    }

    // RFC 4488 section 4: no subscription, and no dialog where the REFER would have made it
    private void onReferAccepted(Subscription subscription, SIPResponse response, Turn turn) {
        if (declinesSubscription(response)) {
            end(subscription, turn);
        } else if (!subscription.hasExpiry()) {
            expire(subscription, UNSAID_SECONDS, turn);
        }
    }

    private static boolean declinesSubscription(SIPMessage message) {
        return message.getHeader(ReferSub.NAME) instanceof ReferSub referSub && !referSub.isReferSub();
    }

    // RFC 6665 section 4.1.2.2: a refresh that is refused changes nothing, but for the codes that say that all is over
    private void onRefused(Subscription subscription, int status, Turn turn) {
        if (!subscription.isAccepted() || endsSubscription(status)) {
            end(subscription, turn);
        } else {
            subscription.stopWaiting();
        }
    }

    /** RFC 6665 sections 4.1.2.2 and 4.2.2, after RFC 5057. */
    private static boolean endsSubscription(int status) {
        return switch (status) {
            case 404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604 -> true;
            default -> false;
        };
    }

    // ---- as subscriber: NOTIFY

    /**
     * The dialog that a NOTIFY in none makes, or joins before the 2xx does (RFC 6665 section 4.4.1).
     *
     * @return null where it belongs to no SUBSCRIBE of this side, or to one that may not fork
     */
    @Nullable
    DialogMachine dialogOfNotify(SIPRequest request) {
        MessageKeys keys = request.keys();
        if (!Request.NOTIFY.equals(keys.method()) || keys.callId() == null || keys.toTag() == null) {
            return null;
        }
        EventKey event = EventKey.of(request);
        DialogSet set = subscribing.get(new SubscribeKey(keys.callId(), keys.toTag(), event.eventPackage()));
        if (set == null
                || (isTaken(set) && !dialogs.settings.dialogs().forkableEvents().contains(event.eventPackage()))) {
            return null;
        }
        DialogMachine dialog = set.dialogFor(keys.fromTag());
        if (dialog == null) {
            return null;
        }
        if (dialog.subscriptions().isEmpty()) {
            add(dialog, Role.SUBSCRIBER, event);
        } else if (dialog.subscription(Role.SUBSCRIBER, event) == null) {
            return null;
        }
        dialog.onNotifyReceived(keys.fromTag(), CallDialogsState.contactOf(request), RouteSet.ofRequest(request));
        dialogs.table.name(dialog);
        return dialog;
    }

    /** Whether a NOTIFY belongs to a SUBSCRIBE or REFER of this side that has no dialog yet. */
    boolean expects(SIPRequest request) {
        MessageKeys keys = request.keys();
        return Request.NOTIFY.equals(keys.method())
                && keys.callId() != null
                && keys.toTag() != null
                && subscribing.containsKey(new SubscribeKey(
                        keys.callId(), keys.toTag(), EventKey.of(request).eventPackage()));
    }

    /** The timers of a subscription that another stack has begun. */
    static void arm(Subscription subscription, Turn turn) {
        turn.arm(subscription, TimerKind.TIMER_N, subscription.deadline(TimerKind.TIMER_N));
        turn.arm(subscription, TimerKind.SUBSCRIPTION_EXPIRY, subscription.deadline(TimerKind.SUBSCRIPTION_EXPIRY));
    }

    private static boolean isTaken(DialogSet set) {
        return set.first().view().state() != null;
    }

    /**
     * A NOTIFY in a dialog.
     *
     * @return the answer where it belongs to no subscription (RFC 6665 section 4.1.3)
     */
    @Nullable
    Rejection onNotify(DialogMachine dialog, ServerTransactionMachine transaction, boolean enforce, Turn turn) {
        SIPRequest request = transaction.request();
        Subscription subscription = dialog.subscription(Role.SUBSCRIBER, EventKey.of(request));
        if (subscription == null) {
            return enforce && !dialogs.settings.dialogs().passUnsolicitedNotify()
                    ? new Rejection(481, "Subscription Does Not Exist")
                    : null;
        }
        if (subscription.onNotify()) {
            onFirstNotify(dialog, request);
        }
        if (isTerminated(request)) {
            subscription.endsWith(transaction);
        }
        long said = secondsOf(request);
        if (said >= 0 || !subscription.hasExpiry()) {
            expire(subscription, said < 0 ? UNSAID_SECONDS : said, turn);
        }
        return null;
    }

    /** The 2xx came first; the route set is the NOTIFY's all the same, where it has one. */
    private static void onFirstNotify(DialogMachine dialog, SIPRequest request) {
        if (!dialog.holdsCall()
                && !dialog.view().server()
                && dialog.subscriptions().size() == 1) {
            dialog.onNotifyReceived(
                    dialog.view().remoteTag(), CallDialogsState.contactOf(request), RouteSet.ofRequest(request));
        }
    }

    private static boolean isTerminated(SIPRequest notify) {
        return notify.getHeader(SubscriptionStateHeader.NAME) instanceof SubscriptionStateHeader header
                && SubscriptionStateHeader.TERMINATED.equalsIgnoreCase(header.getState());
    }

    private static long secondsOf(SIPRequest notify) {
        return notify.getHeader(SubscriptionStateHeader.NAME) instanceof SubscriptionStateHeader header
                ? header.getExpires()
                : -1;
    }

    // ---- as notifier

    /**
     * A SUBSCRIBE or REFER in a dialog.
     *
     * @return the answer where it would be one subscription too many
     */
    @Nullable
    Rejection onSubscribe(DialogMachine dialog, ServerTransactionMachine transaction) {
        boolean full = dialog.subscriptions().size() >= Subscription.MOST_IN_A_DIALOG
                && dialog.subscription(Role.NOTIFIER, EventKey.of(transaction.request())) == null;
        return full ? dialogs.retryLater("Too Many Subscriptions") : null;
    }

    /** A response of this side to a SUBSCRIBE, REFER or NOTIFY has left. */
    void onResponseSent(DialogMachine dialog, ServerTransactionMachine transaction, SIPResponse response, Turn turn) {
        int status = response.getStatusCode();
        if (Request.NOTIFY.equals(transaction.method())) {
            if (status >= 200 && status != 401 && status != 407) {
                endWith(dialog, transaction, turn);
            }
        } else if (subscribes(transaction.method()) && status >= 200 && status < 300) {
            onAccepted(dialog, transaction, response, turn);
        }
    }

    // RFC 6665 section 4.2.1, RFC 3515 section 2.4.4
    private void onAccepted(
            DialogMachine dialog, ServerTransactionMachine transaction, SIPResponse response, Turn turn) {
        SIPRequest request = transaction.request();
        EventKey event = EventKey.of(request);
        Subscription known = dialog.subscription(Role.NOTIFIER, event);
        boolean refer = Request.REFER.equals(transaction.method());
        if (refer && declinesSubscription(response)) {
            if (dialog.creator() == transaction) {
                dialogs.end(dialog, turn);
            }
            return;
        }
        Subscription subscription = known == null ? add(dialog, Role.NOTIFIER, event) : known;
        long unsaid = refer ? UNSAID_SECONDS : durationOf(request, UNSAID_SECONDS);
        expire(subscription, durationOf(response, unsaid), turn);
    }

    // RFC 6665 section 4.2.2
    private void onNotifySent(DialogMachine dialog, ClientTransactionMachine transaction, Turn turn) {
        SIPRequest request = transaction.request();
        Subscription subscription = dialog.subscription(Role.NOTIFIER, EventKey.of(request));
        if (subscription == null) {
            return;
        }
        if (isTerminated(request)) {
            subscription.endsWith(transaction);
            expire(subscription, 0, turn);
        } else if (secondsOf(request) >= 0) {
            expire(subscription, secondsOf(request), turn);
        }
    }

    /** A final response to a NOTIFY of this side; the application has been told. */
    void onNotifyResponse(DialogMachine dialog, ClientTransactionMachine transaction, int status, Turn turn) {
        Subscription subscription = dialog.subscription(Role.NOTIFIER, EventKey.of(transaction.request()));
        if (subscription == null || status < 200) {
            return;
        }
        boolean last = subscription.isEndedBy(transaction) && status != 401 && status != 407;
        if (last || status == 408 || endsSubscription(status)) {
            end(subscription, turn);
        }
    }

    // ---- ends

    /** A request got no answer in time (RFC 6665 section 4.2.2); for a SUBSCRIBE timer N decides. */
    void onTimedOut(DialogMachine dialog, ClientTransactionMachine transaction, Turn turn) {
        if (Request.NOTIFY.equals(transaction.method())) {
            onNotifyResponse(dialog, transaction, 408, turn);
        }
    }

    /** The transaction of a NOTIFY is over: where it was the last one, answered or not, so is the subscription. */
    void endWith(DialogMachine dialog, TransactionMachine transaction, Turn turn) {
        for (Subscription subscription : dialog.subscriptions()) {
            if (subscription.isEndedBy(transaction)) {
                end(subscription, turn);
            }
        }
    }

    /** Timer N, or the expiry of a subscription. */
    void onTimer(Subscription subscription, Turn turn) {
        end(subscription, turn);
    }

    private void end(Subscription subscription, Turn turn) {
        DialogMachine dialog = subscription.dialog();
        dialog.remove(subscription);
        dialogs.endIfUnused(dialog, turn);
    }

    /** The fork memory of a SUBSCRIBE is closed. */
    void forget(DialogSet set) {
        subscribing.values().remove(set);
    }

    int size() {
        return subscribing.size();
    }

    private void expire(Subscription subscription, long seconds, Turn turn) {
        long nanos = TimeUnit.SECONDS.toNanos(Math.min(seconds, MOST_SECONDS));
        // The last NOTIFY, or that of the application, may come a transaction's time later.
        long deadline = turn.now() + nanos + patience();
        subscription.expiresAt(deadline);
        turn.arm(subscription, TimerKind.SUBSCRIPTION_EXPIRY, deadline);
    }

    private static long durationOf(SIPMessage message, long unsaid) {
        return message.getHeader(ExpiresHeader.NAME) instanceof ExpiresHeader expires ? expires.getExpires() : unsaid;
    }

    private long patience() {
        return dialogs.settings.timings().transactionTimeout();
    }
}
