package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.DialogEnded;
import io.trunkline.core.CoreEvent.DialogTimedOut;
import io.trunkline.core.CoreEvent.PrackMissing;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.CoreEvent.TransactionTimedOut;
import io.trunkline.core.Transmission;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.EventKey;
import io.trunkline.dialog.Subscription;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sip.DialogState;
import javax.sip.header.SubscriptionStateHeader;

/**
 * Every {@link Rule} of what a core tells its application; {@link WireRules} has those of what it sends, {@link Audit} those of what
 * it remembers. Looks at the events when the core hands them out.
 */
final class Invariants implements SimWatch {

    /** What was told of one transaction. */
    private static final class Life {
        private boolean requestTold;
        private boolean timedOut;
        private boolean ended;
        private int finalStatus;
        private final Set<String> successTags = new HashSet<>(2);
    }

    private final boolean fair;
    private final ReliableRules reliable = new ReliableRules();
    private final WireRules wire = new WireRules(reliable);
    private final PatienceRules patience = new PatienceRules(wire);
    private final SessionRules sessions = new SessionRules();
    private final Audit audit;
    private final Map<TransactionMachine, Life> transactions = new HashMap<>();
    private final Map<DialogMachine, Integer> dialogs = new HashMap<>();
    private final Set<DialogMachine> endedDialogs = new HashSet<>();
    private final Map<DialogMachine, Long> sequence = new HashMap<>();
    private final Map<DialogMachine, Set<Long>> acknowledged = new HashMap<>();
    private final Map<TransactionMachine, DialogMachine> lastNotifies = new HashMap<>();
    private final Map<DialogMachine, Long> awaiting = new HashMap<>();
    private final Map<String, String> branches = new HashMap<>();
    private final Map<ClientTransactionMachine, SimStack> leaving = new LinkedHashMap<>();
    private final Set<String> excused = new HashSet<>();

    /**
     * Begins to watch.
     *
     * @param fair whether the network loses nothing
     */
    Invariants(boolean fair) {
        this.fair = fair;
        this.audit = new Audit(this);
    }

    /** The application leaves something of this call unanswered on purpose, so that it times out. */
    void excuse(String callId) {
        excused.add(callId);
    }

    boolean isExcused(String callId) {
        return excused.contains(callId);
    }

    static void require(boolean holds, Rule rule, String callId, Supplier<Object> problem) {
        if (!holds) {
            throw new RuleBroken(rule, callId, String.valueOf(problem.get()));
        }
    }

    private static void require(boolean holds, Rule rule, SimStack stack, String callId, Supplier<Object> problem) {
        if (!holds) {
            throw new RuleBroken(rule, callId, stack.name() + ": " + problem.get());
        }
    }

    /** The application sends a request. */
    void sent(SimStack stack, ClientTransactionMachine request) {
        leaving.put(request, stack);
    }

    /** Nothing moves any more; whatever a core remembers is looked at. */
    void atRest(SimStack stack) {
        audit.walk(stack, stack.core(), stack.net().now());
    }

    /** Nothing moves any more; what was sent has left. */
    void requireNothingWaits() {
        leaving.forEach((request, stack) -> require(
                wire.timesSent(stack, request) > 0
                        || request.isOver()
                        || (request.dialog() instanceof DialogMachine dialog && dialog.isEnded()),
                Rule.LEAVES,
                stack,
                request.callId(),
                () -> request + " was sent and never left"));
    }

    // ---- what the core tells

    @Override
    public void delivered(SimStack stack, CoreEvent event) {
        if (event instanceof RequestArrived arrived) {
            onRequest(stack, arrived);
        } else if (event instanceof ResponseArrived arrived) {
            onResponse(stack, arrived);
        } else if (event instanceof TransactionTimedOut over) {
            onTimeout(stack, over);
        } else if (event instanceof TransactionEnded over) {
            Life life = alive(stack, over.transaction(), "ended twice");
            life.ended = true;
            audit.onEnded(stack, over.transaction());
            onEnd(stack, over.transaction());
        } else if (event instanceof DialogTimedOut over) {
            requireAlive(stack, over.dialog(), "timed out after its end");
            leaving.remove(over.transaction());
            patience.gaveUp(stack, over, awaiting.remove(over.dialog()));
            require(!fair || isExcused(over.callId()), Rule.FAIR_WEATHER, stack, over.callId(), () -> over);
        } else if (event instanceof PrackMissing missing) {
            alive(stack, missing.transaction(), "waited for a PRACK after its end");
            reliable.missing(stack, missing.transaction());
            require(!fair || isExcused(missing.callId()), Rule.FAIR_WEATHER, stack, missing.callId(), () -> missing);
        } else if (event instanceof DialogEnded over) {
            require(
                    endedDialogs.add(over.dialog()),
                    Rule.DEAD_DIALOG,
                    stack,
                    over.callId(),
                    () -> "dialog ended twice");
            look(stack, over.dialog());
            audit.onEnded(stack, over.dialog());
        }
    }

