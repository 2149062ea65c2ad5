package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.header.RAck;
import io.trunkline.javax.sip.header.RSeq;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules of reliable provisional responses and their PRACKs (RFC 3262). */
final class ReliableRules {

    /** How often one is sent in 64*T1 when no PRACK comes: at 0, 0.5, 1.5, 3.5, 7.5, 15.5 and 31.5 s. */
    private static final int SENT_IN_VAIN = 7;

    /** The last one that was sent to one INVITE. */
    private static final class Sent {
        private long number;
        private int times;
    }

    private final Map<String, Sent> sent = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Map<String, String> pracks = new HashMap<>();
    private final Set<String> answered = new HashSet<>();

    /**
     * One leaves, for the first time or again.
     *
     * @param owner what of the core sends it: a dialog repeats it, a transaction answers with it
     */
    void sent(SimStack stack, SIPMessage response, MessageKeys keys, Object owner) {
        if ("INVITE".equals(keys.cseqMethod()) && keys.statusCode() >= 200) {
            answered.add(stack.name() + keys.callId() + keys.toTag() + keys.cseqNumber());
        }
        if (keys.statusCode() == 481 && "PRACK".equals(keys.cseqMethod())) {
            refused(stack, keys);
        }
        if (!(response.getHeader(RSeq.NAME) instanceof RSeq rseq)) {
            return;
        }
        String invite = stack.name() + keys.callId() + keys.toTag() + keys.cseqNumber();
        Sent last = sent.computeIfAbsent(invite, i -> new Sent());
        long number = rseq.getSeqNumber();
        if (number == last.number) {
            require(
                    !(owner instanceof DialogMachine) || !acknowledged.contains(invite + ' ' + number),
                    Rule.PRACK_STOPS,
                    keys.callId(),
                    () -> stack.name() + " sends response " + number + " again, which has its PRACK");
        } else {
            require(
                    last.number == 0
                            || (number == last.number + 1 && acknowledged.contains(invite + ' ' + last.number)),
                    Rule.RELIABLE_ONE,
                    keys.callId(),
                    () -> stack.name() + " sends response " + number + " after " + last.number);
            last.number = number;
            last.times = 0;
        }
        last.times++;
    }

    /** A request has come. */
    void received(SimStack stack, SIPMessage request, MessageKeys keys) {
        if (request.getHeader(RAck.NAME) instanceof RAck rack) {
            String invite = stack.name() + keys.callId() + keys.toTag() + rack.getCSequenceNumber();
            Sent last = sent.get(invite);
            if (last != null && last.number == rack.getRSequenceNumber()) {
                pracks.put(stack.name() + keys.branch(), invite);
            }
        }
    }

    private void refused(SimStack stack, MessageKeys keys) {
        String invite = pracks.get(stack.name() + keys.branch());
        require(
                invite == null
                        || answered.contains(invite)
                        || acknowledged.contains(invite + ' ' + sent.get(invite).number),
                Rule.PRACK_ACCEPTED,
                keys.callId(),
                () -> stack.name() + " refuses the PRACK to a response that waits for it");
    }

    /** The application hears of one. */
    void told(SimStack stack, SIPMessage response, MessageKeys keys) {
        if (!(response.getHeader(RSeq.NAME) instanceof RSeq rseq)) {
            return;
        }
        Long last = told.put(stack.name() + keys.callId() + keys.toTag() + keys.cseqNumber(), rseq.getSeqNumber());
        require(
                last == null || rseq.getSeqNumber() == last + 1,
                Rule.RELIABLE_ORDER,
                keys.callId(),
                () -> stack.name() + ": response " + rseq.getSeqNumber() + " told after " + last);
    }

    /** The application hears of a PRACK. */
    void acknowledged(SimStack stack, SIPMessage prack, MessageKeys keys) {
        require(
                prack.getHeader(RAck.NAME) instanceof RAck rack
                        && acknowledged.add(stack.name()
                                + keys.callId()
                                + keys.toTag()
                                + rack.getCSequenceNumber()
                                + ' '
                                + rack.getRSequenceNumber()),
                Rule.MATCHED,
                keys.callId(),
                () -> stack.name() + ": PRACK told of no response, or twice");
    }

    /** No PRACK has come. */
    void missing(SimStack stack, ServerTransactionMachine transaction) {
        MessageKeys invite = transaction.request().keys();
        String localTag = transaction.dialog() instanceof DialogMachine dialog
                ? dialog.view().localTag()
                : "";
        Sent last = sent.get(stack.name() + invite.callId() + localTag + invite.cseqNumber());
        require(
                last != null && last.times >= SENT_IN_VAIN,
                Rule.RESENT,
                String.valueOf(invite.callId()),
                () -> stack.name() + ": no PRACK to a response that was sent " + (last == null ? 0 : last.times)
                        + " times");
    }
}
