package io.trunkline.dialog;

import io.trunkline.transaction.TransactionMachine;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in the offer/answer exchanges of one dialog (RFC 3261 section 13.2.1, RFC 3262 section 5, RFC 3311 section 5): as much of it
 * as the dialog needs to refuse an UPDATE that crosses another offer. Inside the shard only.
 */
public final class OfferAnswer {

    /** An offer without an answer. */
    public enum Open {
        /** There is none. */
        NONE,
        /** This side has offered. */
        OURS,
        /** The other side has offered. */
        THEIRS
    }

    private Open open = Open.NONE;
    private boolean inviteOffered;
    private @Nullable TransactionMachine update;

    /** Nothing was offered yet. */
    public OfferAnswer() {}

    /**
     * The offer that waits for its answer.
     *
     * @return whose it is
     */
    public Open open() {
        return open;
    }

    /**
     * An INVITE begins; it, or what answers it, may bring an offer.
     *
     * @param ours this side sends it
     * @param described it has a session description
     */
    public void onInvite(boolean ours, boolean described) {
        open = Open.NONE;
        inviteOffered = described;
        if (described) {
            onDescription(ours);
        }
    }

    /**
     * A reliable response to the INVITE, with a session description: an answer, or an offer where the INVITE had none. What was answered
     * before is only said again.
     *
     * @param ours this side sends it
     */
    public void onInviteAnswer(boolean ours) {
        if (open == (ours ? Open.THEIRS : Open.OURS) || !inviteOffered) {
            inviteOffered = true;
            onDescription(ours);
        }
    }

    /**
     * A session description in any other message.
     *
     * @param ours this side sends it
     */
    public void onDescription(boolean ours) {
        if (open == (ours ? Open.THEIRS : Open.OURS)) {
            open = Open.NONE;
        } else if (open == Open.NONE) {
            open = ours ? Open.OURS : Open.THEIRS;
        }
    }

    /** A request with an offer was refused, or the exchange is over anyhow: nothing waits for an answer. */
    public void settle() {
        open = Open.NONE;
    }

    /**
     * The UPDATE of the other side that has no final response yet.
     *
     * @return null for none
     */
    public @Nullable TransactionMachine update() {
        return update;
    }

    /**
     * Notes the UPDATE of the other side.
     *
     * @param transaction null when it has a final response
     */
    public void update(@Nullable TransactionMachine transaction) {
        update = transaction;
    }
}