    private void onRequest(SimStack stack, RequestArrived arrived) {
        MessageKeys keys = arrived.request().keys();
        String method = keys.method();
        boolean ack = method.equals("ACK");
        if (arrived.transaction() != null) {
            Life life = alive(stack, arrived.transaction(), "told of an ended transaction");
            require(
                    !life.requestTold,
                    Rule.TOLD_ONCE,
                    stack,
                    arrived.callId(),
                    () -> "told twice: " + arrived.transaction());
            life.requestTold = true;
        }
        if (!stack.profile().automaticDialogs() || method.equals("CANCEL")) {
            return;
        }
        DialogMachine dialog = arrived.dialog();
        if (keys.toTag() == null) {
            String before = branches.get(merged(stack, keys));
            require(
                    before == null || before.equals(keys.branch()),
                    Rule.TOLD_ONCE,
                    stack,
                    arrived.callId(),
                    () -> "told by two ways: " + method);
            return;
        }
        require(dialog != null, Rule.MATCHED, stack, arrived.callId(), () -> method + " told without its dialog");
        look(stack, dialog);
        requireAlive(stack, dialog, method + " told after its end");
        if (ack) {
            boolean first =
                    acknowledged.computeIfAbsent(dialog, d -> new HashSet<>()).add(keys.cseqNumber());
            require(first, Rule.ACK_ONCE, stack, arrived.callId(), () -> "ACK " + keys.cseqNumber() + " told twice");
            return;
        }
        if (method.equals("PRACK")) {
            reliable.acknowledged(stack, arrived.request(), keys);
        }
        if (method.equals("NOTIFY")) {
            lastNotifies.values().remove(dialog);
        }
        if (method.equals("NOTIFY") && isLast(arrived.request())) {
            lastNotifies.put(arrived.transaction(), dialog);
        }
        long last = sequence.getOrDefault(dialog, 0L);
        require(
                last < keys.cseqNumber(),
                Rule.CSEQ_IN,
                stack,
                arrived.callId(),
                () -> method + " " + keys.cseqNumber() + " told after " + last);
        sequence.put(dialog, keys.cseqNumber());
        require(
                !method.equals("INVITE") || !audit.awaitsAnswer(stack, dialog),
                Rule.GLARE,
                stack,
                arrived.callId(),
                () -> "INVITE told while one of this side is in progress");
    }

    private static boolean isLast(SIPRequest notify) {
        return notify.getHeader(SubscriptionStateHeader.NAME) instanceof SubscriptionStateHeader state
                && SubscriptionStateHeader.TERMINATED.equalsIgnoreCase(state.getState());
    }

    private void onEnd(SimStack stack, TransactionMachine transaction) {
        if (transaction instanceof ServerTransactionMachine) {
            // RFC 3261 section 8.2.2.2 compares with what is still in progress.
            branches.remove(merged(stack, transaction.request().keys()), transaction.branch());
        }
        DialogMachine dialog = lastNotifies.remove(transaction);
        require(
                dialog == null
                        || transaction.lastResponse() == null
                        || transaction.lastResponse().getStatusCode() < 200
                        || dialog.subscription(Subscription.Role.SUBSCRIBER, EventKey.of(transaction.request()))
                                == null,
                Rule.LAST_NOTIFY,
                stack,
                transaction.callId(),
                () -> "a subscription outlives its last NOTIFY");
    }

    /** Whether a BYE in the dialog was accepted at this end. */
    boolean isHungUp(SimStack stack, DialogMachine dialog) {
        return wire.hasAcceptedBye(
                stack,
                dialog.view().callId()
                        + dialog.view().localTag()
                        + dialog.view().remoteTag());
    }

    @Override
    public void told(SimStack stack, CoreEvent event) {
        if (event instanceof RequestArrived arrived && stack.profile().automaticDialogs()) {
            MessageKeys keys = arrived.request().keys();
            if (keys.toTag() == null && !"CANCEL".equals(keys.method())) {
                branches.putIfAbsent(merged(stack, keys), String.valueOf(keys.branch()));
            }
        }
    }

    private static String merged(SimStack stack, MessageKeys keys) {
        return stack.name() + keys.callId() + keys.fromTag() + keys.cseqNumber() + keys.method();
    }

