package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/** Stand-in until branch dialog lands: a core without dialogs. */
@SuppressWarnings({"unused", "UnusedVariable"}) // replaced by branch dialog
final class CallDialogs {

    interface AckDoor {
        void transmitAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException;
    }

    CallDialogs(CoreSettings settings, IdSource ids, AckDoor ackDoor) {}

    @Nullable
    DialogMachine find(SIPRequest request) {
        return null;
    }

    @Nullable
    Rejection rejectUnknown(SIPRequest request, ProviderProfile profile) {
        return null;
    }

    @Nullable
    Rejection onRequest(
            DialogMachine dialog, ServerTransactionMachine transaction, ProviderProfile profile, Turn turn) {
        return null;
    }

    void onRequestDelivered(DialogMachine dialog, ServerTransactionMachine transaction, Turn turn) {}

    boolean onAck(SIPRequest ack, Flow flow, Turn turn) {
        return false;
    }

    void onResponse(@Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {
        turn.deliver(new CoreEvent.ResponseArrived(
                Objects.requireNonNull(response.keys().callId()),
                response,
                flow,
                transaction,
                null,
                null,
                false,
                false));
    }

    void checkNewServerTransaction(SIPRequest request, ProviderProfile profile) throws SipException {}

    void onNewServerTransaction(ServerTransactionMachine transaction, ProviderProfile profile) {}

    void onNewClientTransaction(ClientTransactionMachine transaction, ProviderProfile profile) {}

    void beforeRequest(ClientTransactionMachine transaction) throws SipException {}

    void onStatelessRequest(SIPRequest request, ProviderProfile profile, Turn turn) {}

    void beforeResponse(ServerTransactionMachine transaction, SIPResponse response) throws SipException {}

    void onResponseSent(ServerTransactionMachine transaction, SIPResponse response, byte[] octets, Turn turn) {}

    void onTransactionFailed(TransactionMachine transaction, boolean timedOut, Turn turn) {}

    void onTransactionEnded(TransactionMachine transaction, Turn turn) {}

    void onTimer(DeadlineQueue.Owner owner, TimerKind kind, Turn turn) {}

    void onTransportFailed(DialogMachine dialog, byte[] octets, Turn turn) {}

    void onAckTransmitted(DialogMachine dialog, SIPRequest ack, byte[] octets, Flow flow, Turn turn) {}

    DialogMachine newDialog(TransactionMachine transaction) throws SipException {
        throw new UnsupportedOperationException();
    }

    SIPRequest createRequest(DialogMachine dialog, String method) throws SipException {
        throw new UnsupportedOperationException();
    }

    SIPRequest createAck(DialogMachine dialog, long cseq) throws SipException, InvalidArgumentException {
        throw new UnsupportedOperationException();
    }

    void prepare(DialogMachine dialog, ClientTransactionMachine transaction) throws SipException {
        throw new UnsupportedOperationException();
    }

    void sendAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException {
        throw new UnsupportedOperationException();
    }

    void delete(DialogMachine dialog, Turn turn) {
        throw new UnsupportedOperationException();
    }

    int count() {
        return 0;
    }
}
