package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.PrackMissing;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.SessionExpiring;
import io.trunkline.core.CoreEvent.SessionRefreshDue;
import io.trunkline.core.NextHop;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import java.text.ParseException;
import java.time.Duration;
import java.util.Random;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.RouteHeader;

/**
 * A telephone of a campaign: what it does with its core, and who of its parts gets an event: {@link PhoneCalls} or
 * {@link PhoneSubscriptions}. Every decision is the dice's; it never does what RFC 3261 forbids to applications.
 */
final class Phone implements SimListener {

    private static final HeaderFactoryImpl HEADERS = new HeaderFactoryImpl();

    private final SimStack self;
    private final Invariants invariants;
    private final PhoneCalls calls;
    private final PhoneSubscriptions subscriptions;
    private final PhoneProvisionals provisionals;
    private final PhoneSessions sessions;
    final Random random;

    Phone(SimStack self, Random random, Invariants invariants) {
        this.self = self;
        this.random = random;
        this.invariants = invariants;
        this.calls = new PhoneCalls(this);
        this.subscriptions = new PhoneSubscriptions(this);
        this.provisionals = new PhoneProvisionals(this);
        this.sessions = new PhoneSessions(this);
    }

    PhoneCalls calls() {
        return calls;
    }

    PhoneSubscriptions subscriptions() {
        return subscriptions;
    }

    PhoneProvisionals provisionals() {
        return provisionals;
    }

    PhoneSessions sessions() {
        return sessions;
    }

    SimStack stack() {
        return self;
    }

    /** Hangs up without a word whatever is left. */
    void deleteEverything() {
        self.turn((core, now, out) -> {
            core.dialogs().forEach(dialog -> core.delete(dialog, now, out));
            return null;
        });
    }

    // ---- events

