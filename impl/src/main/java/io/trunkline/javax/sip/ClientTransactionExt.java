package io.trunkline.javax.sip;

import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.address.Hop;
import org.jspecify.annotations.Nullable;

/** What a client transaction can do beyond JSR 32. */
public interface ClientTransactionExt extends ClientTransaction, TransactionExt {

    /**
     * Tells the listener of each retransmission by {@code Timeout.RETRANSMIT}.
     *
     * @param flag whether to tell
     */
    void setNotifyOnRetransmit(boolean flag);

    /**
     * Tells the listener by {@code Timeout.RETRANSMIT} when no response has come by then.
     *
     * <p>Once, and counted from {@code sendRequest}, or from now where the request was sent.
     *
     * @param count in units of the stack's T1, 0 for no alert
     * @throws IllegalArgumentException for a negative number
     */
    void alertIfStillInCallingStateBy(int count);

    /**
     * Where the router sent the request.
     *
     * @return the hop
     */
    Hop getNextHop();

    /**
     * Tells whether it goes over TLS.
     *
     * @return true for TLS and WSS
     */
    boolean isSecure();

    /**
     * The dialog that the transaction was made with; forked responses may have made more.
     *
     * @return the dialog, null for none
     */
    @Nullable
    Dialog getDefaultDialog();
}
