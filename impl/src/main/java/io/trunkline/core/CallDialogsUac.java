package io.trunkline.core;

import io.trunkline.core.CallDialogsState.InviteKey;
import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.DialogTable;
import io.trunkline.dialog.DialogView;
import io.trunkline.dialog.EndedDialog;
import io.trunkline.dialog.InviteHandshake.Success;
import io.trunkline.dialog.RouteSet;
import io.trunkline.dialog.SentAck;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.List;
import java.util.Objects;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.address.SipURI;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** The dialogs of requests that this side sends, and of their responses (RFC 3261 sections 12.1.2, 12.2.1.2 and 13.2.2). */
final class CallDialogsUac {

    private final CallDialogsState dialogs;

    CallDialogsUac(CallDialogsState dialogs) {
        this.dialogs = dialogs;
    }

    // ---- requests

    void onNewTransaction(ClientTransactionMachine transaction, ProviderProfile profile) {
        MessageKeys keys = transaction.request().keys();
        DialogKey key = keys.toTag() == null ? null : DialogTable.keyOfOutgoing(keys);
        DialogMachine known = key == null ? null : dialogs.table.find(key);
        if (known != null) {
            transaction.attachDialog(known);
        } else if (profile.automaticDialogs()
                && dialogs.makesDialogs(keys.method())
                && keys.toTag() == null
                && keys.fromTag() != null) {
            create(transaction);
        }
    }

    /** A dialog without state for an INVITE out of dialog. */
    DialogMachine create(ClientTransactionMachine transaction) {
        DialogMachine dialog = new DialogMachine(seed(transaction.request(), 0));
        dialog.creator(transaction);
        new DialogSet(dialog);
        transaction.attachDialog(dialog);
        return dialog;
    }

    void beforeRequest(ClientTransactionMachine transaction) throws SipException {
        DialogMachine dialog = CallDialogsState.of(transaction);
        SIPRequest request = transaction.request();
        if (dialog == null || dialog.isEnded()) {
            return;
        }
        if (dialog.creator() == transaction) {
            if (request.keys().fromTag() == null) {
                throw new SipException("an INVITE that makes a dialog needs a From tag (RFC 3261 section 8.1.1.3)");
            }
            dialog.reseed(seed(request, request.keys().cseqNumber()));
            dialog.localInvite(transaction);
            return;
        }
        if (Request.INVITE.equals(transaction.method())) {
            requireNoInvite(dialog, transaction);
            dialog.localInvite(transaction);
        }
        if (SIPRequest.isTargetRefresh(transaction.method())) {
            dialog.refreshLocalTarget(CallDialogsState.contactOf(request));
        }
    }

    /** RFC 3261 section 14.1: one INVITE at a time, in either direction. */
    void requireNoInvite(DialogMachine dialog, ClientTransactionMachine mine) throws SipException {
        TransactionMachine remote = dialog.remoteInvite();
        boolean remoteWaits = remote != null
                && (CallDialogsState.isPending(remote) || TransactionState.COMPLETED.equals(remote.state()));
        boolean localWaits = dialog.localInvite() != mine && CallDialogsState.isPending(dialog.localInvite());
        if (remoteWaits || localWaits) {
            throw new SipException("an INVITE is in progress in this dialog (RFC 3261 section 14.1)");
        }
    }

    void onStatelessRequest(SIPRequest request, ProviderProfile profile, Turn turn) {
        MessageKeys keys = request.keys();
        InviteKey key = InviteKey.of(keys);
        if (key == null
                || !profile.automaticDialogs()
                || !dialogs.makesDialogs(keys.method())
                || keys.toTag() != null) {
            return;
        }
        DialogSet set = dialogs.statelessInvites.computeIfAbsent(
                key, k -> new DialogSet(new DialogMachine(seed(request, keys.cseqNumber()))));
        closeAt(set, turn.now() + dialogs.settings.earlyDialogTimeoutNanos(), turn);
    }

    private void closeAt(DialogSet set, long deadline, Turn turn) {
        set.closesAt(deadline);
        turn.arm(set, TimerKind.STATELESS_INVITE, deadline);
    }

    private static DialogView seed(SIPRequest request, long cseq) {
        FromHeader from = Objects.requireNonNull(request.getFrom());
        ToHeader to = Objects.requireNonNull(request.getTo());
        MessageKeys keys = request.keys();
        boolean secure = request.getRequestURI() instanceof SipURI uri && uri.isSecure();
        return new DialogView(
                Objects.requireNonNull(keys.callId()),
                null,
                false,
                false,
                secure,
                keys.fromTag(),
                null,
                from.getAddress().toString(),
                to.getAddress().toString(),
                CallDialogsState.contactOf(request),
                null,
                List.of(),
                cseq,
                0,
                request.getMethod());
    }