    @Override
    public void onEvent(SimStack stack, CoreEvent event) throws Exception {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof ResponseArrived arrived) {
            switch (String.valueOf(arrived.response().keys().cseqMethod())) {
                case "INVITE" -> calls.onInviteResponse(arrived);
                case "SUBSCRIBE" -> subscriptions.onResponse(arrived);
                case "PRACK" -> provisionals.onPrackAnswered(arrived);
                default -> {
                    // Nothing follows from it.
                }
            }
        } else if (event instanceof PrackMissing missing) {
            provisionals.onPrackMissing(missing);
        } else if (event instanceof SessionRefreshDue due) {
            sessions.onRefreshDue(due);
        } else if (event instanceof SessionExpiring expiring) {
            sessions.onExpiring(expiring);
        }
    }

    private void onRequest(RequestArrived arrived) throws Exception {
        switch (arrived.request().getMethod()) {
            case "INVITE" -> calls.onInvite(arrived);
            case "ACK" -> calls.onAck(arrived);
            case "CANCEL" -> calls.onCancel(arrived);
            case "SUBSCRIBE", "REFER" -> subscriptions.onRequest(arrived);
            case "BYE", "PRACK" -> answer(take(arrived), 200);
            default -> answerSomehow(take(arrived));
        }
    }

    /** One in fifty is forgotten, one in twenty waits. */
    private void answerSomehow(ServerTransactionMachine transaction) {
        int dice = random.nextInt(100);
        if (dice < 2) {
            excuse(transaction.callId());
        } else if (dice < 7) {
            later(8000, () -> answer(transaction, 200));
        } else {
            answer(transaction, dice < 10 ? 500 : 200);
        }
    }

    // ---- what it does

    void excuse(String callId) {
        invariants.excuse(callId);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    void later(int mostMillis, Runnable action) {
        self.net().later(Duration.ofMillis(random.nextInt(mostMillis)), action);
    }

    ServerTransactionMachine take(RequestArrived arrived) {
        if (arrived.transaction() != null) {
            return arrived.transaction();
        }
        return self.turn((core, now, out) -> core.newServerTransaction(arrived.request(), self.profile(), now, out));
    }

    /** Answers unless it is too late for that. */
    void answer(ServerTransactionMachine transaction, int status, String... headers) {
        if (transaction.isOver() || !transaction.maySend(status)) {
            return;
        }
        self.turn((core, now, out) -> {
            SIPResponse response = transaction.request().createResponse(status);
            addHeaders(response, headers);
            if (status / 100 == 2) {
                addHeaders(response, sessions.agreed(transaction));
            }
            if (status < 300 && SIPRequest.isTargetRefresh(transaction.method())) {
                addContact(response);
            }
            core.sendResponse(transaction, response, now, out);
            return null;
        });
    }

    ClientTransactionMachine send(SIPRequest request) {
        return self.turn((core, now, out) -> {
            NextHop hop = hopOf(request);
            ClientTransactionMachine transaction = core.newClientTransaction(request, hop, self.profile(), now, out);
            core.send(transaction, hop, now, out);
            invariants.sent(self, transaction);
            return transaction;
        });
    }

    void addContact(SIPResponse response) throws SipException {
        addHeaders(response, "Contact: <sip:phone@" + self.name() + ":5060>");
    }

    /** Makes a request inside the core. */
    interface Making {
        SIPRequest make(CallCore core) throws SipException;
    }

    ClientTransactionMachine send(DialogMachine dialog, String method, String... headers) {
        return send(dialog, core -> {
            SIPRequest request = core.createRequest(dialog, method);
            addHeaders(request, headers);
            return request;
        });
    }

    ClientTransactionMachine send(DialogMachine dialog, Making making) {
        return self.turn((core, now, out) -> {
            SIPRequest request = making.make(core);
            NextHop hop = hopOf(request);
            ClientTransactionMachine transaction = core.newClientTransaction(request, hop, self.profile(), now, out);
            core.prepare(dialog, transaction, now, out);
            core.send(transaction, hop, now, out);
            invariants.sent(self, transaction);
            return transaction;
        });
    }

    /** Wants to hear of it when no response comes for so long. */
    void alertAfter(ClientTransactionMachine transaction, Duration silence) {
        self.turn((core, now, out) -> {
            core.alertIfSilentFor(transaction, silence.toNanos(), now, out);
            return null;
        });
    }

    void cancel(ClientTransactionMachine invite) {
        if ("CALLING".equals(invite.diagramState()) || "PROCEEDING".equals(invite.diagramState())) {
            send(self.turn((core, now, out) -> core.createCancel(invite)));
        }
    }

    void acknowledge(DialogMachine dialog, long cseq) {
        self.turn((core, now, out) -> {
            SIPRequest ack = core.createAck(dialog, cseq);
            core.sendAck(dialog, ack, hopOf(ack), now, out);
            return null;
        });
    }

    SIPRequest newRequest(String method, String callId, String host, String... headers) {
        SIPRequest request = SimMessages.request(method, callId, 1, self.name(), "tag-" + callId, host);
        try {
            addHeaders(request, headers);
        } catch (SipException e) {
            throw new AssertionError(e);
        }
        return request;
    }

    static void addHeaders(SIPMessage message, String... lines) throws SipException {
        for (String line : lines) {
            int colon = line.indexOf(':');
            try {
                message.addHeader(HEADERS.createHeader(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            } catch (ParseException e) {
                throw new SipException(line, e);
            }
        }
    }

    /** RFC 3261 section 8.1.2, without strict routers: the first Route, else the Request-URI. A name here and there is looked up. */
    private NextHop hopOf(SIPRequest request) {
        RouteHeader route = (RouteHeader) request.getHeader(RouteHeader.NAME);
        SipURI target = (SipURI)
                (route == null ? request.getRequestURI() : route.getAddress().getURI());
        String callId = String.valueOf(request.keys().callId());
        String transport = callId.endsWith("-tcp") ? "TCP" : "UDP";
        SimStack peer = self.net().stackAt(target.getHost());
        // Not in a dialog: a request that waits for a name is overtaken by the next one.
        if (peer == null || (request.getToTag() == null && oneIn(20))) {
            return self.hopTo(target.getHost(), transport);
        }
        return self.hopTo(peer, transport);
    }
}