    private void onResponse(SimStack stack, ResponseArrived arrived) {
        MessageKeys keys = arrived.response().keys();
        int status = arrived.response().getStatusCode();
        boolean success = status / 100 == 2 && "INVITE".equals(keys.cseqMethod());
        if (arrived.dialog() != null) {
            look(stack, arrived.dialog());
            reliable.told(stack, arrived.response(), keys);
            sessions.agreed(arrived.dialog(), arrived.response(), arrived.retransmission());
        }
        if (arrived.transaction() == null) {
            require(
                    wire.asked(stack, keys) || !stack.profile().automaticDialogs(),
                    Rule.MATCHED,
                    stack,
                    arrived.callId(),
                    () -> status + " told, which nobody asked for");
            return;
        }
        Life life = alive(stack, arrived.transaction(), status + " told of an ended transaction");
        if (success && arrived.retransmission()) {
            return;
        }
        if (success) {
            require(
                    (life.finalStatus / 100 <= 2 && life.successTags.add(String.valueOf(keys.toTag())))
                            || !stack.profile().automaticDialogs(),
                    Rule.ONE_FINAL,
                    stack,
                    arrived.callId(),
                    () -> status + " after " + life.finalStatus + " of the same dialog");
        } else {
            require(
                    life.finalStatus == 0,
                    Rule.ONE_FINAL,
                    stack,
                    arrived.callId(),
                    () -> status + " after " + life.finalStatus);
        }
        if (status >= 200) {
            life.finalStatus = status;
        }
    }

    private void onTimeout(SimStack stack, TransactionTimedOut over) {
        Life life = alive(stack, over.transaction(), "timed out after its end");
        require(!life.timedOut, Rule.TIMEOUT, stack, over.callId(), () -> "timed out twice: " + over.transaction());
        life.timedOut = true;
        audit.endsNow(over.transaction());
        require(
                life.finalStatus == 0 || !(over.transaction() instanceof ClientTransactionMachine),
                Rule.TIMEOUT,
                stack,
                over.callId(),
                () -> "timed out after " + life.finalStatus);
        patience.gaveUp(stack, over.transaction());
        require(!fair || isExcused(over.callId()), Rule.FAIR_WEATHER, stack, over.callId(), () -> over);
    }

    private Life alive(SimStack stack, TransactionMachine transaction, String problem) {
        Life life = transactions.computeIfAbsent(transaction, t -> new Life());
        require(!life.ended, Rule.DEAD_TRANSACTION, stack, transaction.callId(), () -> problem + ": " + transaction);
        audit.onSeen(stack, transaction);
        return life;
    }

    private void requireAlive(SimStack stack, DialogMachine dialog, String problem) {
        require(
                !endedDialogs.contains(dialog),
                Rule.DEAD_DIALOG,
                stack,
                dialog.view().callId(),
                () -> problem);
    }

    /** The state of a dialog that was seen. */
    void look(SimStack stack, DialogMachine dialog) {
        DialogState state = dialog.view().state();
        int rank = state == null ? -1 : state.getValue();
        Integer before = dialogs.put(dialog, rank);
        require(
                before == null || rank >= before,
                Rule.DIALOG_FORWARD,
                stack,
                dialog.view().callId(),
                () -> "a dialog went back to " + state);
        if (rank >= 0 && !endedDialogs.contains(dialog)) {
            audit.onSeen(stack, dialog);
        }
    }

    // ---- what it sends and remembers

    @Override
    public void received(SimStack stack, SIPMessage message) {
        wire.received(stack, message);
    }

    @Override
    public void transmitted(SimStack stack, Transmission transmission) {
        if (transmission.owner() instanceof TransactionMachine transaction) {
            alive(stack, transaction, "an ended transaction sends");
        }
        wire.transmitted(stack, transmission);
        if (transmission.owner() instanceof ServerTransactionMachine server
                && server.dialog() instanceof DialogMachine dialog
                && server.lastResponse() != null) {
            sessions.agreed(dialog, server.lastResponse(), false);
        }
        if (transmission.owner() instanceof InviteServerMachine invite
                && invite.isAccepted()
                && invite.dialog() instanceof DialogMachine dialog) {
            awaiting.putIfAbsent(dialog, invite.request().keys().cseqNumber());
        }
    }

    @Override
    public void sentToNobody(SimStack stack, Flow flow, byte[] octets) {
        throw new RuleBroken(
                Rule.REACHES,
                Labels.header(octets, "Call-ID"),
                stack.name() + ": " + Labels.full(octets) + " to " + flow.remote());
    }

    @Override
    public void turnOver(SimStack stack, CallCore core, long now) {
        awaiting.entrySet().removeIf(entry -> hasItsAck(entry.getKey(), entry.getValue()));
        awaiting.forEach((dialog, cseq) -> require(
                dialog.deadline(TimerKind.ACK_WAIT) != DeadlineQueue.NEVER,
                Rule.ACK_AWAITED,
                stack,
                dialog.view().callId(),
                () -> "nobody waits for the ACK to the 2xx " + cseq));
        sessions.turnOver(stack);
        audit.turnOver(stack, core, now);
    }

    private boolean hasItsAck(DialogMachine dialog, long cseq) {
        return endedDialogs.contains(dialog)
                || acknowledged.getOrDefault(dialog, Set.of()).contains(cseq);
    }
}
