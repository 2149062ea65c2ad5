package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.core.Transmission;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.time.SipTimings;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules of what a core sends, message by message. */
final class WireRules {

    private final Set<String> requestsReceived = new HashSet<>();
    private final Map<String, Sent> requestsSent = new HashMap<>();
    private final Map<String, Sent> finalsSent = new HashMap<>();
    private final ReliableRules reliable;
    private final Set<String> invites = new HashSet<>();
    private final Map<String, Long> sequence = new HashMap<>();
    private final Set<String> hungUp = new HashSet<>();
    private final Set<String> recordRouted = new HashSet<>();

    /** One message. */
    private static final class Sent {
        private final byte[] octets;
        private final long at;
        private int times;

        Sent(byte[] octets, long at) {
            this.octets = octets;
            this.at = at;
        }

        boolean is(byte[] others) {
            return octets == others || Arrays.equals(octets, others);
        }
    }

    WireRules(ReliableRules reliable) {
        this.reliable = reliable;
    }

    void received(SimStack stack, SIPMessage message) {
        MessageKeys keys = message.keys();
        if (keys.isRequest()) {
            requestsReceived.add(stack.name() + keys.branch() + keys.method());
            reliable.received(stack, message, keys);
        } else {
            noteRecordRoute(message, keys);
        }
    }

    /** Whether a request was sent that this answers; its transaction may be over. */
    boolean asked(SimStack stack, MessageKeys response) {
        return requestsSent.containsKey(stack.name() + response.branch() + response.cseqMethod());
    }

    /** Whether this end has accepted a BYE; the dialog by Call-ID, local and remote tag. */
    boolean hasAcceptedBye(SimStack stack, String dialog) {
        return hungUp.contains(stack.name() + dialog);
    }

    void transmitted(SimStack stack, Transmission transmission) {
        byte[] octets = transmission.octets();
        SIPMessage message = read(stack, octets);
        MessageKeys keys = message.keys();
        require(keys.defect() == null, Rule.PARSES, keys.callId(), () -> stack.name() + ": " + keys.defect());
        if (keys.isRequest()) {
            onRequest(stack, message, keys, octets);
        } else {
            onResponse(stack, message, keys, transmission);
        }
    }

    private static SIPMessage read(SimStack stack, byte[] octets) {
        try {
            return MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        } catch (ParseException e) {
            throw new RuleBroken(Rule.PARSES, "", stack.name() + ": " + e.getMessage());
        }
    }

    private void onRequest(SimStack stack, SIPMessage message, MessageKeys keys, byte[] octets) {
        Sent sent = requestsSent.computeIfAbsent(
                stack.name() + keys.branch() + keys.method(),
                k -> new Sent(octets, stack.net().now()));
        if (sent.times++ > 0) {
            require(
                    sent.is(octets),
                    Rule.SAME_OCTETS,
                    keys.callId(),
                    () -> stack.name() + " sends another " + Labels.full(octets) + " with the same branch");
            return;
        }
        String party = stack.name() + keys.callId() + keys.fromTag();
        switch (keys.method()) {
            case "INVITE" -> invites.add(party + keys.cseqNumber());
            case "CANCEL" ->
                require(
                        requestsSent.containsKey(stack.name() + keys.branch() + "INVITE"),
                        Rule.FOLLOWS_INVITE,
                        keys.callId(),
                        () -> stack.name() + " cancels no INVITE that it has sent: " + keys.branch());
            case "ACK" ->
                require(
                        !stack.profile().automaticDialogs() || invites.contains(party + keys.cseqNumber()),
                        Rule.FOLLOWS_INVITE,
                        keys.callId(),
                        () -> stack.name() + " sends " + Labels.full(octets) + " without such an INVITE");
            default -> {}
        }
        if (stack.profile().automaticDialogs() && keys.toTag() != null) {
            onRequestInDialog(stack, message, keys, octets);
        }
    }

