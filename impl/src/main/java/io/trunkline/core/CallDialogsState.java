package io.trunkline.core;

import io.trunkline.dialog.DialogJournal;
import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogMachine.TimeoutReason;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.DialogTable;
import io.trunkline.dialog.EndedDialog;
import io.trunkline.dialog.OpenAnswer;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.HashMap;
import java.util.Map;
import javax.sip.TransactionState;
import javax.sip.header.ContactHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** What the parts of {@link CallDialogs} share: the dialogs, their timers and their end. */
final class CallDialogsState {

    /** An INVITE of this side as its responses name it. */
    record InviteKey(String callId, String fromTag, long cseq) {

        static @Nullable InviteKey of(MessageKeys keys) {
            return keys.callId() == null || keys.fromTag() == null
                    ? null
                    : new InviteKey(keys.callId(), keys.fromTag(), keys.cseqNumber());
        }
    }

    private static final int RETRY_AFTER_BOUND = 11;

    final CoreSettings settings;
    final IdSource ids;
    final DialogJournal journal = new DialogJournal();
    final DialogTable table;

    /** INVITEs of this side without a transaction, or no longer with one, of which more dialogs may come. */
    final Map<InviteKey, DialogSet> openInvites = new HashMap<>();

    CallDialogsState(CoreSettings settings, IdSource ids) {
        this.settings = settings;
        this.table = settings.has(CoreRule.STORE_DIALOGS) ? new DialogTable(journal) : new DialogTable();
        this.ids = ids;
    }

    static @Nullable DialogMachine of(TransactionMachine transaction) {
        return (DialogMachine) transaction.dialog();
    }

    boolean makesDialogs(@Nullable String method) {
        return method != null && settings.dialogs().creatingMethods().contains(method);
    }

    /** RFC 3261 section 14.2, RFC 3311 section 5.2: 500 with a Retry-After between 0 and 10 seconds. */
    Rejection retryLater(String reason) {
        return new Rejection(500, reason, ids.newNumber(RETRY_AFTER_BOUND));
    }

    /** A final response is still to come. */
    static boolean isPending(@Nullable TransactionMachine invite) {
        return invite != null
                && (TransactionState.CALLING.equals(invite.state())
                        || TransactionState.PROCEEDING.equals(invite.state()));
    }

    /** The URI of the first Contact; null for none and for {@code *}. */
    static @Nullable String contactOf(SIPMessage message) {
        ContactHeader contact = (ContactHeader) message.getHeader(ContactHeader.NAME);
        return contact == null || contact.isWildCard()
                ? null
                : contact.getAddress().getURI().toString();
    }

    /** A dialog was made; its forks follow it. */
    void onNew(DialogMachine dialog) {
        if (settings.dialogs().backToBack()) {
            dialog.setBackToBack();
        }
    }

    void onEarly(DialogMachine dialog, Turn turn) {
        table.name(dialog);
        dialog.earlySince(turn.now(), settings.dialogs().earlyTimeoutNanos());
        arm(dialog, TimerKind.EARLY_DIALOG, turn);
    }

    /** An INVITE of either side is over. */
    void forgetReliable(DialogMachine dialog) {
        if (dialog.localInvite() == null && dialog.remoteInvite() == null) {
            dialog.forgetReliable();
        }
    }

    void arm(DialogMachine dialog, TimerKind kind, Turn turn) {
        turn.arm(dialog, kind, dialog.deadline(kind));
    }

    void armAnswers(DialogMachine dialog, Turn turn) {
        arm(dialog, TimerKind.OK_RETRANSMISSION, turn);
        arm(dialog, TimerKind.ACK_WAIT, turn);
    }

    /** The last change of a dialog; the application hears of it once. */
    void end(DialogMachine dialog, Turn turn) {
        boolean wasConfirmed =
                dialog.isConfirmed() && Request.INVITE.equals(dialog.view().method());
        if (!dialog.end()) {
            return;
        }
        long forgetAt = turn.now() + settings.timings().transactionTimeout();
        EndedDialog rest = table.remove(dialog, wasConfirmed, forgetAt);
        if (rest != null) {
            turn.arm(rest, TimerKind.ENDED_DIALOG, forgetAt);
        }
        turn.deliver(new CoreEvent.DialogEnded(dialog.view().callId(), dialog));
    }

