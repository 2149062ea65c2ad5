package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.NextHop;
import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;

/** This side of a flow script: what the application does with the core. */
final class FlowApplication {

    private static final HeaderFactoryImpl HEADER_FACTORY = new HeaderFactoryImpl();

    private final FlowStage stage;
    private final FlowIdentity identity;
    private final Map<String, ServerTransactionMachine> servers = new HashMap<>();
    private final Map<String, ClientTransactionMachine> clients = new HashMap<>();
    private CoreEvent.RequestArrived lastArrived;
    private CoreEvent.RequestArrived arrivedBefore;
    private TransactionMachine current;

    FlowApplication(FlowStage stage, FlowIdentity identity) {
        this.stage = stage;
        this.identity = identity;
    }

    /** The listener has seen an event. */
    void see(CoreEvent event) {
        if (event instanceof CoreEvent.RequestArrived arrived) {
            arrivedBefore = lastArrived;
            lastArrived = arrived;
            if (arrived.transaction() != null) {
                servers.put(arrived.request().getMethod(), arrived.transaction());
                current = arrived.transaction();
            }
        }
    }

    /** The transaction of a method, the last one where none is named. */
    TransactionMachine transaction(String method) {
        TransactionMachine found =
                method == null ? current : clients.containsKey(method) ? clients.get(method) : servers.get(method);
        if (found == null) {
            throw new AssertionError("there is no transaction" + (method == null ? "" : " of " + method));
        }
        return found;
    }

    /** The one that was told last, or the one before. */
    void takesRequest(boolean earlier) throws SipException {
        CoreEvent.RequestArrived taken = earlier ? Objects.requireNonNull(arrivedBefore) : arrived();
        ServerTransactionMachine transaction =
                stage.core.newServerTransaction(taken.request(), stage.profile, stage.now(), stage);
        servers.put(transaction.method(), transaction);
        current = transaction;
    }

    boolean stillWants() {
        return stage.core.isStillWanted(arrived(), stage.now(), stage);
    }

    boolean refusesLate() {
        return stage.core.refuseLate(arrived(), stage.now(), stage);
    }

    void answers(int status, String method, Map<String, String> options) throws SipException, InvalidArgumentException {
        ServerTransactionMachine transaction = method == null
                ? (ServerTransactionMachine) transaction(null)
                : Objects.requireNonNull(servers.get(method), "no server transaction of " + method);
        SIPResponse response = transaction.request().createResponse(status);
        fill(response, options);
        stage.core.sendResponse(transaction, response, stage.now(), stage);
    }

    /** Puts into a message what the options of its command ask for. */
    void fill(SIPMessage message, Map<String, String> options) throws SipException {
        addHeaders(message, options);
        identity.complete(message, options);
    }

    /** Puts the header lines of a command into a message, and the body that is wanted. */
    static void addHeaders(SIPMessage message, Map<String, String> options) throws SipException {
        try {
            if (options.containsKey("body")) {
                message.setContent(FlowPeer.session(options), new ContentType("application", "sdp"));
            } else if (options.containsKey("sipfrag")) {
                message.setContent(
                        "SIP/2.0 " + FlowOptions.blanks(options.get("sipfrag")) + "\r\n",
                        new ContentType("message", "sipfrag"));
            } else if (options.containsKey("text")) {
                message.setContent(FlowOptions.blanks(options.get("text")), new ContentType("text", "plain"));
            }
        } catch (ParseException e) {
            throw new SipException("the body cannot be set", e);
        }
        for (String line : options.getOrDefault(FlowPeer.HEADERS, "").lines().toList()) {
            int colon = line.indexOf(':');
            try {
                message.addHeader(HEADER_FACTORY.createHeader(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            } catch (ParseException e) {
                throw new SipException(line, e);
            }
        }
    }

    void answersStateless(int status) {
        SIPResponse response = arrived().request().createResponse(status);
        stage.core.sendStateless(response, identity.hop(arrived().request(), Map.of()), "provider", stage.now(), stage);
    }

    void sends(String method, Map<String, String> options) throws SipException {
        SIPRequest request = identity.request(method, options);
        fill(request, options);
        NextHop hop = identity.hop(request, options);
        if (options.containsKey("stateless")) {
            stage.core.sendStateless(request, hop, stage.profile, "provider", stage.now(), stage);
            return;
        }
        ClientTransactionMachine transaction =
                stage.core.newClientTransaction(request, hop, stage.profile, stage.now(), stage);
        clients.put(method, transaction);
        current = transaction;
        if (options.containsKey("edits")) {
            edit(request, options.get("edits"));
        }
        if (!options.containsKey("held")) {
            stage.core.send(transaction, hop, stage.now(), stage);
        }
    }

    /** A request of a dialog is on its way. */
    void sent(ClientTransactionMachine transaction) {
        clients.put(transaction.method(), transaction);
        current = transaction;
    }

    private static void edit(SIPRequest request, String header) throws SipException {
        try {
            switch (header) {
                case "branch" -> request.getTopmostViaHeader().setBranch("z9hG4bKother");
                case "call-id" -> request.getCallIdHeader().setCallId("other@192.0.2.1");
                default -> throw new AssertionError("cannot edit " + header);
            }
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    void sendsAgain() throws SipException {
        ClientTransactionMachine transaction = (ClientTransactionMachine) transaction(null);
        stage.core.send(transaction, hop(transaction.request()), stage.now(), stage);
    }

    void cancels() throws SipException {
        ClientTransactionMachine invite = Objects.requireNonNull(clients.get("INVITE"), "no INVITE was sent");
        SIPRequest cancel = stage.core.createCancel(invite);
        ClientTransactionMachine transaction =
                stage.core.newClientTransaction(cancel, hop(cancel), stage.profile, stage.now(), stage);
        clients.put("CANCEL", transaction);
        stage.core.send(transaction, hop(cancel), stage.now(), stage);
    }

    void terminates(String method) throws SipException {
        stage.core.terminate(transaction(method), stage.now(), stage);
    }

    void wantsAlerts() throws SipException {
        stage.core.enableRetransmissionAlerts((ServerTransactionMachine) transaction(null));
    }

    void wantsNotices() {
        stage.core.setAlerts((ClientTransactionMachine) transaction(null), true);
    }

    void wantsAlertAfter(long nanos) {
        stage.core.alertIfSilentFor((ClientTransactionMachine) transaction(null), nanos, stage.now(), stage);
    }

    void sets(String timer, long nanos) {
        SipTimings timings = transaction(null).timings();
        stage.core.setTimings(
                transaction(null),
                switch (timer) {
                    case "T2" -> timings.withT2(nanos);
                    case "T4" -> timings.withT4(nanos);
                    case "D" -> timings.withTimerD(nanos);
                    default -> throw new AssertionError("there is no timer " + timer);
                });
    }

    CoreEvent.RequestArrived arrived() {
        return Objects.requireNonNull(lastArrived, "the listener has seen no request");
    }

    NextHop hop(SIPRequest request) {
        return identity.hop(request, Map.of());
    }
}
