package io.trunkline.core;

import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.dialog.EndedDialog;
import io.trunkline.dialog.SessionTimer;
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
import javax.sip.message.Request;
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

    final CallDialogsState state;
    final CallDialogsSubscriptions subscriptions;
    private final CallDialogsCreation creation;
    private final CallDialogsReliable reliable;
    private final CallDialogsSessions sessions;
    private final CallDialogsQueue queue;
    private final CallDialogsUac uac;
    private final CallDialogsUas uas;
    private final CallDialogsRequests requests;

    CallDialogs(CoreSettings settings, IdSource ids, AckDoor ackDoor, CallDialogsQueue.Door queueDoor) {
        state = new CallDialogsState(settings, ids);
        subscriptions = new CallDialogsSubscriptions(state);
        reliable = new CallDialogsReliable(state);
        CallDialogsOffers offers = new CallDialogsOffers(state);
        sessions = new CallDialogsSessions();
        queue = new CallDialogsQueue(state, queueDoor);
        creation = new CallDialogsCreation(state, subscriptions, reliable, offers, sessions);
        uac = new CallDialogsUac(state, subscriptions, creation, reliable, offers, sessions);
        uas = new CallDialogsUas(state, subscriptions, reliable, offers, sessions);
        requests = new CallDialogsRequests(state, uac, uas, offers, queue, ackDoor);
    }

    // ---- requests from the network

    /** The dialog that a request (not ACK, not CANCEL) is in, or that a NOTIFY makes; null for none. */
    @Nullable
    DialogMachine find(SIPRequest request) {
        DialogMachine known = uas.find(request);
        return known == null ? subscriptions.dialogOfNotify(request) : known;
    }

    /** Whether a request with a To tag is in a dialog that is here, was here lately, or is made by it: no store is asked for it. */
    boolean isAtHome(SIPRequest request) {
        DialogKey key = CallDialogsState.incoming(request);
        return key == null
                || state.table.find(key) != null
                || state.table.findEnded(key) != null
                || subscriptions.expects(request);
    }

    /**
     * A dialog that another stack had.
     *
     * @return null where a dialog with its name is here
     */
    @Nullable
    DialogMachine adopt(DialogSnapshot snapshot, Turn turn) {
        DialogMachine dialog = snapshot.restore(turn.now());
        DialogKey key = dialog.key();
        if (key == null || state.table.find(key) != null) {
            return null;
        }
        state.table.name(dialog);
        SessionTimer session = dialog.knownSessionTimer();
        if (session != null) {
            sessions.arm(session, turn);
        }
        dialog.subscriptions().forEach(subscription -> CallDialogsSubscriptions.arm(subscription, turn));
        return dialog;
    }

    /** The dialogs whose snapshots have changed since this was asked. */
    List<DialogMachine> takeChanges() {
        return state.journal.take();
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
        boolean taken = uas.onAck(ack, flow, turn);
        queue.onProgress(uas.find(ack), turn);
        return taken;
    }

    // ---- responses from the network

    /**
     * A response for the application: delivers ResponseArrived, or absorbs it.
     *
     * @param transaction that passed it up; null for a stray response. An INVITE transaction in Accepted passes every 2xx up.
     */
    void onResponse(@Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {
        uac.onResponse(transaction, response, flow, turn);
        if (transaction != null) {
            queue.onProgress(CallDialogsState.of(transaction), turn);
        }
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

    /** Whether a request is kept because an INVITE before it is not over yet (back-to-back user agents). */
    boolean waits(ClientTransactionMachine transaction, NextHop hop) throws SipException {
        DialogMachine dialog = CallDialogsState.of(transaction);
        return dialog != null && !dialog.isEnded() && queue.onSend(dialog, transaction, hop);
    }

    /** The ACK to a refused INVITE of the other side has come. */
    void onRefusalAcknowledged(ServerTransactionMachine invite, Turn turn) {
        queue.onProgress(CallDialogsState.of(invite), turn);
    }

    /** The live dialog of a name, as Replaces and Join give it (RFC 3891 section 3, RFC 3911 section 4). */
    @Nullable
    DialogMachine find(String callId, String localTag, @Nullable String remoteTag) {
        return state.table.find(new DialogKey(callId, localTag, remoteTag));
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
        queue.onProgress(CallDialogsState.of(transaction), turn);
    }

    // ---- time and transport

    /** A timer of a dialog, or of what is left of one, has run out. */
    void onTimer(DeadlineQueue.Owner owner, TimerKind kind, Turn turn) {
        if (owner instanceof DialogMachine dialog) {
            onDialogTimer(dialog, kind, turn);
        } else if (owner instanceof EndedDialog rest) {
            state.table.forget(rest);
        } else if (owner instanceof SessionTimer session) {
            sessions.onTimer(session, kind, turn);
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
    boolean release(TransactionMachine transaction, Turn turn) {
        return transaction.dialog() == null
                || (transaction instanceof ClientTransactionMachine client && uac.release(client, turn));
    }

    private void onDialogTimer(DialogMachine dialog, TimerKind kind, Turn turn) {
        switch (kind) {
            case RELIABLE_RETRANSMISSION, PRACK_WAIT -> reliable.onTimer(dialog, kind, turn);
            case REINVITE_WAIT -> queue.onTimer(dialog, turn);
            default -> state.onTimer(dialog, kind, turn);
        }
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

    SIPRequest createPrack(DialogMachine dialog, SIPResponse response) throws SipException {
        CallDialogsReliable.requirePrackable(dialog.view(), response);
        SIPRequest prack = requests.createAny(dialog, Request.PRACK);
        reliable.acknowledge(prack, response);
        return prack;
    }

    SIPResponse createReliableResponse(DialogMachine dialog, int status) throws SipException, InvalidArgumentException {
        return reliable.create(dialog, status);
    }

    /** Checks and numbers a reliable provisional response; the transaction that it leaves by. */
    ServerTransactionMachine beforeReliable(DialogMachine dialog, SIPResponse response) throws SipException {
        return reliable.beforeSend(dialog, response);
    }

    void onReliableSent(
            DialogMachine dialog, ServerTransactionMachine invite, SIPResponse response, byte[] octets, Turn turn) {
        reliable.onSent(dialog, invite, response, octets, turn);
    }

    void prepare(DialogMachine dialog, ClientTransactionMachine transaction, Turn turn) throws SipException {
        requests.prepare(dialog, transaction, turn);
    }

    void sendAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException {
        requests.sendAck(dialog, ack, hop, turn);
    }

    void setEarlyTimeout(DialogMachine dialog, long timeoutNanos, Turn turn) {
        dialog.earlyTimeout(timeoutNanos);
        state.arm(dialog, TimerKind.EARLY_DIALOG, turn);
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