    /** A BYE has done its work: the call is over, and the dialog where nothing else holds it (RFC 6665 section 4.5.2). */
    void onBye(DialogMachine dialog, Turn turn) {
        if (dialog.holdsCall() && !dialog.subscriptions().isEmpty()) {
            dialog.endCall();
        } else {
            end(dialog, turn);
        }
    }

    /** The peer knows nothing of the call any more. */
    void endCall(DialogMachine dialog, Turn turn) {
        dialog.endCall();
        endIfUnused(dialog, turn);
    }

    /** The peer knows nothing of a request that belongs to no usage: of the dialog, then, where it is one with its usage (RFC 5057 section 5.3). */
    void endOnlyUsage(DialogMachine dialog, Turn turn) {
        if (dialog.subscriptions().size() + (dialog.holdsCall() ? 1 : 0) <= 1) {
            end(dialog, turn);
        }
    }

    /** RFC 6665 section 4.5.2: a dialog ends with its last usage. */
    void endIfUnused(DialogMachine dialog, Turn turn) {
        if (!dialog.holdsCall() && dialog.subscriptions().isEmpty()) {
            end(dialog, turn);
        }
    }

    void endUnconfirmed(DialogSet set, Turn turn) {
        for (DialogMachine dialog : set.live()) {
            if (!dialog.isConfirmed()) {
                end(dialog, turn);
            }
        }
    }

    // ---- time

    void onTimer(DialogMachine dialog, TimerKind kind, Turn turn) {
        switch (kind) {
            // RFC 3261 section 13.3.1.4
            case OK_RETRANSMISSION -> {
                for (OpenAnswer answer : dialog.handshake()
                        .dueAnswers(turn.now(), settings.timings().t2())) {
                    turn.transmit(answer.octets(), answer.flow(), dialog, null);
                }
                arm(dialog, kind, turn);
            }
            case ACK_WAIT -> timeOutAck(dialog, TimeoutReason.ACK_NOT_RECEIVED, turn);
            // RFC 3261 section 13.2.2.4: a 2xx that the application does not want needs an ACK and a BYE all the same
            case ACK_DUE -> timeOutAck(dialog, TimeoutReason.ACK_NOT_SENT, turn);
            case ACK_KEPT -> {
                dialog.handshake().forgetAcks(turn.now());
                arm(dialog, kind, turn);
            }
            case UNACKNOWLEDGED -> end(dialog, turn);
            case EARLY_DIALOG -> {
                timedOut(dialog, TimeoutReason.EARLY_STATE, turn);
                end(dialog, turn);
            }
            default -> throw new IllegalArgumentException(kind + " is no timer of a dialog");
        }
    }

    void closeAt(DialogSet set, long deadline, Turn turn) {
        set.closesAt(deadline);
        turn.arm(set, TimerKind.FORK_WINDOW, deadline);
    }

    /** The application is told and decides: it hangs up or deletes the dialog, which ends by itself after another 64*T1. */
    private void timeOutAck(DialogMachine dialog, TimeoutReason reason, Turn turn) {
        dialog.handshake().giveUp();
        dialog.lingersUntil(turn.now() + settings.timings().transactionTimeout());
        arm(dialog, TimerKind.UNACKNOWLEDGED, turn);
        timedOut(dialog, reason, turn);
    }

    private static void timedOut(DialogMachine dialog, TimeoutReason reason, Turn turn) {
        turn.deliver(new CoreEvent.DialogTimedOut(dialog.view().callId(), dialog, reason, dialog.isBackToBack(), null));
    }

    int size() {
        return table.size() + openInvites.size();
    }

    static @Nullable DialogKey incoming(SIPMessage request) {
        return DialogTable.keyOfIncoming(request.keys());
    }

    static @Nullable DialogKey outgoing(SIPMessage message) {
        return DialogTable.keyOfOutgoing(message.keys());
    }
}
