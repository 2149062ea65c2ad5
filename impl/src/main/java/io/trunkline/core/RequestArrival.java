package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionKey;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageDefect;
import io.trunkline.wire.MessageKeys;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests of the network (RFC 3261 sections 8.2, 9.2, 17.2.3 and 18.2.1).
 *
 * <pre>
 * stamp Via -> of a dialog that only the store may know -> waits for the store
 *           -> ACK        -> INVITE transaction, else its dialog, else the listener
 *           -> known key  -> absorbed: the last response goes again
 *           -> CANCEL     -> transaction of its own, listener; no INVITE: 481
 *           -> merged     -> 482
 *           -> of a dialog -> transaction of its own, dialog, listener
 *           -> no room   -> 503
 *           -> anything else -> listener, who makes the transaction
 * </pre>
 */
final class RequestArrival {

    private static final String ACK = "ACK";
    private static final String CANCEL = "CANCEL";
    private static final String INVITE = "INVITE";
    private static final String BYE = "BYE";
    private static final int RETRY_AFTER_BOUND = 10;
    private static final Rejection MERGED = new Rejection(482, "Loop Detected");

    /** What other state waits for. */
    private static final Set<String> NEVER_LATE = Set.of(ACK, CANCEL, BYE, "PRACK");

    private final CoreState core;

    RequestArrival(CoreState core) {
        this.core = core;
    }

    void onRequest(SIPRequest request, Flow flow, Turn turn) {
        if (request.isNullRequest()) {
            return;
        }
        MessageKeys keys = request.keys();
        TopVia.stamp(request, flow);
        request.setMessageChannel(flow);
        Rejection defect = defectOf(request, keys);
        if (defect == null && core.settings.has(CoreRule.REFUSE_RFC_2543)) {
            defect = ageOf(keys);
        }
        if (defect != null) {
            core.answers.stateless(request, defect, flow, turn);
            return;
        }
        TransactionKey key = TransactionKey.ofServer(keys);
        ServerTransactionMachine known = core.transactions.server(key);
        if (known == null && isElsewhere(request, keys) && core.recalls.waits(request, flow, turn)) {
            return;
        }
        if (ACK.equals(keys.method())) {
            onAck(request, keys, flow, known, turn);
        } else if (known != null) {
            known.onRetransmission(turn.now(), turn);
        } else if (CANCEL.equals(keys.method())) {
            onCancel(request, keys, key, flow, turn);
        } else if (isMerged(keys, turn.profile())) {
            refuse(request, keys, MERGED, flow, turn);
        } else {
            onNewRequest(request, keys, flow, turn);
        }
    }

    /** RFC 3261 section 8.2.2.2. */
    private boolean isMerged(MessageKeys keys, ProviderProfile profile) {
        return profile.loopDetection() && core.transactions.merged(keys) != null;
    }

    /** A request in a dialog that only the store may know. */
    private boolean isElsewhere(SIPRequest request, MessageKeys keys) {
        return core.settings.has(CoreRule.STORE_DIALOGS)
                && keys.toTag() != null
                && !core.dialogs.isAtHome(request)
                && !(ACK.equals(keys.method()) && core.answers.isAckOfStateless(keys));
    }

    /** See {@link CallCore#onRecalled}. */
    void onRecalled(long questionId, @Nullable DialogSnapshot snapshot, Turn turn) {
        DialogRecalls.Question question = core.recalls.find(questionId);
        if (question == null) {
            return;
        }
        if (snapshot != null) {
            // Null where the application was faster and has imported it.
            core.dialogs.adopt(snapshot, turn);
        }
        core.recalls.settle(question, this, turn);
    }

    private static @Nullable Rejection defectOf(SIPRequest request, MessageKeys keys) {
        MessageDefect defect = keys.defect();
        if (defect != null) {
            return new Rejection(defect.statusCode(), defect.reason());
        }
        if (keys.callId() == null || keys.sentByHost() == null || keys.cseqNumber() < 0) {
            return new Rejection(400, "Missing Via, Call-ID or CSeq");
        }
        if (livesOnContact(keys.method()) && request.isMalformed(HeaderName.CONTACT)) {
            return new Rejection(400, "Malformed Contact");
        }
        return null;
    }

    /** What RFC 3261 asks for in every request and RFC 2543 did not: sections 8.1.1.3 and 8.1.1.7. */
    private static @Nullable Rejection ageOf(MessageKeys keys) {
        if (!keys.hasMagicCookie()) {
            return new Rejection(400, "Via Branch Without Magic Cookie");
        }
        return keys.fromTag() == null ? new Rejection(400, "Missing From Tag") : null;
    }

    /** Without its Contact a REGISTER would be taken for a query, and a dialog would have no remote target (RFC 4475 section 3.1.2.13). */
    private static boolean livesOnContact(@Nullable String method) {
        return INVITE.equals(method)
                || "REGISTER".equals(method)
                || "SUBSCRIBE".equals(method)
                || "REFER".equals(method);
    }

    private void onAck(
            SIPRequest ack, MessageKeys keys, Flow flow, @Nullable ServerTransactionMachine known, Turn turn) {
        if (known instanceof InviteServerMachine invite && !invite.isAccepted()) {
            // RFC 3261 section 17.1.1.3: this ACK is hop by hop and ends here
            invite.onAck(turn.now(), turn);
            core.dialogs.onRefusalAcknowledged(invite, turn);
            if (core.settings.passNon2xxAck()) {
                deliver(ack, keys, flow, invite, Turn.dialogOf(invite), turn);
            }
        } else if (!core.dialogs.onAck(ack, flow, turn) && !core.answers.isAckOfStateless(keys)) {
            deliver(ack, keys, flow, null, null, turn);
        }
    }

