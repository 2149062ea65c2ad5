package io.trunkline.javax.sip;

import javax.sip.Dialog;
import javax.sip.ResponseEvent;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** A response with the address it came from and what the stack knows of forks and retransmissions. */
public class ResponseEventExt extends ResponseEvent {

    private @Nullable ClientTransactionExt originalTransaction;
    private boolean forkedResponse;
    private boolean retransmission;
    private @Nullable String remoteIpAddress;
    private int remotePort = -1;

    /**
     * Makes an event.
     *
     * @param source the provider
     * @param clientTransaction the transaction, null for a stray or late response
     * @param dialog the dialog, null for none
     * @param response the response
     */
    public ResponseEventExt(
            Object source,
            @Nullable ClientTransactionExt clientTransaction,
            @Nullable Dialog dialog,
            Response response) {
        super(source, clientTransaction, dialog, response);
        this.originalTransaction = clientTransaction;
    }

    /**
     * Tells whether the response made another dialog than the first one of its INVITE.
     *
     * @return true for such a response
     */
    public boolean isForkedResponse() {
        return forkedResponse;
    }

    /**
     * Marks a forked response.
     *
     * @param forked whether it made another dialog
     */
    public void setForkedResponse(boolean forked) {
        this.forkedResponse = forked;
    }

    /**
     * Sets the transaction of the INVITE that was forked.
     *
     * @param originalTransaction the transaction, null where it is no longer known
     */
    public void setOriginalTransaction(@Nullable ClientTransactionExt originalTransaction) {
        this.originalTransaction = originalTransaction;
    }

    /**
     * The transaction of the INVITE that was forked; for any other response its own transaction.
     *
     * @return the transaction, null where it is no longer known
     */
    public @Nullable ClientTransactionExt getOriginalTransaction() {
        return originalTransaction;
    }

    /**
     * Tells whether this 2xx was delivered before.
     *
     * @return true for a retransmission
     */
    public boolean isRetransmission() {
        return retransmission;
    }

    /**
     * Marks a retransmission.
     *
     * @param isRetransmission whether it was delivered before
     */
    public void setRetransmission(boolean isRetransmission) {
        this.retransmission = isRetransmission;
    }

    /**
     * Sets the port that the packet came from.
     *
     * @param remotePort the port
     */
    public void setRemotePort(int remotePort) {
        this.remotePort = remotePort;
    }

    /**
     * The port that the packet came from.
     *
     * @return the port, -1 where it is not known
     */
    public int getRemotePort() {
        return remotePort;
    }

    /**
     * The address that the packet came from.
     *
     * @return an IP literal, null where it is not known
     */
    public @Nullable String getRemoteIpAddress() {
        return remoteIpAddress;
    }

    /**
     * Sets the address that the packet came from.
     *
     * @param remoteIpAddress an IP literal
     */
    public void setRemoteIpAddress(@Nullable String remoteIpAddress) {
        this.remoteIpAddress = remoteIpAddress;
    }
}
