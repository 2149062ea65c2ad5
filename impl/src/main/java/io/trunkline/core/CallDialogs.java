package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.EndedDialog;
import io.trunkline.dialog.Subscription;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs of one core: {@link CallCore} hands every dialog matter here, and what JSR 32 calls automatic dialog support is
 * decided here.
 *
 * <pre>
 *   request   find --null--> rejectUnknown --null--> out of dialog, as far as dialogs go
 *               |
 *               v
 *             onRequest (in its transaction) --null--> deliver
 *   ACK       onAck: delivered here, once, or absorbed
 *   response  onResponse: delivered here, or absorbed and answered by the ACK that was sent before
 *   to send   beforeRequest, beforeResponse (before octets are made); onRequestSent, onResponseSent, onAckTransmitted
 *   end       onTransactionFailed (the application has been told), onTransactionEnded (the record is dropped)
 * </pre>
 *
 * <p>Called by the owner of the shard only.
 */
final class CallDialogs {

    /** Sends an ACK to a 2xx outside of any transaction; {@link CallCore} implements it. */
    interface AckDoor {

        /**
         * Adds or repairs the Via, resolves the name, transmits with the dialog as owner of the {@link Transmission}. As soon as
         * octets and flow are known {@link CallDialogs#onAckTransmitted} is called.
         */
        void transmitAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException;
    }

    private final CallDialogsState state;
    private final CallDialogsSubscriptions subscriptions;
    private final CallDialogsCreation creation;
    private final CallDialogsUac uac;
    private final CallDialogsUas uas;
    private final CallDialogsRequests requests;

    CallDialogs(CoreSettings settings, IdSource ids, AckDoor ackDoor) {
        state = new CallDialogsState(settings, ids);
        subscriptions = new CallDialogsSubscriptions(state);
        creation = new CallDialogsCreation(state, subscriptions);
        uac = new CallDialogsUac(state, subscriptions, creation);
        uas = new CallDialogsUas(state, subscriptions);
        requests = new CallDialogsRequests(state, uac, uas, ackDoor);
    }

    // ---- requests from the network

    /** The dialog that a request (not ACK, not CANCEL) is in, or that a NOTIFY makes; null for none. */
    @Nullable
    DialogMachine find(SIPRequest request) {
        DialogMachine known = uas.find(request);
        return known == null ? subscriptions.dialogOfNotify(request) : known;
    }

    /** A request that is in no dialog: the answer where it should be in one, null: the dialogs do not mind. */
    @Nullable
    Rejection rejectUnknown(SIPRequest request, ProviderProfile profile) {
        return uas.rejectUnknown(request, profile);
    }

    /**
     * A request is in a dialog; its new server transaction is attached to the dialog here.
     *
     * @return null: deliver it; else the answer that the core sends in the transaction, without telling the listener
     */
    @Nullable
    Rejection onRequest(
            DialogMachine dialog, ServerTransactionMachine transaction, ProviderProfile profile, Turn turn) {
        return uas.onRequest(dialog, transaction, profile, turn);
    }

    /**
     * An ACK that is not one for a non-2xx response.
     *
     * @return true where a dialog took it: delivered or absorbed; false: the core delivers it without transaction and dialog
     */
    boolean onAck(SIPRequest ack, Flow flow, Turn turn) {
        return uas.onAck(ack, flow, turn);
    }

    // ---- responses from the network