    // ---- responses

    void onResponse(@Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {
        Incoming in = new Incoming(transaction, response, flow, turn);
        if (transaction == null) {
            onStray(in);
            return;
        }
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog == null || Request.CANCEL.equals(transaction.method())) {
            in.deliver(dialog, false, false);
        } else if (dialog.creator() == transaction) {
            onCreating(in, Objects.requireNonNull(dialog.forks()));
        } else {
            onInDialog(in, dialog);
        }
    }

    /** A response on its way to the application, with what is told of it. */
    private record Incoming(
            @Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {

        int status() {
            return response.getStatusCode();
        }

        MessageKeys keys() {
            return response.keys();
        }

        boolean isSuccess() {
            return status() >= 200 && status() < 300;
        }

        void deliver(@Nullable DialogMachine dialog, boolean retransmission, boolean forked) {
            deliver(transaction, null, dialog, retransmission, forked);
        }

        /** The first 2xx has ended the transaction for the application (API of JSR 32, 1.2). */
        void deliverLate(@Nullable DialogMachine dialog, boolean retransmission, boolean forked) {
            deliver(null, transaction, dialog, retransmission, forked);
        }

        private void deliver(
                @Nullable ClientTransactionMachine own,
                @Nullable ClientTransactionMachine original,
                @Nullable DialogMachine dialog,
                boolean retransmission,
                boolean forked) {
            String callId = Objects.requireNonNull(keys().callId());
            turn.deliver(new CoreEvent.ResponseArrived(
                    callId, response, flow, own, original, dialog, retransmission, forked));
        }
    }

    // RFC 3261 sections 12.1.2, 13.2.2.1 to 13.2.2.4
    private void onCreating(Incoming in, DialogSet set) {
        String toTag = in.keys().toTag();
        if (in.status() == 100 || (in.status() < 200 && toTag == null)) {
            in.deliver(set.first(), false, false);
        } else if (in.status() < 200) {
            onProvisional(in, set, Objects.requireNonNull(toTag));
        } else if (in.isSuccess()) {
            onSuccess(in, set);
        } else {
            onFailure(in, set);
        }
    }

    private void onProvisional(Incoming in, DialogSet set, String toTag) {
        if (findEnded(in) != null || set.hasEnded(toTag)) {
            in.deliver(null, false, false);
            return;
        }
        DialogMachine dialog = set.dialogFor(toTag);
        if (dialog == null) {
            in.deliver(null, false, true);
            return;
        }
        if (dialog.view().state() == null) {
            SIPResponse response = in.response;
            dialog.onProvisionalReceived(toTag, CallDialogsState.contactOf(response), RouteSet.ofResponse(response));
            dialogs.onEarly(dialog, in.turn);
        }
        in.deliver(dialog, false, dialog != set.first());
    }

    private void onSuccess(Incoming in, DialogSet set) {
        EndedDialog ended = findEnded(in);
        if (ended != null) {
            onSuccessAfterEnd(in, ended);
            return;
        }
        DialogMachine dialog = set.dialogFor(in.keys().toTag());
        if (dialog == null) {
            in.deliverLate(null, false, true);
            return;
        }
        if (!dialog.isConfirmed()) {
            SIPResponse response = in.response;
            dialog.onConfirmed(in.keys().toTag(), CallDialogsState.contactOf(response), RouteSet.ofResponse(response));
            dialogs.table.name(dialog);
        }
        boolean forked = dialog != set.first();
        switch (file(in, dialog)) {
            case FIRST -> {
                if (!set.onSuccess()) {
                    in.deliverLate(dialog, false, forked);
                } else if (in.transaction == null) {
                    closeAt(set, in.turn.now() + patience(), in.turn);
                    in.deliver(dialog, false, forked);
                } else {
                    in.transaction.attachDialog(dialog);
                    in.deliver(dialog, false, forked);
                }
            }
            case REPEATED -> in.deliverLate(dialog, true, forked);
            case ACKNOWLEDGED, STALE -> {
                // Nothing for the application.
            }
        }
    }

    private @Nullable EndedDialog findEnded(Incoming in) {
        DialogKey key = CallDialogsState.outgoing(in.response);
        return key == null ? null : dialogs.table.findEnded(key);
    }

    /** A 2xx that was acknowledged is acknowledged again though its dialog is over; it makes no other one. */
    private void onSuccessAfterEnd(Incoming in, EndedDialog ended) {
        SentAck ack = ended.ack(in.keys().cseqNumber());
        if (ack == null) {
            in.deliverLate(null, true, false);
        } else {
            in.turn.transmit(ack.octets(), ack.flow(), null, null);
        }
    }

    /** Files a 2xx to an INVITE with its dialog; one that was acknowledged is acknowledged again. */
    private Success file(Incoming in, DialogMachine dialog) {
        long cseq = in.keys().cseqNumber();
        Success success = dialog.handshake().onSuccess(cseq, in.turn.now(), patience());
        if (success == Success.FIRST) {
            dialogs.arm(dialog, TimerKind.ACK_DUE, in.turn);
        } else if (success == Success.ACKNOWLEDGED) {
            SentAck ack = Objects.requireNonNull(dialog.handshake().ack(cseq));
            in.turn.transmit(ack.octets(), ack.flow(), dialog, null);
        }
        return success;
    }

    private long patience() {
        return dialogs.settings.timings().transactionTimeout();
    }

    // RFC 3261 sections 12.3 and 13.2.2.3
    private void onFailure(Incoming in, DialogSet set) {
        DialogMachine named = set.find(in.keys().toTag());
        in.deliver(named == null ? set.first() : named, false, named != null && named != set.first());
        dialogs.endUnconfirmed(set, in.turn);
        if (in.transaction == null) {
            dialogs.closeStateless(set, in.turn);
        }
    }

    // RFC 3261 section 12.2.1.2
    private void onInDialog(Incoming in, DialogMachine dialog) {
        String method = Objects.requireNonNull(in.transaction).method();
        if (in.isSuccess() && SIPRequest.isTargetRefresh(method)) {
            dialog.refreshRemoteTarget(CallDialogsState.contactOf(in.response));
        }
        if (in.isSuccess() && Request.INVITE.equals(method) && !dialog.isEnded()) {
            onReinviteSuccess(in, dialog);
            return;
        }
        in.deliver(dialog, false, false);
        boolean gone = in.status() == 408 || in.status() == 481;
        if (gone || (in.isSuccess() && Request.BYE.equals(method) && dialog.endsOnBye())) {
            dialogs.end(dialog, in.turn);
        }
    }

    private void onReinviteSuccess(Incoming in, DialogMachine dialog) {
        switch (file(in, dialog)) {
            case FIRST -> in.deliver(dialog, false, false);
            case REPEATED -> in.deliverLate(dialog, true, false);
            case ACKNOWLEDGED, STALE -> {
                // Nothing for the application.
            }
        }
    }

    private void onStray(Incoming in) {
        MessageKeys keys = in.keys();
        boolean toInvite = Request.INVITE.equals(keys.cseqMethod());
        InviteKey inviteKey = toInvite ? InviteKey.of(keys) : null;
        DialogSet set = inviteKey == null ? null : dialogs.statelessInvites.get(inviteKey);
        if (set != null) {
            onCreating(in, set);
            return;
        }
        DialogKey key = keys.toTag() == null ? null : CallDialogsState.outgoing(in.response);
        DialogMachine dialog = key == null ? null : dialogs.table.find(key);
        EndedDialog ended = key == null ? null : dialogs.table.findEnded(key);
        if (toInvite && in.isSuccess() && dialog != null) {
            if (dialog.handshake().ack(keys.cseqNumber()) == null) {
                in.deliver(dialog, dialog.handshake().acknowledges(keys.cseqNumber()), false);
            } else {
                file(in, dialog);
            }
        } else if (toInvite && in.isSuccess() && ended != null) {
            onSuccessAfterEnd(in, ended);
        } else {
            in.deliver(dialog, false, false);
        }
    }

    // ---- the end of a transaction

    void onFailed(ClientTransactionMachine transaction, boolean timedOut, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog == null || Request.CANCEL.equals(transaction.method())) {
            return;
        }
        if (dialog.creator() == transaction) {
            dialogs.endUnconfirmed(Objects.requireNonNull(dialog.forks()), turn);
        } else if (timedOut || Request.BYE.equals(transaction.method())) {
            // RFC 3261 sections 12.2.1.2 and 15.1.1: no response is a 408. An error of the transport is a 503
            // (8.1.3.1).
            dialogs.end(dialog, turn);
        }
    }

    void onEnded(ClientTransactionMachine transaction, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog == null) {
            return;
        }
        if (dialog.localInvite() == transaction) {
            dialog.localInvite(null);
        }
        if (dialog.creator() == transaction) {
            DialogSet set = Objects.requireNonNull(dialog.forks());
            dialogs.endUnconfirmed(set, turn);
            set.close();
        }
    }
}
