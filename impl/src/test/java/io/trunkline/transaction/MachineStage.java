package io.trunkline.transaction;

import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.SipTimings;
import io.trunkline.time.TimerKind;
import io.trunkline.wire.MessageLimits;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One machine alone, the events that it can meet, and what it did. */
final class MachineStage implements TransactionOutput {

    private static final InetSocketAddress HERE = new InetSocketAddress("192.0.2.1", 5060);
    private static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.2", 5060);

    final TransactionMachine machine;
    private final Flow flow;
    private final List<String> effects = new ArrayList<>();
    private byte[] lastSent = {};
    private long now;

    MachineStage(String method, boolean server, String transport) {
        this(method, server, transport, SipTimings.RFC_3261);
    }

    MachineStage(String method, boolean server, String transport, SipTimings timings) {
        flow = new Flow(transport, HERE, PEER, transport.equals("UDP") ? 0 : 1);
        SIPRequest request = request(method, transport);
        machine = server
                ? ServerTransactionMachine.of(request, request.keys(), flow, timings)
                : ClientTransactionMachine.of(request, request.keys(), timings);
    }

    private static SIPRequest request(String method, String transport) {
        String text = method + " sip:bob@192.0.2.2 SIP/2.0\r\n"
                + "Via: SIP/2.0/" + transport + " 192.0.2.1:5060;branch=z9hG4bKstate\r\n"
                + "Max-Forwards: 70\r\nFrom: <sip:alice@192.0.2.1>;tag=a\r\nTo: <sip:bob@192.0.2.2>\r\n"
                + "Call-ID: states@192.0.2.1\r\nCSeq: 1 " + method + "\r\nContent-Length: 0\r\n\r\n";
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        try {
            return (SIPRequest) MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets something happen and tells what the machine did, {@code -} for nothing. */
    String happen(String event) {
        effects.clear();
        if (machine instanceof ClientTransactionMachine client) {
            happen(client, event);
        } else {
            happen((ServerTransactionMachine) machine, event);
        }
        return effects.isEmpty() ? "-" : String.join(", ", effects);
    }

    private void happen(ClientTransactionMachine client, String event) {
        switch (event) {
            case "start" -> {
                try {
                    client.start(client.request().encodeAsBytes(flow.transport()), now, this);
                } catch (IllegalStateException e) {
                    effects.add("refused");
                }
            }
            case "flow" -> client.onFlow(flow, now, this);
            case "1xx" -> client.onResponse(response(180), flow, now, this);
            case "2xx" -> client.onResponse(response(200), flow, now, this);
            case "3xx-6xx" -> client.onResponse(response(404), flow, now, this);
            case "cancel-sent" -> ((InviteClientMachine) client).onCancelSent(now, this);
            case "alert" -> client.onAlert(this);
            default -> happenToAny(event);
        }
    }

    private void happen(ServerTransactionMachine server, String event) {
        switch (event) {
            case "start" -> server.start(now, this);
            case "request" -> server.onRetransmission(now, this);
            case "ack" -> ((InviteServerMachine) server).onAck(now, this);
            case "send-1xx" -> send(server, 180);
            case "send-2xx" -> send(server, 200);
            case "send-3xx-6xx" -> send(server, 404);
            case "send-408" -> send(server, 408);
            default -> happenToAny(event);
        }
    }

    private void happenToAny(String event) {
        switch (event) {
            case "repeat" -> fire(machine.repeatKind());
            case "end" -> fire(machine.endKind());
            case "transport-error" -> machine.onTransportFailed(now, this);
            case "terminate" -> machine.terminate(this);
            default -> throw new AssertionError("no event is called " + event);
        }
    }

    /** A timer that does not run cannot fire. */
    private void fire(TimerKind kind) {
        if (kind != null) {
            now = machine.deadline(kind);
            machine.onTimer(kind, now, this);
        }
    }

    private void send(ServerTransactionMachine server, int status) {
        SIPResponse response = response(status);
        if (server.maySend(status)) {
            server.send(response, response.encodeAsBytes(flow.transport()), now, this);
        } else {
            effects.add("refused");
        }
    }

    private SIPResponse response(int status) {
        SIPResponse response = machine.request().createResponse(status);
        if (status > 100) {
            response.setToTag("b");
        }
        return response;
    }

    /** Whether something ends the state that the machine is in. */
    boolean hasEnd() {
        TimerKind kind = machine.endKind();
        return kind != null && machine.deadline(kind) != DeadlineQueue.NEVER;
    }

    long now() {
        return now;
    }

    /** Time passes without a timer that would fire meanwhile. */
    void pass(long nanos) {
        long next = Math.min(deadline(machine.repeatKind()), deadline(machine.endKind()));
        now = Math.max(now, Math.min(now + nanos, next));
    }

    /** Whether the state is over before the next repetition. */
    boolean endsFirst() {
        return deadline(machine.endKind()) < deadline(machine.repeatKind());
    }

    private long deadline(TimerKind kind) {
        return kind == null ? DeadlineQueue.NEVER : machine.deadline(kind);
    }

    // ---- what the machine does

    @Override
    public void transmit(TransactionMachine transaction, byte[] octets, Flow to) {
        String line =
                new String(octets, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        String[] words = line.split(" ", 3);
        String what = words[0].startsWith("SIP/") ? words[1] : words[0];
        effects.add("send " + what + (Arrays.equals(octets, lastSent) ? " again" : ""));
        lastSent = octets;
    }

    @Override
    public void passUp(ClientTransactionMachine transaction, SIPResponse response, Flow from) {
        effects.add("up " + response.getStatusCode());
    }

    @Override
    public void timedOut(TransactionMachine transaction) {
        effects.add("timeout");
    }

    @Override
    public void transportFailed(TransactionMachine transaction) {
        effects.add("failure");
    }

    @Override
    public void retransmissionDue(TransactionMachine transaction) {
        effects.add("alert");
    }

    @Override
    public void ended(TransactionMachine transaction) {
        effects.add("ended");
    }

    @Override
    public void arm(TransactionMachine transaction, TimerKind kind, long deadline) {
        String name = kind.name().replace("TIMER_", "");
        effects.add(String.format(Locale.ROOT, "%s %dms", name, (deadline - now) / 1_000_000));
    }
}
