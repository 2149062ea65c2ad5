package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * All that has to be known of a confirmed dialog so that another stack can go on with it. Immutable plain data; times are durations from the
 * moment of the snapshot, because clocks of different machines have nothing in common.
 *
 * <p>What is in progress is not in it: transactions, a 2xx without its ACK, reliable provisional responses and open offers belong to the
 * stack that began them, and the peer's own timers end them.
 *
 * @param view what the application can see
 * @param backToBack the dialog of a back-to-back user agent
 * @param endsOnBye a BYE ends the dialog
 * @param checksSequence requests with an old sequence number are refused
 * @param holdsCall a call holds the dialog, not only subscriptions
 * @param refreshIn nanoseconds until the session has to be refreshed, {@link DeadlineQueue#NEVER} for never
 * @param expiresIn nanoseconds until the session is about to expire, {@link DeadlineQueue#NEVER} for never
 * @param usages the subscriptions that share the dialog
 */
public record DialogSnapshot(
        DialogView view,
        boolean backToBack,
        boolean endsOnBye,
        boolean checksSequence,
        boolean holdsCall,
        long refreshIn,
        long expiresIn,
        List<Usage> usages) {

    /**
     * One subscription.
     *
     * @param role of this side
     * @param event its name
     * @param firstRefer its NOTIFYs may come without an id
     * @param accepted a 2xx or a NOTIFY has come
     * @param notified a NOTIFY has come
     * @param notifyIn nanoseconds until a NOTIFY has to be there, {@link DeadlineQueue#NEVER} for never
     * @param expiresIn nanoseconds until it ends by itself, {@link DeadlineQueue#NEVER} where nobody has said
     */
    public record Usage(
            Subscription.Role role,
            EventKey event,
            boolean firstRefer,
            boolean accepted,
            boolean notified,
            long notifyIn,
            long expiresIn) {}

    /** Copies the list. */
    public DialogSnapshot {
        usages = List.copyOf(usages);
    }

    /**
     * What a dialog is now.
     *
     * @param dialog confirmed
     * @param now the time in nanoseconds
     * @return the snapshot
     */
    public static DialogSnapshot of(DialogMachine dialog, long now) {
        if (!dialog.isConfirmed()) {
            throw new IllegalStateException("only a confirmed dialog can be taken over by another stack");
        }
        SessionTimer session = dialog.knownSessionTimer();
        List<Usage> usages = new ArrayList<>(dialog.subscriptions().size());
        for (Subscription subscription : dialog.subscriptions()) {
            usages.add(subscription.usage(now));
        }
        return new DialogSnapshot(
                dialog.view(),
                dialog.isBackToBack(),
                dialog.endsOnBye(),
                dialog.checksSequence(),
                dialog.holdsCall(),
                session == null ? DeadlineQueue.NEVER : session.refreshIn(now),
                session == null ? DeadlineQueue.NEVER : session.expiresIn(now),
                usages);
    }

    /**
     * The dialog as it goes on. Its timers have yet to be armed.
     *
     * @param now the time in nanoseconds
     * @return a confirmed dialog
     */
    public DialogMachine restore(long now) {
        DialogMachine dialog = new DialogMachine(view);
        dialog.terminateOnBye(endsOnBye);
        if (backToBack) {
            dialog.setBackToBack();
        }
        if (!checksSequence) {
            dialog.disableSequenceNumberValidation();
        }
        if (!holdsCall) {
            dialog.endCall();
        } else if (refreshIn != DeadlineQueue.NEVER || expiresIn != DeadlineQueue.NEVER) {
            dialog.sessionTimer().resume(deadline(refreshIn, now), deadline(expiresIn, now));
        }
        for (Usage usage : usages) {
            dialog.add(new Subscription(dialog, usage, now));
        }
        return dialog;
    }

    /** When something is due that is due in a while. */
    static long deadline(long in, long now) {
        return in == DeadlineQueue.NEVER ? DeadlineQueue.NEVER : now + in;
    }

    /** How long it is to a deadline; one that has passed is due at once. */
    static long until(long deadline, long now) {
        return deadline == DeadlineQueue.NEVER ? DeadlineQueue.NEVER : Math.max(0, deadline - now);
    }

    /**
     * The same dialog a while later.
     *
     * @param nanos how long ago the snapshot was taken, at least 0
     * @return a snapshot whose durations count from now
     */
    public DialogSnapshot after(long nanos) {
        List<Usage> later = new ArrayList<>(usages.size());
        for (Usage usage : usages) {
            later.add(new Usage(
                    usage.role,
                    usage.event,
                    usage.firstRefer,
                    usage.accepted,
                    usage.notified,
                    until(usage.notifyIn, nanos),
                    until(usage.expiresIn, nanos)));
        }
        return new DialogSnapshot(
                view,
                backToBack,
                endsOnBye,
                checksSequence,
                holdsCall,
                until(refreshIn, nanos),
                until(expiresIn, nanos),
                later);
    }
}
