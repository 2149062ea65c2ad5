package io.trunkline.javax.sip;

import java.util.EventObject;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import org.jspecify.annotations.Nullable;

/** A dialog waited in vain. */
public class DialogTimeoutEvent extends EventObject {

    /** What a dialog waited for. */
    public enum Reason {
        /** The ACK to its 2xx never came. */
        AckNotReceived,
        /** The application never sent the ACK to a 2xx. */
        AckNotSent,
        /** A re-INVITE waited too long for its turn. */
        ReInviteTimeout,
        /** It stayed early too long. */
        EarlyStateTimeout,
        /** The reference implementation could not take its lock; never raised here. */
        CannotAcquireAckSemaphoreForOk
    }

    private final Dialog dialog;
    private final Reason reason;
    private @Nullable ClientTransaction clientTransaction;

    /**
     * Makes an event.
     *
     * @param source the provider
     * @param dialog the dialog
     * @param reason what it waited for
     */
    public DialogTimeoutEvent(Object source, Dialog dialog, Reason reason) {
        super(source);
        this.dialog = dialog;
        this.reason = reason;
    }

    /**
     * Sets the transaction that waited.
     *
     * @param clientTransaction the re-INVITE's transaction
     */
    public void setClientTransaction(@Nullable ClientTransaction clientTransaction) {
        this.clientTransaction = clientTransaction;
    }

    /**
     * The dialog.
     *
     * @return the dialog
     */
    public Dialog getDialog() {
        return dialog;
    }

    /**
     * What it waited for.
     *
     * @return the reason
     */
    public Reason getReason() {
        return reason;
    }

    /**
     * The transaction that waited.
     *
     * @return the re-INVITE's transaction, null for other reasons
     */
    public @Nullable ClientTransaction getClientTransaction() {
        return clientTransaction;
    }
}
