package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteClientMachine;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.transaction.TransactionKey;
import io.trunkline.wire.MessageKeys;
import java.io.IOException;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.TimeStampHeader;
import javax.sip.header.ToHeader;
import org.jspecify.annotations.Nullable;

/** The requests of the application and of the dialogs: Via, transaction, next hop, and out. */
final class RequestDeparture implements CallDialogs.AckDoor, CallDialogsQueue.Door {

    private static final String ACK = "ACK";
    private static final String CANCEL = "CANCEL";

    private final CoreState core;

    RequestDeparture(CoreState core) {
        this.core = core;
    }

    // ---- with a transaction

    ClientTransactionMachine newTransaction(SIPRequest request, NextHop hop, ProviderProfile profile)
            throws SipException {
        if (request.getMethod().equals(ACK)) {
            throw new TransactionUnavailableException("ACK makes no client transaction (RFC 3261 section 17.1)");
        }
        boolean cancel = request.getMethod().equals(CANCEL);
        // Every transaction gets a branch of its own: one that the application copied would match another's responses.
        TopVia.repair(request, hop, cancel ? null : core.ids.newBranch());
        MessageKeys keys = completeKeys(request);
        ClientTransactionMachine transaction = ClientTransactionMachine.of(request, keys, core.settings.timings());
        if (!cancel) {
            requireRoom(transaction);
        }
        if (cancel) {
            InviteClientMachine invite = inviteOf(transaction);
            transaction.attachDialog(invite == null ? null : invite.dialog());
        } else {
            core.dialogs.onNewClientTransaction(transaction, profile);
        }
        return transaction;
    }

    @Override
    public void send(ClientTransactionMachine transaction, NextHop hop, Turn turn) throws SipException {
        if (transaction.isStarted() || transaction.isOver()) {
            throw new SipException("the request was sent already: " + transaction);
        }
        SIPRequest request = transaction.request();
        boolean cancel = transaction.method().equals(CANCEL);
        InviteClientMachine invite = cancel ? inviteOf(transaction) : null;
        if (!cancel) {
            if (core.dialogs.waits(transaction, hop)) {
                return;
            }
            requireRoom(transaction);
            core.dialogs.beforeRequest(transaction);
        }
        if (invite == null) {
            TopVia.repair(request, hop, null);
        }
        requireSameKeys(transaction, completeKeys(request));
        byte[] octets = request.encodeAsBytes(hop.transport());
        if (!core.transactions.add(transaction)) {
            throw new SipException("another transaction has the branch " + transaction.branch());
        }
        if (core.settings.has(CoreRule.REFRESH_TIMESTAMP) && request.getHeader(TimeStampHeader.NAME) != null) {
            transaction.refreshTimestamp();
        }
        transaction.start(octets, turn.now(), turn);
        if (invite == null) {
            core.dialogs.onRequestSent(transaction, turn);
            core.hops.find(hop, transaction.dialog(), new TransactionSender(transaction), turn);
        } else {
            // RFC 3261 section 9.1: where the INVITE went, and not before it was answered
            core.cancels.send(transaction, invite, turn);
        }
    }

    /** MAX_CLIENT_TRANSACTIONS: nobody is made to wait. A BYE frees more than it takes, and so does a CANCEL. */
    private void requireRoom(ClientTransactionMachine transaction) throws TransactionUnavailableException {
        TransactionBudget budget = core.transactions.budget();
        if (!transaction.method().equals("BYE") && !budget.admitsClient()) {
            throw new TransactionUnavailableException("the stack has " + budget.maxClients()
                    + " client transactions and may have no more (MAX_CLIENT_TRANSACTIONS)");
        }
    }

    /** RFC 3261 section 9.1: a CANCEL has the branch of its INVITE; null where the application may cancel what is not here. */
    private @Nullable InviteClientMachine inviteOf(ClientTransactionMachine cancel)
            throws TransactionUnavailableException {
        ClientTransactionMachine known = core.transactions.client(cancel.key().ofCancelledInvite());
        if (known instanceof InviteClientMachine invite && !invite.isOver()) {
            return invite;
        }
        if (core.settings.has(CoreRule.CANCEL_UNCHECKED)) {
            return null;
        }
        throw new TransactionUnavailableException("no INVITE transaction with the branch " + cancel.branch());
    }

    private static MessageKeys completeKeys(SIPRequest request) throws SipException {
        MessageKeys keys = request.keys();
        if (keys.defect() != null) {
            throw new SipException(
                    "the request cannot be sent: " + keys.defect().reason());
        }
        if (keys.branch() == null || keys.callId() == null || keys.cseqNumber() < 0 || keys.cseqMethod() == null) {
            throw new SipException("the request cannot be sent: Via with branch, Call-ID and CSeq are required");
        }
        if (!keys.cseqMethod().equals(keys.method())) {
            throw new SipException(
                    "the request cannot be sent: method " + keys.method() + ", but CSeq says " + keys.cseqMethod());
        }
        return keys;
    }

