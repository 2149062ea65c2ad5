package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.transaction.TransactionKey;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.function.Consumer;
import javax.sip.InvalidArgumentException;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/**
 * The only door to the machines: everything that one shard knows of its calls, without thread, clock or channel.
 *
 * <pre>
 * network  onMessage ---> RequestArrival, ResponseArrival ---> transactions ---> dialogs ---> out.deliver
 * time     onTimeout ---> transactions, dialogs ---> out.transmit, out.deliver
 * face     send, sendResponse, ... ---> RequestDeparture, ResponseDeparture ---> dialogs, transactions ---> out.transmit
 *                                       RequestDeparture ---> out.resolve ~~~> onResolved ---> out.transmit
 * </pre>
 *
 * <p>One thread at a time: a second one that enters, and a callback that enters again, get an IllegalStateException. Every method
 * takes the time in nanoseconds, on any scale that does not run backwards, and leaves its effects with the {@link Output}.
 */
public final class CallCore {

    final CoreState core;
    private final RequestArrival requestArrival;
    private final ResponseArrival responseArrival;

    /**
     * Makes a core that knows no call.
     *
     * @param settings what is fixed for the life of the stack
     * @param ids where tags and branches come from
     */
    public CallCore(CoreSettings settings, IdSource ids) {
        this(settings, ids, TransactionBudget.unlimited());
    }

    /**
     * Makes a core that knows no call and shares a budget with others.
     *
     * @param settings what is fixed for the life of the stack
     * @param ids where tags and branches come from
     * @param budget how many transactions there may be
     */
    public CallCore(CoreSettings settings, IdSource ids, TransactionBudget budget) {
        core = new CoreState(settings, ids, budget);
        requestArrival = new RequestArrival(core);
        responseArrival = new ResponseArrival(core);
    }

    // ---- from the network

    /**
     * A message has arrived. One that lacks what matching needs is answered with 400, or dropped.
     *
     * @param message the message; its topmost Via is stamped here
     * @param flow where it came from
     * @param profile of the provider whose listening point it came to
     * @param now the time
     * @param out where the effects go
     */
    public void onMessage(SIPMessage message, Flow flow, ProviderProfile profile, long now, Output out) {
        try (Turn turn = new Turn(core, profile, now, out)) {
            stampAddresses(message, flow);
            if (message instanceof SIPRequest request) {
                requestArrival.onRequest(request, flow, turn);
            } else if (message instanceof SIPResponse response) {
                responseArrival.onResponse(response, flow, turn);
            }
        }
    }

    private static void stampAddresses(SIPMessage message, Flow flow) {
        message.setRemoteAddress(flow.remote().getAddress());
        message.setRemotePort(flow.remote().getPort());
        message.setPeerPacketSourceAddress(flow.remote().getAddress());
        message.setPeerPacketSourcePort(flow.remote().getPort());
        message.setLocalAddress(flow.local().getAddress());
        message.setLocalPort(flow.local().getPort());
    }

