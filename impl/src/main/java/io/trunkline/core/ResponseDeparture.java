package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionKey;
import io.trunkline.wire.MessageKeys;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionUnavailableException;

/** The server transactions of the application and its responses. */
final class ResponseDeparture {

    private static final int TRYING = 100;
    private static final int REQUEST_TIMEOUT = 408;

    private final CoreState core;

    ResponseDeparture(CoreState core) {
        this.core = core;
    }

    ServerTransactionMachine newTransaction(SIPRequest request, ProviderProfile profile, Turn turn)
            throws SipException {
        MessageKeys keys = request.keys();
        if (!(request.getMessageChannel() instanceof Flow flow)) {
            throw new TransactionUnavailableException("the request did not come from the network");
        }
        if ("ACK".equals(keys.method())) {
            throw new TransactionUnavailableException("ACK makes no server transaction (RFC 3261 section 17.2)");
        }
        if (keys.defect() != null) {
            throw new TransactionUnavailableException(
                    "the request cannot be matched: " + keys.defect().reason());
        }
        if (core.transactions.server(TransactionKey.ofServer(keys)) != null) {
            throw new TransactionAlreadyExistsException("a transaction has the request already: " + keys.branch());
        }
        core.dialogs.checkNewServerTransaction(request, profile);
        ServerTransactionMachine transaction =
                ServerTransactionMachine.of(request, keys, TopVia.responseFlow(request, flow), core.settings.timings());
        core.dialogs.onNewServerTransaction(transaction, profile);
        core.transactions.add(transaction);
        transaction.start(turn.now(), turn);
        return transaction;
    }

    void send(ServerTransactionMachine transaction, SIPResponse response, Turn turn)
            throws SipException, InvalidArgumentException {
        int statusCode = response.getStatusCode();
        requireMatch(transaction.keys(), response.keys());
        if (!transaction.maySend(statusCode)) {
            throw new SipException(statusCode + " cannot be sent any more, or never: " + transaction);
        }
        if (transaction.dialog() != null && CallDialogsReliable.isReliable(response)) {
            throw new InvalidArgumentException("a reliable provisional response is sent by its dialog");
        }
        transmit(transaction, response, turn);
    }

    /** {@code Dialog.sendReliableProvisionalResponse}. */
    void sendReliable(DialogMachine dialog, SIPResponse response, Turn turn) throws SipException {
        ServerTransactionMachine invite = core.dialogs.beforeReliable(dialog, response);
        requireMatch(invite.keys(), response.keys());
        byte[] octets = transmit(invite, response, turn);
        core.dialogs.onReliableSent(dialog, invite, response, octets, turn);
    }

    private byte[] transmit(ServerTransactionMachine transaction, SIPResponse response, Turn turn) throws SipException {
        int statusCode = response.getStatusCode();
        core.dialogs.beforeResponse(transaction, response);
        if (statusCode > TRYING && !response.hasToTag()) {
            // RFC 3261 section 8.2.6.2
            response.setToTag(transaction.localTag(core.ids::newTag));
        }
        String transport = Objects.requireNonNull(transaction.flow()).transport();
        byte[] octets = response.encodeAsBytes(transport);
        transaction.send(response, octets, turn.now(), turn);
        core.dialogs.onResponseSent(transaction, response, octets, turn);
        return octets;
    }

    /**
     * The application has never answered an INVITE: its client, which has no timer for that, is told (RFC 3261 section 21.4.9).
     * Where the application has changed the request so that nothing matches it any more, the transaction ends without a word.
     */
    void giveUp(InviteServerMachine invite, Turn turn) {
        try {
            send(invite, invite.request().createResponse(REQUEST_TIMEOUT), turn);
        } catch (SipException | InvalidArgumentException unanswerable) {
            invite.terminate(turn);
        }
    }

    private static void requireMatch(MessageKeys request, MessageKeys response) throws SipException {
        boolean matches = Objects.equals(request.callId(), response.callId())
                && Objects.equals(request.branch(), response.branch())
                && request.cseqNumber() == response.cseqNumber()
                && Objects.equals(request.cseqMethod(), response.cseqMethod());
        if (!matches) {
            throw new SipException("the response is for another request: Call-ID " + response.callId() + ", branch "
                    + response.branch() + ", CSeq " + response.cseqNumber() + ' ' + response.cseqMethod());
        }
    }
}