    private static void requireSameKeys(ClientTransactionMachine transaction, MessageKeys keys) throws SipException {
        if (!transaction.callId().equals(keys.callId())) {
            throw new SipException("the Call-ID changed since the transaction was made: " + keys.callId());
        }
        if (!transaction.key().equals(TransactionKey.ofClient(keys))) {
            throw new SipException("branch or method changed since the transaction was made: " + transaction.branch()
                    + " is now " + keys.branch());
        }
    }

    private record TransactionSender(ClientTransactionMachine transaction) implements PendingHops.Sender {

        @Override
        public void onFlow(Flow flow, Turn turn) {
            transaction.onFlow(flow, turn.now(), turn);
        }

        @Override
        public void onNoFlow(NextHop hop, IOException cause, Turn turn) {
            turn.fail(transaction, hop.host(), hop.port(), hop.transport(), cause);
        }
    }

    // ---- requests made of requests

    SIPRequest createCancel(ClientTransactionMachine transaction) throws SipException {
        if (!transaction.method().equals("INVITE")) {
            throw new SipException(
                    "only an INVITE can be cancelled (RFC 3261 section 9.1), not " + transaction.method());
        }
        return transaction.sentRequest().createCancelRequest();
    }

    SIPRequest createAck(ClientTransactionMachine transaction) throws SipException {
        SIPResponse response = transaction.lastResponse();
        ToHeader to = response == null ? null : response.getTo();
        if (!(transaction instanceof InviteClientMachine)
                || response == null
                || response.getStatusCode() < 200
                || to == null) {
            throw new SipException("no final response to an INVITE to acknowledge: " + transaction);
        }
        DialogMachine dialog = Turn.dialogOf(transaction);
        if (response.getStatusCode() >= 300) {
            return transaction.sentRequest().createErrorAck(to);
        }
        if (dialog == null) {
            return transaction.sentRequest().createAckRequest(to);
        }
        try {
            return core.dialogs.createAck(dialog, response.keys().cseqNumber());
        } catch (InvalidArgumentException e) {
            throw new SipException(e.getMessage(), e);
        }
    }

    // ---- without a transaction

    void sendStateless(SIPRequest request, NextHop hop, ProviderProfile profile, @Nullable Object origin, Turn turn)
            throws SipException {
        if (!request.isNullRequest()) {
            String branch = request.keys().branch();
            TopVia.repair(request, hop, branch == null ? core.ids.newBranch() : null);
            core.dialogs.onStatelessRequest(request, profile, turn);
        }
        sendStateless(request, hop, origin, turn);
    }

    void sendStateless(SIPMessage message, NextHop hop, @Nullable Object origin, Turn turn) {
        byte[] octets = message.encodeAsBytes(hop.transport());
        String callId = message.keys().callId();
        core.hops.find(hop, null, new StatelessSender(octets, callId == null ? "" : callId, origin), turn);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    private record StatelessSender(
            byte[] octets, String callId, @Nullable Object origin) implements PendingHops.Sender {

        @Override
        public void onFlow(Flow flow, Turn turn) {
            turn.transmit(octets, flow, null, origin);
        }

        @Override
        public void onNoFlow(NextHop hop, IOException cause, Turn turn) {
            turn.deliver(new CoreEvent.TransmissionFailed(
                    callId, null, null, origin, hop.host(), hop.port(), hop.transport(), cause));
        }
    }

    // ---- ACK to a 2xx

    @Override
    public void transmitAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException {
        TopVia.repair(ack, hop, ack.keys().branch() == null ? core.ids.newBranch() : null);
        byte[] octets = ack.encodeAsBytes(hop.transport());
        core.hops.find(hop, null, new AckSender(core, dialog, ack, octets), turn);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    private record AckSender(CoreState core, DialogMachine dialog, SIPRequest ack, byte[] octets)
            implements PendingHops.Sender {

        @Override
        public void onFlow(Flow flow, Turn turn) {
            core.dialogs.onAckTransmitted(dialog, ack, octets, flow, turn);
            turn.transmit(octets, flow, dialog, null);
        }

        @Override
        public void onNoFlow(NextHop hop, IOException cause, Turn turn) {
            String callId = ack.keys().callId();
            turn.deliver(new CoreEvent.TransmissionFailed(
                    callId == null ? "" : callId, null, dialog, null, hop.host(), hop.port(), hop.transport(), cause));
            core.dialogs.onTransportFailed(dialog, octets, turn);
        }
    }
}