    /**
     * A response for the application: delivers ResponseArrived, or absorbs it.
     *
     * @param transaction that passed it up; null for a stray response. An INVITE transaction in Accepted passes every 2xx up.
     */
    void onResponse(@Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {
        uac.onResponse(transaction, response, flow, turn);
    }

    // ---- transactions of the application

    /** TransactionUnavailableException for a request of a dialog that does not exist (automatic dialogs only). */
    void checkNewServerTransaction(SIPRequest request, ProviderProfile profile) throws SipException {
        uas.checkNewTransaction(request, profile);
    }

    /** getNewServerTransaction: the dialog that the request is in, or a new one where the profile says so. */
    void onNewServerTransaction(ServerTransactionMachine transaction, ProviderProfile profile) {
        uas.onNewTransaction(transaction, profile);
    }

    /** getNewClientTransaction: the dialog that the request is in, or a new one where the profile says so. */
    void onNewClientTransaction(ClientTransactionMachine transaction, ProviderProfile profile) {
        uac.onNewTransaction(transaction, profile);
    }

    /** The request is sent next, by whatever method; it is not encoded yet. */
    void beforeRequest(ClientTransactionMachine transaction) throws SipException {
        uac.beforeRequest(transaction);
    }

    /** The request has left, or waits for a name to be resolved. */
    void onRequestSent(ClientTransactionMachine transaction, Turn turn) {
        uac.onRequestSent(transaction, turn);
    }

    /** SipProvider.sendRequest: an INVITE makes dialogs all the same. */
    void onStatelessRequest(SIPRequest request, ProviderProfile profile, Turn turn) {
        uac.onStatelessRequest(request, profile, turn);
    }

    /** ServerTransaction.sendResponse, before the response is encoded: To tag, Record-Route, checks. */
    void beforeResponse(ServerTransactionMachine transaction, SIPResponse response) throws SipException {
        uas.beforeResponse(transaction, response);
    }

    /** The response has left in the given octets. */
    void onResponseSent(ServerTransactionMachine transaction, SIPResponse response, byte[] octets, Turn turn) {
        uas.onResponseSent(transaction, response, octets, turn);
    }

    /**
     * The transaction did not succeed and ends next; the application has been told.
     *
     * @param timedOut true for timers B, C, F and H, false where the transport failed
     */
    void onTransactionFailed(TransactionMachine transaction, boolean timedOut, Turn turn) {
        if (transaction instanceof ClientTransactionMachine client) {
            uac.onFailed(client, timedOut, turn);
        } else if (transaction instanceof ServerTransactionMachine server) {
            uas.onFailed(server, turn);
        }
    }

    /** The record of the transaction is gone; the application has been told. */
    void onTransactionEnded(TransactionMachine transaction, Turn turn) {
        if (transaction instanceof ClientTransactionMachine client) {
            uac.onEnded(client, turn);
        } else if (transaction instanceof ServerTransactionMachine server) {
            uas.onEnded(server, turn);
        }
    }

    // ---- time and transport

    /** A timer of a dialog, or of what is left of one, has run out. */
    void onTimer(DeadlineQueue.Owner owner, TimerKind kind, Turn turn) {
        if (owner instanceof DialogMachine dialog) {
            state.onTimer(dialog, kind, turn);
        } else if (owner instanceof EndedDialog rest) {
            state.table.forget(rest);
        } else if (owner instanceof Subscription subscription) {
            subscriptions.onTimer(subscription, turn);
        } else if (owner instanceof DialogSet set) {
            creation.close(set, turn);
        } else {
            throw new IllegalArgumentException("no dialog has " + owner);
        }
    }

    /**
     * The application ends a transaction by itself. A dialog with a state goes on without the client transaction that made it.
     *
     * @return false where the dialog depends on the transaction
     */
    boolean release(TransactionMachine transaction) {
        return transaction.dialog() == null
                || (transaction instanceof ClientTransactionMachine client && uac.release(client));
    }

    /** An ACK or 2xx of a dialog could not leave; TransmissionFailed has been delivered. The dialog goes on. */
    void onTransportFailed(DialogMachine dialog, byte[] octets, Turn turn) {
        requests.onAckFailed(dialog, octets, turn);
    }

    /** The octets of an ACK are known: kept to answer the 2xx when it comes again. */
    void onAckTransmitted(DialogMachine dialog, SIPRequest ack, byte[] octets, Flow flow, Turn turn) {
        requests.onAckTransmitted(dialog, ack, octets, flow, turn);
    }

    // ---- JSR 32 Dialog, as in CallCore

    DialogMachine newDialog(TransactionMachine transaction, Turn turn) throws SipException {
        return requests.newDialog(transaction, turn);
    }

    SIPRequest createRequest(DialogMachine dialog, String method) throws SipException {
        return requests.createRequest(dialog, method);
    }

    SIPRequest createAck(DialogMachine dialog, long cseq) throws SipException, InvalidArgumentException {
        return requests.createAck(dialog, cseq);
    }

    void prepare(DialogMachine dialog, ClientTransactionMachine transaction) throws SipException {
        requests.prepare(dialog, transaction);
    }

    void sendAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException {
        requests.sendAck(dialog, ack, hop, turn);
    }

    void delete(DialogMachine dialog, Turn turn) {
        state.end(dialog, turn);
    }

    /** Live dialogs, what is left of ended ones, and requests of which more dialogs may come. */
    int count() {
        return state.size() + subscriptions.size();
    }

    List<DialogMachine> live() {
        return state.table.live();
    }
}
