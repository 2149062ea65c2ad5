package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.DialogEnded;
import io.trunkline.core.CoreEvent.PrackMissing;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.NextHop;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.header.RSeq;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sip.DialogState;
import javax.sip.SipException;

/**
 * A user agent of a campaign that uses dialogs for everything they are for: it subscribes, is subscribed to, rings reliably, updates, refers
 * within calls, and hangs up.
 *
 * <p>Checked with every event: nothing of a dialog is told after its end but the answer to what ended it; requests of the peer come with
 * rising sequence numbers; reliable provisional responses come once and in order; a dialog ends once.
 */
final class UsageParty implements SimListener {

    private static final String EVENT = "presence";

    private final SimStack self;
    private final SimStack peer;
    private final Random random;
    private final Set<DialogMachine> met = new HashSet<>();
    private final Set<DialogMachine> ended = new HashSet<>();
    private final Map<DialogMachine, Long> sequence = new HashMap<>();
    private final Map<String, Long> rseq = new HashMap<>();
    private final Map<String, Integer> heard = new HashMap<>();

    UsageParty(SimStack self, SimStack peer, Random random) {
        this.self = self;
        this.peer = peer;
        this.random = random;
    }

    /** How often something was heard, by method or status and method. */
    int heard(String what) {
        return heard.getOrDefault(what, 0);
    }

    void requireEveryDialogEnded() {
        for (DialogMachine dialog : met) {
            require(ended.contains(dialog), dialog, "never ended");
        }
    }

    // ---- what it begins

    void subscribe(String callId) {
        begin("SUBSCRIBE", callId, "Event: " + EVENT, "Expires: " + (1 + random.nextInt(60)));
    }

    void call(String callId) {
        begin("INVITE", callId, "Supported: 100rel");
    }

    private void begin(String method, String callId, String... headers) {
        SIPRequest request = SimMessages.request(method, callId, 1, self.name(), "tag-" + callId, peer.name());
        self.turn((core, now, out) -> {
            for (String header : headers) {
                add(request, header);
            }
            ClientTransactionMachine transaction = core.newClientTransaction(request, hop(), self.profile(), now, out);
            core.send(transaction, hop(), now, out);
            return transaction;
        });
    }

    private static void add(SIPRequest request, String header) throws SipException {
        FlowApplication.addHeaders(request, Map.of(FlowPeer.HEADERS, header + "\r\n"));
    }

    private void send(DialogMachine dialog, String method, String... headers) {
        if (!dialog.view().isLive()) {
            return;
        }
        self.turn((core, now, out) -> {
            SIPRequest request = core.createRequest(dialog, method);
            for (String header : headers) {
                add(request, header);
            }
            return sendPrepared(dialog, request, core, now, out);
        });
    }

    private ClientTransactionMachine sendPrepared(
            DialogMachine dialog,
            SIPRequest request,
            io.trunkline.core.CallCore core,
            long now,
            io.trunkline.core.Output out)
            throws SipException {
        ClientTransactionMachine transaction = core.newClientTransaction(request, hop(), self.profile(), now, out);
        core.prepare(dialog, transaction, now, out);
        core.send(transaction, hop(), now, out);
        return transaction;
    }

    // ---- what it hears

