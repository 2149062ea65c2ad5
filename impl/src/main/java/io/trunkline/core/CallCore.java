package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.net.InetAddress;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/** SKELETON, replaced by the core engineer: the signatures are the contract with the edge and the face. */
public final class CallCore {

    public CallCore(CoreSettings settings, IdSource ids) {}

    // ---- from the network

    /** A message has arrived; its keys are complete or it is answered with 400 / dropped here. */
    public void onMessage(SIPMessage message, Flow flow, ProviderProfile profile, long now, Output out) {
        throw new UnsupportedOperationException();
    }

    /** A request that framed only in part is answered with the status; anything else is dropped. */
    public void onUnusable(SIPMessage message, int statusCode, String reason, Flow flow, long now, Output out) {
        throw new UnsupportedOperationException();
    }

    /**
     * A queued request event's turn has come: tells whether the application should still see it (false: a transaction
     * exists by now, the retransmission was absorbed).
     */
    public boolean isStillWanted(CoreEvent event, long now, Output out) {
        throw new UnsupportedOperationException();
    }

    /** Sending failed; the owner's transaction ends, the application is told. */
    public void onTransportFailed(Transmission transmission, java.io.IOException cause, long now, Output out) {
        throw new UnsupportedOperationException();
    }

    /** The answer to {@link Output#resolve}; an empty list: no such host. */
    public void onResolved(
            long questionId, List<InetAddress> addresses, @Nullable Throwable cause, long now, Output out) {
        throw new UnsupportedOperationException();
    }

    // ---- time

    public void onTimeout(long now, Output out) {
        throw new UnsupportedOperationException();
    }

    /** The earliest deadline, Long.MAX_VALUE for none. */
    public long nextDeadlineNanos() {
        throw new UnsupportedOperationException();
    }

    // ---- transactions, for the application

    /** getNewClientTransaction: sets or repairs the topmost Via (branch, sent-by, transport); nothing on the wire. */
    public ClientTransactionMachine newClientTransaction(
            SIPRequest request, NextHop hop, ProviderProfile profile, long now, Output out) throws SipException {
        throw new UnsupportedOperationException();
    }

    /** ClientTransaction.sendRequest: resolves where needed, arms the timers, transmits. */
    public void send(ClientTransactionMachine transaction, NextHop hop, long now, Output out) throws SipException {
        throw new UnsupportedOperationException();
    }

    /** getNewServerTransaction; sends 100 for an INVITE. Throws TransactionAlreadyExists/TransactionUnavailable. */
    public ServerTransactionMachine newServerTransaction(
            SIPRequest request, ProviderProfile profile, long now, Output out) throws SipException {
        throw new UnsupportedOperationException();
    }

    public void sendResponse(ServerTransactionMachine transaction, SIPResponse response, long now, Output out)
            throws SipException, InvalidArgumentException {
        throw new UnsupportedOperationException();
    }

    /** SipProvider.sendRequest. */
    public void sendStateless(SIPRequest request, NextHop hop, @Nullable Object origin, long now, Output out)
            throws SipException {
        throw new UnsupportedOperationException();
    }

    /** SipProvider.sendResponse: by Via (received, rport, maddr), from the local address given. */
    public void sendStateless(SIPResponse response, NextHop hop, @Nullable Object origin, long now, Output out)
            throws SipException {
        throw new UnsupportedOperationException();
    }

    public SIPRequest createCancel(ClientTransactionMachine transaction) throws SipException {
        throw new UnsupportedOperationException();
    }

    public SIPRequest createAck(ClientTransactionMachine transaction) throws SipException {
        throw new UnsupportedOperationException();
    }

    /** Transaction.terminate; ObjectInUseException where it belongs to a dialog. */
    public void terminate(TransactionMachine transaction, long now, Output out) throws SipException {
        throw new UnsupportedOperationException();
    }

    public void enableRetransmissionAlerts(ServerTransactionMachine transaction) throws SipException {
        throw new UnsupportedOperationException();
    }

    public void setRetransmitTimer(TransactionMachine transaction, long nanos) {
        throw new UnsupportedOperationException();
    }

    // ---- dialogs, for the application

    public DialogMachine newDialog(TransactionMachine transaction, long now, Output out) throws SipException {
        throw new UnsupportedOperationException();
    }

    public SIPRequest createRequest(DialogMachine dialog, String method) throws SipException {
        throw new UnsupportedOperationException();
    }

    public SIPRequest createAck(DialogMachine dialog, long cseq) throws SipException, InvalidArgumentException {
        throw new UnsupportedOperationException();
    }

    /** First half of Dialog.sendRequest: tags, CSeq, route set; the router runs between this and {@link #send}. */
    public void prepare(DialogMachine dialog, ClientTransactionMachine transaction, long now) throws SipException {
        throw new UnsupportedOperationException();
    }

    public void sendAck(DialogMachine dialog, SIPRequest ack, NextHop hop, long now, Output out) throws SipException {
        throw new UnsupportedOperationException();
    }

    public void delete(DialogMachine dialog, long now, Output out) {
        throw new UnsupportedOperationException();
    }

    // ---- for tests and counters

    public int transactionCount() {
        throw new UnsupportedOperationException();
    }

    public int dialogCount() {
        throw new UnsupportedOperationException();
    }

    public int timerCount() {
        throw new UnsupportedOperationException();
    }
}
