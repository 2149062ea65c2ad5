package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogMachine.TimeoutReason;
import io.trunkline.dialog.WaitingInvite;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.io.IOException;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.header.CSeqHeader;
import org.jspecify.annotations.Nullable;

/**
 * The re-INVITEs of back-to-back user agents, which wait for each other (RFC 3261 section 14.1): one that may not go yet is kept, with the
 * next hop that the application's router gave, and leaves when the INVITE before it is over and acknowledged.
 */
final class CallDialogsQueue {

    /** Sends what has waited; {@link RequestDeparture} implements it. */
    interface Door {

        /** As ClientTransaction.sendRequest. */
        void send(ClientTransactionMachine transaction, NextHop hop, Turn turn) throws SipException;
    }

    private final CallDialogsState dialogs;
    private final Door door;

    CallDialogsQueue(CallDialogsState dialogs, Door door) {
        this.dialogs = dialogs;
        this.door = door;
    }

    /** RFC 3261 section 14.1: one INVITE at a time, in either direction, not counting the one of this side that still makes the dialog. */
    static boolean isBusy(DialogMachine dialog, @Nullable ClientTransactionMachine mine) {
        TransactionMachine remote = dialog.remoteInvite();
        boolean remoteWaits = remote != null
                && (CallDialogsState.isPending(remote) || TransactionState.COMPLETED.equals(remote.state()));
        TransactionMachine local = dialog.localInvite();
        boolean localWaits = local != mine && local != dialog.creator() && CallDialogsState.isPending(local);
        return remoteWaits || localWaits;
    }

    /**
     * Dialog.sendRequest of an INVITE.
     *
     * @return true where it has to wait, and gets its sequence number later
     */
    boolean keeps(DialogMachine dialog, ClientTransactionMachine invite, Turn turn) throws SipException {
        if (!dialog.isBackToBack() || !mustWait(dialog, invite)) {
            return false;
        }
        if (dialog.waitingInvite() != null) {
            throw new SipException("another re-INVITE waits in this dialog already");
        }
        long giveUpAt = turn.now() + dialogs.settings.timings().transactionTimeout();
        dialog.waitingInvite(new WaitingInvite(invite, null, giveUpAt));
        dialogs.arm(dialog, TimerKind.REINVITE_WAIT, turn);
        return true;
    }

    private static boolean mustWait(DialogMachine dialog, ClientTransactionMachine invite) {
        boolean creates = dialog.localInvite() != invite && CallDialogsState.isPending(dialog.localInvite());
        return creates || isBusy(dialog, invite) || dialog.handshake().isOpen();
    }

    /**
     * ClientTransaction.sendRequest, the router has been asked.
     *
     * @return true where the request waits on
     */
    boolean onSend(DialogMachine dialog, ClientTransactionMachine transaction, NextHop hop) throws SipException {
        WaitingInvite waiting = dialog.waitingInvite();
        if (waiting == null || waiting.transaction() != transaction) {
            return false;
        }
        if (mustWait(dialog, transaction)) {
            dialog.waitingInvite(new WaitingInvite(transaction, hop, waiting.giveUpAt()));
            return true;
        }
        dialog.waitingInvite(null);
        number(dialog, transaction.request());
        return false;
    }

    /** Something is over: what waits may be able to go now. */
    void onProgress(@Nullable DialogMachine dialog, Turn turn) {
        WaitingInvite waiting = dialog == null || dialog.isEnded() ? null : dialog.waitingInvite();
        if (dialog == null
                || waiting == null
                || !(waiting.hop() instanceof NextHop hop)
                || mustWait(dialog, waiting.transaction())) {
            return;
        }
        try {
            door.send(waiting.transaction(), hop, turn);
        } catch (SipException e) {
            dialog.waitingInvite(null);
            turn.deliver(new CoreEvent.TransmissionFailed(
                    waiting.transaction().callId(),
                    waiting.transaction(),
                    dialog,
                    null,
                    hop.host(),
                    hop.port(),
                    hop.transport(),
                    new IOException(e)));
        }
    }

    static void number(DialogMachine dialog, SIPRequest invite) throws SipException {
        CSeqHeader cseq = Objects.requireNonNull(invite.getCSeq());
        try {
            cseq.setSeqNumber(dialog.nextLocalSequenceNumber());
        } catch (InvalidArgumentException e) {
            throw new SipException("the sequence numbers of this dialog are used up", e);
        }
    }

    void onTimer(DialogMachine dialog, Turn turn) {
        WaitingInvite waiting = dialog.waitingInvite();
        if (waiting != null) {
            dialog.waitingInvite(null);
            turn.deliver(new CoreEvent.DialogTimedOut(
                    dialog.view().callId(),
                    dialog,
                    TimeoutReason.REINVITE_WAIT,
                    dialog.isBackToBack(),
                    waiting.transaction()));
        }
    }
}