    @Override
    public void onEvent(SimStack stack, CoreEvent event) throws Exception {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof ResponseArrived arrived) {
            onResponse(arrived);
        } else if (event instanceof DialogEnded over) {
            require(ended.add(over.dialog()), over.dialog(), "ended twice");
            sequence.remove(over.dialog());
        } else if (event instanceof PrackMissing missing) {
            answer(missing.transaction(), 504);
        }
    }

    private void onRequest(RequestArrived arrived) {
        DialogMachine dialog = arrived.dialog();
        String method = arrived.request().getMethod();
        heard.merge(method, 1, Integer::sum);
        if (dialog != null) {
            met.add(dialog);
            require(!ended.contains(dialog), dialog, method + " after the end");
            if (!method.equals("ACK")) {
                long number = arrived.request().keys().cseqNumber();
                require(sequence.getOrDefault(dialog, 0L) < number, dialog, method + ' ' + number + " came late");
                sequence.put(dialog, number);
            }
        }
        switch (method) {
            case "SUBSCRIBE" -> onSubscribe(arrived);
            case "INVITE" -> onInvite(arrived);
            case "REFER" -> {
                require(dialog != null, null, "REFER out of dialog");
                answer(arrived.transaction(), 202);
                String event = "Event: refer;id=" + arrived.request().keys().cseqNumber();
                later(1000, () -> send(dialog, "NOTIFY", event, "Subscription-State: active;expires=60"));
                later(20_000, () -> send(dialog, "NOTIFY", event, "Subscription-State: terminated;reason=noresource"));
            }
            case "ACK" -> goOn(dialog);
            default -> answer(arrived.transaction(), 200);
        }
    }

    private void onSubscribe(RequestArrived arrived) {
        ServerTransactionMachine transaction = arrived.transaction();
        if (transaction == null) {
            transaction = self.turn(
                    (core, now, out) -> core.newServerTransaction(arrived.request(), self.profile(), now, out));
        }
        boolean refused = arrived.dialog() == null && random.nextInt(8) == 0;
        answer(transaction, refused ? 403 : 200);
        DialogMachine dialog = (DialogMachine) transaction.dialog();
        if (refused || dialog == null) {
            return;
        }
        met.add(dialog);
        boolean over = arrived.request().getExpires() != null
                && arrived.request().getExpires().getExpires() == 0;
        if (over) {
            send(dialog, "NOTIFY", "Event: " + EVENT, "Subscription-State: terminated;reason=timeout");
            return;
        }
        send(dialog, "NOTIFY", "Event: " + EVENT, "Subscription-State: active;expires=30");
        for (int i = random.nextInt(3); i > 0; i--) {
            later(20_000, () -> send(dialog, "NOTIFY", "Event: " + EVENT, "Subscription-State: active;expires=30"));
        }
    }

    private void onInvite(RequestArrived arrived) {
        ServerTransactionMachine transaction =
                self.turn((core, now, out) -> core.newServerTransaction(arrived.request(), self.profile(), now, out));
        DialogMachine dialog = (DialogMachine) transaction.dialog();
        met.add(dialog);
        later(500, () -> ring(dialog, transaction));
        later(5000, () -> answerInvite(transaction, random.nextInt(6) == 0 ? 486 : 200));
    }

    private void ring(DialogMachine dialog, ServerTransactionMachine invite) {
        if (!invite.maySend(183) || dialog.reliable().isWaiting()) {
            return;
        }
        self.turn((core, now, out) -> {
            SIPResponse response = core.createReliableResponse(dialog, 183);
            core.sendReliableResponse(dialog, response, now, out);
            return response;
        });
        later(3000, () -> ring(dialog, invite));
    }

    private void answerInvite(ServerTransactionMachine transaction, int status) {
        if (transaction.maySend(486)) {
            answer(transaction, transaction.dialog() instanceof DialogMachine d && d.isEnded() ? 487 : status);
        }
    }

    private void answer(ServerTransactionMachine transaction, int status) {
        self.turn((core, now, out) -> {
            if (transaction.maySend(status)) {
                core.sendResponse(transaction, transaction.request().createResponse(status), now, out);
            }
            return transaction;
        });
    }

    private void onResponse(ResponseArrived arrived) {
        DialogMachine dialog = arrived.dialog();
        SIPResponse response = arrived.response();
        String method = response.keys().cseqMethod();
        heard.merge(response.getStatusCode() + " " + method, 1, Integer::sum);
        if (dialog == null) {
            return;
        }
        if (dialog.view().established()) {
            met.add(dialog);
        }
        if (response.getHeader(RSeq.NAME) instanceof RSeq header) {
            onReliable(dialog, response, header.getSeqNumber());
        }
        boolean success = response.getStatusCode() / 100 == 2;
        if (response.getStatusCode() == 500 && "BYE".equals(method)) {
            // A request that was sent after it has overtaken it.
            send(dialog, "BYE");
        } else if (success && "INVITE".equals(method)) {
            acknowledge(dialog, response);
            goOn(dialog);
        } else if (success && "SUBSCRIBE".equals(method) && dialog.view().localSequenceNumber() < 4) {
            String expires = "Expires: " + (random.nextInt(3) == 0 ? 0 : 40);
            later(30_000, () -> refresh(dialog, expires));
        }
    }

    private void refresh(DialogMachine dialog, String expires) {
        send(dialog, "SUBSCRIBE", "Event: " + EVENT, expires);
    }

    private void onReliable(DialogMachine dialog, SIPResponse response, long number) {
        String invite = dialog.view().callId() + response.keys().cseqNumber();
        Long before = rseq.put(invite, number);
        require(before == null || number == before + 1, dialog, "RSeq " + number + " after " + before);
        self.turn((core, now, out) -> sendPrepared(dialog, core.createPrack(dialog, response), core, now, out));
    }

    private void acknowledge(DialogMachine dialog, SIPResponse response) {
        if (dialog.isConfirmed()) {
            self.turn((core, now, out) -> {
                SIPRequest ack = core.createAck(dialog, response.keys().cseqNumber());
                core.sendAck(dialog, ack, hop(), now, out);
                return ack;
            });
        }
    }

    /** Both sides of a call. */
    private void goOn(DialogMachine dialog) {
        if (random.nextInt(3) == 0) {
            later(5000, () -> send(dialog, "UPDATE"));
        }
        if (!dialog.view().server()) {
            if (random.nextInt(2) == 0) {
                later(5000, () -> send(dialog, "REFER", "Refer-To: <sip:carol@c.invalid>"));
            }
            later(15_000, () -> send(dialog, "BYE"));
        }
    }

    private void require(boolean so, DialogMachine dialog, String problem) {
        if (!so) {
            String callId = dialog == null ? "" : dialog.view().callId();
            throw self.net().failure(self.name() + ": dialog " + callId + ' ' + problem, callId);
        }
    }

    boolean holdsNothing() {
        return met.stream()
                .allMatch(dialog -> DialogState.TERMINATED.equals(dialog.view().state()));
    }

    private void later(int mostMillis, Runnable action) {
        self.net().later(Duration.ofMillis(random.nextInt(mostMillis)), action);
    }

    private NextHop hop() {
        return self.hopTo(peer, "UDP");
    }
}