    private void onCancel(SIPRequest cancel, MessageKeys keys, TransactionKey key, Flow flow, Turn turn) {
        ServerTransactionMachine invite = core.transactions.server(key.ofCancelledInvite());
        if (invite == null) {
            Rejection unknown = new Rejection(481, "Call/Transaction Does Not Exist");
            core.answers.stateless(cancel, unknown, flow, turn);
            return;
        }
        ServerTransactionMachine transaction = add(cancel, keys, flow);
        transaction.setCancelledInvite(invite);
        transaction.attachDialog(invite.dialog());
        transaction.start(turn.now(), turn);
        deliver(cancel, keys, flow, transaction, Turn.dialogOf(invite), turn);
    }

    private void onNewRequest(SIPRequest request, MessageKeys keys, Flow flow, Turn turn) {
        DialogMachine dialog = core.dialogs.find(request);
        if (!BYE.equals(keys.method()) && !core.transactions.budget().admitsRequest(dialog != null)) {
            core.answers.stateless(request, overload(), flow, turn);
            return;
        }
        if (dialog != null) {
            onDialogRequest(dialog, request, keys, flow, turn);
            return;
        }
        Rejection rejection = core.dialogs.rejectUnknown(request, turn.profile());
        if (rejection == null) {
            deliver(request, keys, flow, null, null, turn);
        } else {
            refuse(request, keys, rejection, flow, turn);
        }
    }

    /**
     * Answers what no listener hears of. An INVITE keeps a transaction, where there is room for one: its ACK must find it, and so must the copies of it
     * that still come when the reason for the refusal is gone.
     */
    private void refuse(SIPRequest request, MessageKeys keys, Rejection rejection, Flow flow, Turn turn) {
        if (INVITE.equals(keys.method()) && core.transactions.budget().admitsRequest(false)) {
            core.answers.stateful(add(request, keys, flow), rejection, core.ids.newTag(), turn);
        } else {
            core.answers.stateless(request, rejection, flow, turn);
        }
    }

    private void onDialogRequest(DialogMachine dialog, SIPRequest request, MessageKeys keys, Flow flow, Turn turn) {
        ServerTransactionMachine transaction = add(request, keys, flow);
        Rejection rejection = core.dialogs.onRequest(dialog, transaction, turn.profile(), turn);
        if (rejection != null) {
            core.answers.stateful(transaction, rejection, core.ids.newTag(), turn);
            return;
        }
        transaction.start(turn.now(), turn);
        deliver(request, keys, flow, transaction, dialog, turn);
    }

    private ServerTransactionMachine add(SIPRequest request, MessageKeys keys, Flow flow) {
        ServerTransactionMachine transaction =
                ServerTransactionMachine.of(request, keys, TopVia.responseFlow(request, flow), core.settings.timings());
        core.transactions.add(transaction);
        return transaction;
    }

    private static void deliver(
            SIPRequest request,
            MessageKeys keys,
            Flow flow,
            @Nullable ServerTransactionMachine transaction,
            @Nullable DialogMachine dialog,
            Turn turn) {
        String callId = Objects.requireNonNull(keys.callId());
        turn.deliver(new CoreEvent.RequestArrived(callId, request, flow, transaction, dialog, turn.profile()));
    }

    /** RFC 3261 section 21.5.4: clients that were turned away together had better not come back together. */
    private Rejection overload() {
        return new Rejection(503, "Service Unavailable", 1 + core.ids.newNumber(RETRY_AFTER_BOUND));
    }

    /** See {@link CallCore#refuseLate}. */
    boolean refuseLate(CoreEvent.RequestArrived event, Turn turn) {
        MessageKeys keys = event.request().keys();
        ServerTransactionMachine transaction = event.transaction();
        if (NEVER_LATE.contains(String.valueOf(keys.method()))) {
            return false;
        }
        if (transaction == null) {
            if (core.transactions.server(TransactionKey.ofServer(keys)) != null) {
                return false;
            }
            core.answers.stateless(event.request(), overload(), event.flow(), turn);
        } else if (transaction.maySend(503) && isUnanswered(transaction)) {
            core.answers.stateful(transaction, overload(), transaction.localTag(core.ids::newTag), turn);
        } else {
            return false;
        }
        core.lateRequests++;
        return true;
    }

    private static boolean isUnanswered(ServerTransactionMachine transaction) {
        SIPResponse last = transaction.lastResponse();
        return last == null || last.getStatusCode() == 100;
    }

    /** See {@link CallCore#isStillWanted}. */
    boolean isStillWanted(CoreEvent.RequestArrived event, Turn turn) {
        MessageKeys keys = event.request().keys();
        if (event.transaction() != null || ACK.equals(keys.method())) {
            return true;
        }
        ServerTransactionMachine known = core.transactions.server(TransactionKey.ofServer(keys));
        if (known != null) {
            known.onRetransmission(turn.now(), turn);
        } else if (isMerged(keys, event.profile())) {
            // It came by another way before the listener had taken the first one.
            refuse(event.request(), keys, MERGED, event.flow(), turn);
        } else {
            return true;
        }
        return false;
    }
}