    /**
     * A message that framed only in part: a request is answered, anything else is dropped.
     *
     * @param message what could be read
     * @param statusCode the answer
     * @param reason its reason phrase
     * @param flow where the message came from
     * @param now the time
     * @param out where the effects go
     */
    public void onUnusable(SIPMessage message, int statusCode, String reason, Flow flow, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            if (message instanceof SIPRequest request) {
                TopVia.stamp(request, flow);
                core.answers.stateless(request, new Rejection(statusCode, reason), flow, turn);
            }
        }
    }

    /**
     * A queued request's turn has come.
     *
     * @param event as it was delivered
     * @param now the time
     * @param out where the effects go
     * @return false where the application should not see it: a transaction exists by now, it was a retransmission or a merged request
     */
    public boolean isStillWanted(CoreEvent event, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            return !(event instanceof CoreEvent.RequestArrived arrived) || requestArrival.isStillWanted(arrived, turn);
        }
    }

    /**
     * A queued request has waited too long for its turn: it is answered with 503, where RFC 3261 lets a server do that, and
     * counted. An ACK, a CANCEL, a BYE and a PRACK are never too late, and neither is what was answered meanwhile.
     *
     * @param event as it was delivered
     * @param now the time
     * @param out where the effects go
     * @return true where it was answered, and the application is not to see it
     */
    public boolean refuseLate(CoreEvent.RequestArrived event, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            return requestArrival.refuseLate(event, turn);
        }
    }

    /**
     * Something could not be sent: the application is told, a client transaction ends.
     *
     * @param transmission as it was handed out
     * @param cause why
     * @param now the time
     * @param out where the effects go
     */
    public void onTransportFailed(Transmission transmission, IOException cause, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            Flow flow = transmission.flow();
            InetSocketAddress peer = flow.remote();
            String host = peer.getAddress().getHostAddress();
            if (transmission.owner() instanceof TransactionMachine transaction) {
                turn.fail(transaction, host, peer.getPort(), flow.transport(), cause);
                return;
            }
            DialogMachine dialog = transmission.owner() instanceof DialogMachine owner ? owner : null;
            turn.deliver(new CoreEvent.TransmissionFailed(
                    callIdOf(transmission.octets()),
                    null,
                    dialog,
                    transmission.origin(),
                    host,
                    peer.getPort(),
                    flow.transport(),
                    cause));
            if (dialog != null) {
                core.dialogs.onTransportFailed(dialog, transmission.octets(), turn);
            }
        }
    }

    /** A stateless message has no owner to ask; what cannot be read, a keep-alive for example, is of no call. */
    private static String callIdOf(byte[] octets) {
        try {
            String callId = MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT)
                    .keys()
                    .callId();
            return callId == null ? "" : callId;
        } catch (ParseException e) {
            return "";
        }
    }

    /**
     * The answer to {@link Output#resolve}.
     *
     * @param questionId as it was handed out
     * @param addresses in the order of preference; empty: no such host
     * @param cause why there is none, where something went wrong
     * @param now the time
     * @param out where the effects go
     */
    public void onResolved(
            long questionId, List<InetAddress> addresses, @Nullable Throwable cause, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.hops.onResolved(questionId, addresses, cause, turn);
        }
    }

    /**
     * The answer to {@link StoreOrder.Find}.
     *
     * @param questionId as it was handed out
     * @param snapshot what the store has, null for nothing
     * @param now the time
     * @param out where the effects go
     */
    public void onRecalled(long questionId, @Nullable DialogSnapshot snapshot, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            requestArrival.onRecalled(questionId, snapshot, turn);
        }
    }

    // ---- time

    /**
     * Lets every timer fire that has run out.
     *
     * @param now the time
     * @param out where the effects go
     */
    public void onTimeout(long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            DeadlineQueue.Owner owner = core.timers.poll(now);
            while (owner != null) {
                if (owner instanceof TransactionMachine transaction) {
                    transaction.onTimer(core.timers.firedKind(), now, turn);
                } else if (owner instanceof PendingHops.Pending pending) {
                    core.hops.onTimeout(pending, turn);
                } else if (owner instanceof DialogRecalls.Question question) {
                    core.recalls.settle(question, requestArrival, turn);
                } else {
                    core.dialogs.onTimer(owner, core.timers.firedKind(), turn);
                }
                owner = core.timers.poll(now);
            }
        }
    }

    /**
     * When to call {@link #onTimeout} next.
     *
     * @return the time, {@link Long#MAX_VALUE} when no timer runs
     */
    public long nextDeadlineNanos() {
        return core.timers.nextWakeUp();
    }

    // ---- transactions, for the application

    /**
     * {@code SipProvider.getNewClientTransaction}: gives the request a branch and repairs its topmost Via. Nothing is sent,
     * and nothing is remembered before {@link #send}. A CANCEL keeps the branch of its INVITE, which has to be there.
     *
     * @param request any request but ACK
     * @param hop where the router would send it
     * @param profile of the provider
     * @param now the time
     * @param out where the effects go
     * @return the transaction
     * @throws SipException where none can be made
     */
    public ClientTransactionMachine newClientTransaction(
            SIPRequest request, NextHop hop, ProviderProfile profile, long now, Output out) throws SipException {
        return core.requests.newTransaction(request, hop, profile);
    }

    /**
     * {@code ClientTransaction.sendRequest}. A CANCEL goes where its INVITE went, as soon as that has a provisional response
     * (RFC 3261 section 9.1).
     *
     * @param transaction not sent yet
     * @param hop where the router sends it
     * @param now the time
     * @param out where the effects go
     * @throws SipException where it was sent already, or the request cannot be sent
     */
    public void send(ClientTransactionMachine transaction, NextHop hop, long now, Output out) throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.requests.send(transaction, hop, turn);
        }
    }

    /**
     * {@code SipProvider.getNewServerTransaction}; an INVITE is answered with 100.
     *
     * @param request as it was delivered, without a transaction
     * @param profile of the provider
     * @param now the time
     * @param out where the effects go
     * @return the transaction
     * @throws SipException TransactionAlreadyExists or TransactionUnavailable
     */
    public ServerTransactionMachine newServerTransaction(
            SIPRequest request, ProviderProfile profile, long now, Output out) throws SipException {
        try (Turn turn = new Turn(core, profile, now, out)) {
            return core.responses.newTransaction(request, profile, turn);
        }
    }

    /**
     * {@code ServerTransaction.sendResponse}.
     *
     * @param transaction whose request is answered
     * @param response gets a To tag where it has none
     * @param now the time
     * @param out where the effects go
     * @throws SipException where the state does not allow the response, or it is for another request
     * @throws InvalidArgumentException where it is a reliable provisional response
     */
    public void sendResponse(ServerTransactionMachine transaction, SIPResponse response, long now, Output out)
            throws SipException, InvalidArgumentException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.responses.send(transaction, response, turn);
        }
    }

    /**
     * {@code SipProvider.sendRequest}: no retransmission, no matching. A branch that is there is kept.
     *
     * @param request any request
     * @param hop where the router sends it
     * @param profile of the provider
     * @param origin handed back when sending fails
     * @param now the time
     * @param out where the effects go
     * @throws SipException where no Via can be made
     */
    public void sendStateless(
            SIPRequest request, NextHop hop, ProviderProfile profile, @Nullable Object origin, long now, Output out)
            throws SipException {
        try (Turn turn = new Turn(core, profile, now, out)) {
            core.requests.sendStateless(request, hop, profile, origin, turn);
        }
    }

    /**
     * {@code SipProvider.sendResponse}.
     *
     * @param response any response
     * @param hop where its topmost Via says (received, rport, maddr)
     * @param origin handed back when sending fails
     * @param now the time
     * @param out where the effects go
     */
    public void sendStateless(SIPResponse response, NextHop hop, @Nullable Object origin, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.requests.sendStateless(response, hop, origin, turn);
        }
    }

    /**
     * {@code ClientTransaction.createCancel} (RFC 3261 section 9.1).
     *
     * @param transaction an INVITE
     * @return the CANCEL
     * @throws SipException for any other method
     */
    public SIPRequest createCancel(ClientTransactionMachine transaction) throws SipException {
        return core.requests.createCancel(transaction);
    }

    /**
     * {@code ClientTransaction.createAck} (RFC 3261 sections 13.2.2.4 and 17.1.1.3).
     *
     * @param transaction an INVITE with a final response
     * @return the ACK
     * @throws SipException before that
     */
    public SIPRequest createAck(ClientTransactionMachine transaction) throws SipException {
        return core.requests.createAck(transaction);
    }

    /**
     * {@code Transaction.terminate}.
     *
     * @param transaction any transaction
     * @param now the time
     * @param out where the effects go
     * @throws SipException ObjectInUseException where its dialog depends on it
     */
    public void terminate(TransactionMachine transaction, long now, Output out) throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            if (!core.dialogs.release(transaction, turn)) {
                throw new ObjectInUseException("delete the dialog instead: " + transaction);
            }
            transaction.terminate(turn);
        }
    }

    /**
     * {@code ServerTransaction.enableRetransmissionAlerts}.
     *
     * @param transaction an INVITE without a dialog
     * @throws SipException for anything else
     */
    public void enableRetransmissionAlerts(ServerTransactionMachine transaction) throws SipException {
        if (transaction.dialog() != null) {
            throw new SipException("the dialog sends the 2xx again: " + transaction);
        }
        if (transaction instanceof InviteServerMachine invite) {
            invite.setAlerts(true);
        }
    }

    /**
     * {@code Transaction.setRetransmitTimer}.
     *
     * @param transaction any transaction
     * @param nanos its T1 from now on, above 0
     */
    public void setRetransmitTimer(TransactionMachine transaction, long nanos) {
        transaction.setRetransmitTimer(nanos);
    }

    /**
     * {@code TransactionExt.setTimerT2, setTimerT4, setTimerD}.
     *
     * @param transaction any transaction
     * @param timings its durations from now on
     */
    public void setTimings(TransactionMachine transaction, SipTimings timings) {
        transaction.setTimings(timings);
    }

    /**
     * {@code ClientTransactionExt.setNotifyOnRetransmit}.
     *
     * @param transaction any client transaction
     * @param told whether the application hears of retransmissions
     */
    public void setAlerts(ClientTransactionMachine transaction, boolean told) {
        transaction.setAlerts(told);
    }

    /**
     * {@code ClientTransactionExt.alertIfStillInCallingStateBy}.
     *
     * @param transaction any client transaction
     * @param nanos how long the first response may take, 0 for no alert
     * @param now the time
     * @param out where the effects go
     */
    public void alertIfSilentFor(ClientTransactionMachine transaction, long nanos, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            transaction.alertIfSilentFor(nanos, now, turn);
        }
    }

    // ---- dialogs, for the application

    /**
     * {@code SipProvider.getNewDialog}.
     *
     * @param transaction of a method that makes dialogs
     * @param now the time
     * @param out where the effects go
     * @return the dialog, in no state yet
     * @throws SipException for the reasons of JSR 32
     */
    public DialogMachine newDialog(TransactionMachine transaction, long now, Output out) throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            return core.dialogs.newDialog(transaction, turn);
        }
    }

    /**
     * {@code Dialog.createRequest}.
     *
     * @param dialog early or confirmed
     * @param method neither ACK nor PRACK nor CANCEL
     * @return the request
     * @throws SipException for the reasons of JSR 32
     */
    public SIPRequest createRequest(DialogMachine dialog, String method) throws SipException {
        return core.dialogs.createRequest(dialog, method);
    }

    /**
     * {@code Dialog.createAck}.
     *
     * @param dialog made by INVITE
     * @param cseq the number of the INVITE
     * @return the ACK
     * @throws SipException where no INVITE of the dialog has the number
     * @throws InvalidArgumentException for a number out of range
     */
    public SIPRequest createAck(DialogMachine dialog, long cseq) throws SipException, InvalidArgumentException {
        return core.dialogs.createAck(dialog, cseq);
    }

    /**
     * {@code Dialog.createReliableProvisionalResponse} (RFC 3262 section 3).
     *
     * @param dialog with an INVITE of the other side in progress
     * @param status 101 to 199
     * @return the response, with Require and RSeq
     * @throws SipException where no INVITE waits for a response
     * @throws InvalidArgumentException for another status code, or a dialog that no INVITE made
     */
    public SIPResponse createReliableResponse(DialogMachine dialog, int status)
            throws SipException, InvalidArgumentException {
        return core.dialogs.createReliableResponse(dialog, status);
    }

    /**
     * {@code Dialog.sendReliableProvisionalResponse}: sent again until its PRACK comes, at most for 64*T1.
     *
     * @param dialog with an INVITE of the other side in progress
     * @param response gets the RSeq, a To tag where it has none, and Require: 100rel
     * @param now the time
     * @param out where the effects go
     * @throws SipException where the INVITE does not support it, or the one before has no PRACK yet
     */
    public void sendReliableResponse(DialogMachine dialog, SIPResponse response, long now, Output out)
            throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.responses.sendReliable(dialog, response, turn);
        }
    }

    /**
     * {@code Dialog.createPrack} (RFC 3262 section 4).
     *
     * @param dialog made by INVITE, early or confirmed
     * @param response a reliable provisional response of the dialog
     * @return the PRACK, with RAck
     * @throws SipException DialogDoesNotExistException for a dialog without state or at its end; for any other response
     */
    public SIPRequest createPrack(DialogMachine dialog, SIPResponse response) throws SipException {
        return core.dialogs.createPrack(dialog, response);
    }

    /**
     * First half of {@code Dialog.sendRequest}: tags, CSeq, route set; the router runs between this and {@link #send}.
     *
     * @param dialog the dialog
     * @param transaction not sent yet
     * @param now the time
     * @param out where the effects go
     * @throws SipException for the reasons of JSR 32
     */
    public void prepare(DialogMachine dialog, ClientTransactionMachine transaction, long now, Output out)
            throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.dialogs.prepare(dialog, transaction, turn);
        }
    }

    /**
     * {@code Dialog.sendAck}.
     *
     * @param dialog the dialog
     * @param ack from {@link #createAck(DialogMachine, long)}
     * @param hop where the router sends it
     * @param now the time
     * @param out where the effects go
     * @throws SipException for the reasons of JSR 32
     */
    public void sendAck(DialogMachine dialog, SIPRequest ack, NextHop hop, long now, Output out) throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.dialogs.sendAck(dialog, ack, hop, turn);
        }
    }

    /**
     * {@code DialogExt.setEarlyDialogTimeoutSeconds}.
     *
     * @param dialog the dialog
     * @param timeoutNanos how long it may be early, from its first provisional response on
     * @param now the time
     * @param out where the effects go
     */
    public void setEarlyTimeout(DialogMachine dialog, long timeoutNanos, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.dialogs.setEarlyTimeout(dialog, timeoutNanos, turn);
        }
    }

    /**
     * {@code Dialog.delete}.
     *
     * @param dialog the dialog
     * @param now the time
     * @param out where the effects go
     */
    public void delete(DialogMachine dialog, long now, Output out) {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            core.dialogs.delete(dialog, turn);
        }
    }

    /**
     * {@code Dialog.terminateOnBye} and the like: something that is the dialog's own.
     *
     * @param dialog the dialog
     * @param change what is done to it
     * @param now the time
     * @param out where the effects go
     */
    public void change(DialogMachine dialog, Consumer<DialogMachine> change, long now, Output out) {
        Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out);
        try {
            change.accept(dialog);
        } finally {
            turn.close();
        }
    }

    /**
     * What another stack has to know of a dialog to go on with it.
     *
     * @param dialog the dialog
     * @param now the time
     * @return its snapshot
     * @throws SipException where it is not confirmed
     */
    public DialogSnapshot snapshot(DialogMachine dialog, long now) throws SipException {
        if (!dialog.isConfirmed()) {
            throw new SipException("only a confirmed dialog has a snapshot: "
                    + dialog.view().dialogId() + " is " + dialog.view().state());
        }
        return DialogSnapshot.of(dialog, now);
    }

    /**
     * Goes on with a dialog that another stack had.
     *
     * @param snapshot what is known of it
     * @param now the time
     * @param out where the effects go
     * @return the dialog, confirmed
     * @throws SipException where a dialog with its name is here
     */
    public DialogMachine adopt(DialogSnapshot snapshot, long now, Output out) throws SipException {
        try (Turn turn = new Turn(core, ProviderProfile.DEFAULT, now, out)) {
            DialogMachine adopted = core.dialogs.adopt(snapshot, turn);
            if (adopted == null) {
                throw new SipException(
                        "the dialog is here already: " + snapshot.view().dialogId());
            }
            return adopted;
        }
    }

    /**
     * The live dialog of a name, as Replaces and Join give it (RFC 3891 section 3, RFC 3911 section 4).
     *
     * @param callId its Call-ID
     * @param localTag the tag of this side
     * @param remoteTag the tag of the other side, null for a peer of RFC 2543
     * @return null for none
     */
    public @Nullable DialogMachine findDialog(String callId, String localTag, @Nullable String remoteTag) {
        return core.dialogs.find(callId, localTag, remoteTag);
    }

    /**
     * {@code SIPTransactionStack.findTransaction}.
     *
     * @param id a branch, or a branch, a colon and a method
     * @param server which side
     * @return null for none
     */
    public @Nullable TransactionMachine findTransaction(String id, boolean server) {
        return core.transactions.find(id, server);
    }

    /**
     * {@code SIPTransactionStack.findTransaction}.
     *
     * @param keys of a message of the transaction
     * @param server which side
     * @return null for none
     */
    public @Nullable TransactionMachine findTransaction(MessageKeys keys, boolean server) {
        if (keys.defect() != null || keys.branch() == null || keys.callId() == null || keys.cseqMethod() == null) {
            return null;
        }
        if (!server) {
            return core.transactions.client(TransactionKey.ofClient(keys));
        }
        return keys.isRequest() && keys.sentByHost() != null
                ? core.transactions.server(TransactionKey.ofServer(keys))
                : core.transactions.find(keys.branch() + ':' + keys.cseqMethod(), true);
    }

    // ---- for tests and counters

    /**
     * How many transactions there are, of both sides.
     *
     * @return at least 0
     */
    public int transactionCount() {
        return core.transactions.size();
    }

    /**
     * How many dialogs there are, with the records of ended ones.
     *
     * @return at least 0
     */
    public int dialogCount() {
        return core.dialogs.count();
    }

    /**
     * The dialogs that have both tags and have not ended.
     *
     * @return a copy
     */
    public List<DialogMachine> dialogs() {
        return core.dialogs.live();
    }

    /**
     * Responses that were dropped because this stack did not ask for them.
     *
     * @return at least 0
     */
    public long strayResponses() {
        return core.strayResponses;
    }

    /**
     * Requests that were answered with 503 because they had waited too long for the listener.
     *
     * @return at least 0
     */
    public long lateRequests() {
        return core.lateRequests;
    }

    /**
     * How many timers and questions are pending, with those whose owner is gone.
     *
     * @return at least 0
     */
    public int timerCount() {
        return core.timers.size() + core.hops.count() + core.recalls.count();
    }
}
