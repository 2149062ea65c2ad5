package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.TransactionMachine;
import org.jspecify.annotations.Nullable;

/**
 * One subscription of a dialog, at one of its ends (RFC 6665 sections 4.1.2 and 4.2.2): a usage that holds the dialog.
 *
 * <pre>
 *   SUBSCRIBER   sent, timer N --NOTIFY--> active --NOTIFY terminated, expiry--> removed
 *   NOTIFIER     2xx sent -----------------------> NOTIFY terminated, its failure, expiry --> removed
 * </pre>
 *
 * <p>Numbers only. What a message means for it is decided by {@code core.CallDialogsSubscriptions}. Inside the shard only.
 */
public final class Subscription implements DeadlineQueue.Owner {

    /** Which end this is. */
    public enum Role {
        /** This side has sent the SUBSCRIBE or REFER. */
        SUBSCRIBER,
        /** This side sends the NOTIFYs. */
        NOTIFIER
    }

    /** How many subscriptions may share a dialog; a peer who sends ever new ones must not fill the memory. */
    public static final int MOST_IN_A_DIALOG = 32;

    private final DialogMachine dialog;
    private final Role role;
    private final EventKey event;
    private final boolean firstRefer;
    private boolean accepted;
    private boolean notified;
    private long notifyBy = DeadlineQueue.NEVER;
    private long expiresAt = DeadlineQueue.NEVER;
    private @Nullable TransactionMachine last;

    /**
     * Makes a subscription; {@link DialogMachine#add} follows.
     *
     * @param dialog that it holds
     * @param role of this side
     * @param event its name
     */
    public Subscription(DialogMachine dialog, Role role, EventKey event) {
        this.dialog = dialog;
        this.role = role;
        this.event = event;
        this.firstRefer = event.isRefer()
                && dialog.subscriptions().stream().noneMatch(other -> other.role == role && other.event.isRefer());
    }

    /** A subscription that another stack has begun. */
    Subscription(DialogMachine dialog, DialogSnapshot.Usage usage, long now) {
        this.dialog = dialog;
        this.role = usage.role();
        this.event = usage.event();
        this.firstRefer = usage.firstRefer();
        this.accepted = usage.accepted();
        this.notified = usage.notified();
        this.notifyBy = DialogSnapshot.deadline(usage.notifyIn(), now);
        this.expiresAt = DialogSnapshot.deadline(usage.expiresIn(), now);
    }

    /** What another stack has to know of it. */
    DialogSnapshot.Usage usage(long now) {
        return new DialogSnapshot.Usage(
                role,
                event,
                firstRefer,
                accepted,
                notified,
                DialogSnapshot.until(notifyBy, now),
                DialogSnapshot.until(expiresAt, now));
    }

    /**
     * The dialog that it holds.
     *
     * @return the dialog
     */
    public DialogMachine dialog() {
        return dialog;
    }

    /**
     * The end that this side is.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Its name.
     *
     * @return package and id
     */
    public EventKey event() {
        return event;
    }

    /** The NOTIFYs of the first REFER of a dialog may come without an id (RFC 3515 section 2.4.6). */
    boolean isNamed(EventKey name) {
        return event.equals(name) || (firstRefer && name.isRefer() && name.id() == null);
    }

    // ---- as subscriber

    /**
     * A SUBSCRIBE or REFER has left: a NOTIFY has to come (section 4.1.2.4).
     *
     * @param deadline timer N, in nanoseconds
     */
    public void awaitNotify(long deadline) {
        notifyBy = deadline;
        dialog.changed();
    }

    /**
     * A NOTIFY has come.
     *
     * @return true for the first one
     */
    public boolean onNotify() {
        boolean first = !notified;
        notified = true;
        accepted = true;
        stopWaiting();
        return first;
    }

    /** No NOTIFY has to come: there was one, or the request was refused, which leaves things as they are. */
    public void stopWaiting() {
        notifyBy = DeadlineQueue.NEVER;
        dialog.changed();
    }

    /**
     * Whether a 2xx or NOTIFY has ever come, so that the failure of a later SUBSCRIBE is one of a refresh.
     *
     * @return false before
     */
    public boolean isAccepted() {
        return accepted;
    }

    // ---- both

    /**
     * The subscription stands until then unless it is refreshed.
     *
     * @param deadline in nanoseconds, with the time that the last NOTIFY may take
     */
    public void expiresAt(long deadline) {
        accepted = true;
        expiresAt = deadline;
        dialog.changed();
    }

    /**
     * Whether anybody has said how long it lasts.
     *
     * @return false before
     */
    public boolean hasExpiry() {
        return expiresAt != DeadlineQueue.NEVER;
    }

    /**
     * This NOTIFY is the last one; its answer ends the subscription.
     *
     * @param transaction of a NOTIFY that says terminated
     */
    public void endsWith(TransactionMachine transaction) {
        last = transaction;
    }

    /**
     * Whether a transaction is that of the last NOTIFY.
     *
     * @param transaction any transaction of the dialog
     * @return true for the one that {@link #endsWith} was told
     */
    public boolean isEndedBy(TransactionMachine transaction) {
        return last == transaction;
    }

    @Override
    public long deadline(TimerKind kind) {
        return switch (kind) {
            case TIMER_N -> notifyBy;
            case SUBSCRIPTION_EXPIRY -> expiresAt;
            default -> DeadlineQueue.NEVER;
        };
    }

    void stop() {
        notifyBy = DeadlineQueue.NEVER;
        expiresAt = DeadlineQueue.NEVER;
    }
}
