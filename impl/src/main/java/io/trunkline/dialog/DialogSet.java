package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs that one request of this side makes where a proxy forks it: one for each tag of the other side (RFC 3261 sections 12.1
 * and 13.2.2.4, RFC 6665 section 4.4.1). Lives as long as the INVITE's client transaction; until its deadline for SUBSCRIBE and REFER, for
 * an INVITE sent without a transaction, and where late responses are to be told with their transaction.
 */
public final class DialogSet implements DeadlineQueue.Owner {

    /** How many To tags one INVITE may bring; a peer who sends ever new ones must not fill the memory. */
    static final int MOST_DIALOGS = 64;

    private final DialogMachine first;
    private final List<DialogMachine> members = new ArrayList<>(1);
    private boolean succeeded;
    private long remembersUntil = Long.MIN_VALUE;
    private @Nullable ClientTransactionMachine original;
    private long closesAt = DeadlineQueue.NEVER;

    /**
     * Makes a set of one.
     *
     * @param first the dialog that takes the first tag
     */
    public DialogSet(DialogMachine first) {
        this.first = first;
        members.add(first);
        first.forks(this);
    }

    /**
     * The dialog that was made together with the INVITE.
     *
     * @return the same one always, ended or not
     */
    public DialogMachine first() {
        return first;
    }

    /**
     * The dialogs that have not ended.
     *
     * @return a copy
     */
    public List<DialogMachine> live() {
        return members.stream().filter(dialog -> !dialog.isEnded()).toList();
    }

    /**
     * The dialog a response belongs to; one with a new tag makes another dialog.
     *
     * @param toTag the response's To tag, null for a peer of RFC 2543
     * @return a dialog that is live or has no state yet; null where the INVITE has brought too many tags
     */
    public @Nullable DialogMachine dialogFor(@Nullable String toTag) {
        DialogMachine known = find(toTag);
        if (known != null) {
            return known;
        }
        if (first.view().state() == null) {
            return first;
        }
        if (members.size() >= MOST_DIALOGS) {
            return null;
        }
        DialogMachine fork = new DialogMachine(first.seed().withSequenceNumbers(lastSequenceNumber(toTag), 0));
        members.add(fork);
        fork.forks(this);
        fork.creator(first.creator());
        fork.localInvite(first.localInvite());
        if (first.isBackToBack()) {
            fork.setBackToBack();
        }
        return fork;
    }

    /** A dialog that has ended and comes again uses no number twice (RFC 3261 section 12.2.1.1). */
    private long lastSequenceNumber(@Nullable String toTag) {
        long last = first.seed().localSequenceNumber();
        for (DialogMachine dialog : members) {
            DialogView view = dialog.view();
            if (Objects.equals(view.remoteTag(), toTag)) {
                last = Math.max(last, view.localSequenceNumber());
            }
        }
        return last;
    }

    /**
     * The dialog that a response belongs to.
     *
     * @param toTag the response's To tag
     * @return null where no live dialog has that tag
     */
    public @Nullable DialogMachine find(@Nullable String toTag) {
        for (DialogMachine dialog : members) {
            DialogView view = dialog.view();
            if (view.isLive() && Objects.equals(view.remoteTag(), toTag)) {
                return dialog;
            }
        }
        return null;
    }

    /**
     * Whether a dialog with this tag has ended, which a provisional response cannot bring back.
     *
     * @param toTag the response's To tag
     * @return true where it has ended and no other one took its place
     */
    public boolean hasEnded(String toTag) {
        return find(toTag) == null
                && members.stream()
                        .anyMatch(dialog -> toTag.equals(dialog.view().remoteTag()));
    }

    /**
     * A 2xx has arrived.
     *
     * @return true for the first one of the INVITE
     */
    public boolean onSuccess() {
        boolean isFirst = !succeeded;
        succeeded = true;
        return isFirst;
    }

    /**
     * Late responses are told with the transaction of their INVITE until then.
     *
     * @param deadline in nanoseconds
     */
    public void remembersUntil(long deadline) {
        remembersUntil = deadline;
    }

    /**
     * Until when late responses are told with the transaction of their INVITE.
     *
     * @return in nanoseconds; {@link Long#MIN_VALUE} for not at all
     */
    public long remembersUntil() {
        return remembersUntil;
    }

    /**
     * The transaction has ended, and the set goes on.
     *
     * @param transaction that is told with late responses, null for none
     */
    public void outlives(@Nullable ClientTransactionMachine transaction) {
        original = transaction;
        members.forEach(dialog -> dialog.creator(null));
    }

    /**
     * The transaction that the set has outlived.
     *
     * @return null for none
     */
    public @Nullable ClientTransactionMachine original() {
        return original;
    }

    /** No response makes another dialog any more: the set is forgotten by its dialogs. */
    public void close() {
        closesAt = DeadlineQueue.NEVER;
        for (DialogMachine dialog : members) {
            dialog.forks(null);
            dialog.forgetReliable();
            if (dialog.localInvite() == dialog.creator()) {
                dialog.localInvite(null);
            }
            dialog.creator(null);
        }
    }

    /**
     * Sets the end of a set that outlives its transaction or never had one.
     *
     * @param deadline in nanoseconds
     */
    public void closesAt(long deadline) {
        closesAt = deadline;
    }

    @Override
    public long deadline(TimerKind kind) {
        return kind == TimerKind.FORK_WINDOW ? closesAt : DeadlineQueue.NEVER;
    }
}