    private void onRequestInDialog(SimStack stack, SIPMessage message, MessageKeys keys, byte[] octets) {
        if (!keys.method().equals("ACK") && !keys.method().equals("CANCEL")) {
            Long last = sequence.put(stack.name() + keys.callId() + keys.fromTag() + keys.toTag(), keys.cseqNumber());
            require(
                    last == null || last < keys.cseqNumber(),
                    Rule.CSEQ_OUT,
                    keys.callId(),
                    () -> stack.name() + " sends " + Labels.full(octets) + " after " + last);
        }
        boolean routed = recordRouted.contains(keys.callId() + keys.toTag())
                || recordRouted.contains(keys.callId() + keys.fromTag());
        boolean hopByHop =
                keys.method().equals("ACK") && requestsSent.containsKey(stack.name() + keys.branch() + "INVITE");
        require(
                !routed || hopByHop || message.hasHeader("Route"),
                Rule.ROUTED,
                keys.callId(),
                () -> stack.name() + " sends " + Labels.full(octets) + " without its route set");
    }

    /** A copy of a request that comes when timer J has fired is another request (RFC 3261 section 17.2.2). */
    private void forgetOverdue(String request, MessageKeys keys, long now) {
        Sent first = finalsSent.get(request);
        if (first != null
                && !"INVITE".equals(keys.cseqMethod())
                && now - first.at >= SipTimings.RFC_3261.transactionTimeout()) {
            finalsSent.remove(request);
        }
    }

    private void onResponse(SimStack stack, SIPMessage message, MessageKeys keys, Transmission transmission) {
        byte[] octets = transmission.octets();
        String request = stack.name() + keys.branch() + keys.cseqMethod();
        require(
                requestsReceived.contains(request),
                Rule.MATCHED,
                keys.callId(),
                () -> stack.name() + " answers a request that never came: " + Labels.full(octets));
        noteRecordRoute(message, keys);
        if (keys.statusCode() / 100 == 2 && "BYE".equals(keys.cseqMethod())) {
            hungUp.add(stack.name() + keys.callId() + keys.toTag() + keys.fromTag());
        }
        if (transmission.owner() == null && !stack.profile().automaticDialogs()) {
            // RFC 3261 section 16.7: a proxy forwards what it knows nothing of.
            return;
        }
        if (stack.profile().automaticDialogs()) {
            reliable.sent(stack, message, keys, transmission.owner());
        }
        boolean success = keys.statusCode() / 100 == 2 && "INVITE".equals(keys.cseqMethod());
        boolean provisional = keys.statusCode() < 200;
        forgetOverdue(request, keys, stack.net().now());
        Sent before = provisional || success
                ? finalsSent.get(request)
                : finalsSent.computeIfAbsent(
                        request, r -> new Sent(octets, stack.net().now()));
        require(
                before == null || (before.is(octets) && before.times++ >= 0),
                Rule.ONE_FINAL,
                keys.callId(),
                () -> stack.name() + " sends " + Labels.full(octets) + " after another final response");
        if (success && stack.profile().automaticDialogs()) {
            Sent other = finalsSent.computeIfAbsent(
                    stack.name() + keys.callId() + keys.toTag() + keys.fromTag() + keys.cseqNumber(),
                    r -> new Sent(octets, stack.net().now()));
            require(
                    other.is(octets) && other.times++ >= 0,
                    Rule.SAME_OCTETS,
                    keys.callId(),
                    () -> stack.name() + " sends another " + Labels.full(octets));
        }
    }

    /** A client transaction has given up; how often its request was sent. */
    int timesSent(SimStack stack, TransactionMachine client) {
        Sent sent = requestsSent.get(stack.name() + client.branch() + client.method());
        return sent == null ? 0 : sent.times;
    }

    /** How often the final response of a server transaction was sent, or the 2xx of one dialog to its INVITE. */
    int timesAnswered(SimStack stack, TransactionMachine server) {
        Sent sent = finalsSent.get(stack.name() + server.branch() + server.method());
        return sent == null ? 0 : sent.times;
    }

    int timesAccepted(SimStack stack, DialogMachine dialog, long cseq) {
        DialogView view = dialog.view();
        Sent sent = finalsSent.get(stack.name() + view.callId() + view.localTag() + view.remoteTag() + cseq);
        return sent == null ? 0 : sent.times;
    }

    private void noteRecordRoute(SIPMessage response, MessageKeys keys) {
        if (keys.statusCode() / 100 == 2 && "INVITE".equals(keys.cseqMethod()) && response.hasHeader("Record-Route")) {
            recordRouted.add(keys.callId() + keys.toTag());
        }
    }
}
