package io.trunkline.core;

import io.trunkline.core.CallDialogsState.InviteKey;
import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.EndedDialog;
import io.trunkline.dialog.InviteHandshake.Success;
import io.trunkline.dialog.RouteSet;
import io.trunkline.dialog.SentAck;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.Objects;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** The responses that make dialogs on this side: of an INVITE with all its forks, of SUBSCRIBE, REFER and extension methods. */
final class CallDialogsCreation {

    private final CallDialogsState dialogs;
    private final CallDialogsSubscriptions subscriptions;

    private final CallDialogsReliable reliable;
    private final CallDialogsOffers offers;
    private final CallDialogsSessions sessions;

    CallDialogsCreation(
            CallDialogsState dialogs,
            CallDialogsSubscriptions subscriptions,
            CallDialogsReliable reliable,
            CallDialogsOffers offers,
            CallDialogsSessions sessions) {
        this.dialogs = dialogs;
        this.subscriptions = subscriptions;
        this.reliable = reliable;
        this.offers = offers;
        this.sessions = sessions;
    }

    // RFC 3261 sections 12.1.2, 13.2.2.1 to 13.2.2.4
    void onCreating(IncomingResponse in, DialogSet set) {
        String toTag = in.keys().toTag();
        if (in.status() == 100 || (in.status() < 200 && (toTag == null || !isInvite(set)))) {
            in.deliver(set.first(), false, false);
        } else if (in.status() < 200) {
            onProvisional(in, set, Objects.requireNonNull(toTag));
        } else if (!in.isSuccess()) {
            onFailure(in, set);
        } else if (isInvite(set)) {
            onSuccess(in, set);
        } else {
            onOtherSuccess(in, set);
        }
    }

    private static boolean isInvite(DialogSet set) {
        return Request.INVITE.equals(set.first().view().method());
    }

    private void onProvisional(IncomingResponse in, DialogSet set, String toTag) {
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
            SIPResponse response = in.response();
            dialog.onProvisionalReceived(toTag, CallDialogsState.contactOf(response), RouteSet.ofResponse(response));
            dialogs.onEarly(dialog, in.turn());
        }
        if (reliable.isNew(dialog, in.response())) {
            offers.onResponse(dialog, Request.INVITE, in.response(), false);
            in.deliver(dialog, false, dialog != set.first());
        }
    }

    private void onSuccess(IncomingResponse in, DialogSet set) {
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
            SIPResponse response = in.response();
            dialog.onConfirmed(in.keys().toTag(), CallDialogsState.contactOf(response), RouteSet.ofResponse(response));
            dialogs.table.name(dialog);
            TransactionMachine invite = in.original();
            if (invite != null) {
                sessions.onSuccess(dialog, invite.request(), response, true, in.turn());
            }
        }
        boolean forked = dialog != set.first();
        offers.onResponse(dialog, Request.INVITE, in.response(), false);
        switch (file(in, dialog)) {
            case FIRST -> {
                if (!set.onSuccess()) {
                    in.deliverLate(dialog, false, forked);
                } else if (in.transaction() == null) {
                    dialogs.closeAt(set, in.turn().now() + patience(), in.turn());
                    in.deliverLate(dialog, false, forked);
                } else {
                    in.transaction().attachDialog(dialog);
                    in.deliver(dialog, false, forked);
                }
            }
            case REPEATED -> in.deliverLate(dialog, true, forked);
            case ACKNOWLEDGED, STALE -> {
                // Nothing for the application.
            }
        }
    }

    // RFC 6665 sections 4.1.2.1 and 4.4.1: a NOTIFY may have made the dialog before, and may even have ended it
    private void onOtherSuccess(IncomingResponse in, DialogSet set) {
        String toTag = in.keys().toTag();
        DialogMachine known = set.find(toTag);
        boolean isNew = known == null && set.first().view().state() == null;
        DialogMachine dialog = known == null ? set.first() : known;
        if (isNew) {
            SIPResponse response = in.response();
            dialog.onConfirmed(toTag, CallDialogsState.contactOf(response), RouteSet.ofResponse(response));
            dialogs.table.name(dialog);
        }
        in.deliver(dialog, false, dialog != set.first());
        if (in.transaction() != null) {
            subscriptions.onResponse(dialog, in.transaction(), in.response(), in.turn());
        }
    }

    private @Nullable EndedDialog findEnded(IncomingResponse in) {
        DialogKey key = CallDialogsState.outgoing(in.response());
        return key == null ? null : dialogs.table.findEnded(key);
    }

    /** A 2xx that was acknowledged is acknowledged again though its dialog is over; it makes no other one. */
    private void onSuccessAfterEnd(IncomingResponse in, EndedDialog ended) {
        SentAck ack = ended.ack(in.keys().cseqNumber());
        if (ack == null) {
            in.deliverLate(null, true, false);
        } else {
            in.turn().transmit(ack.octets(), ack.flow(), null, null);
        }
    }

    /** The first 2xx to a re-INVITE whose dialog a BYE has ended meanwhile ends its transaction for the application; a copy is no other one. */
    void onReinviteSuccessAfterEnd(IncomingResponse in, DialogMachine dialog) {
        EndedDialog ended = findEnded(in);
        if (ended != null && ended.ack(in.keys().cseqNumber()) != null) {
            onSuccessAfterEnd(in, ended);
            return;
        }
        Success success =
                dialog.handshake().onSuccess(in.keys().cseqNumber(), in.turn().now(), 0);
        // There is no dialog in which it could be acknowledged.
        dialog.handshake().giveUp();
        if (success == Success.FIRST) {
            in.deliver(dialog, false, false);
        } else {
            in.deliverLate(null, true, false);
        }
    }

    /** Files a 2xx to an INVITE with its dialog; one that was acknowledged is acknowledged again. */
    Success file(IncomingResponse in, DialogMachine dialog) {
        long cseq = in.keys().cseqNumber();
        Success success = dialog.handshake().onSuccess(cseq, in.turn().now(), ackPatience());
        if (success == Success.FIRST) {
            dialogs.arm(dialog, TimerKind.ACK_DUE, in.turn());
        } else if (success == Success.ACKNOWLEDGED) {
            SentAck ack = Objects.requireNonNull(dialog.handshake().ack(cseq));
            in.turn().transmit(ack.octets(), ack.flow(), dialog, null);
        }
        return success;
    }

    private long ackPatience() {
        return dialogs.settings.dialogs().ackTimeoutFactor()
                * dialogs.settings.timings().t1();
    }

    private long patience() {
        return dialogs.settings.timings().transactionTimeout();
    }

    // RFC 3261 sections 12.3 and 13.2.2.3
    private void onFailure(IncomingResponse in, DialogSet set) {
        DialogMachine named = set.find(in.keys().toTag());
        in.deliver(named == null ? set.first() : named, false, named != null && named != set.first());
        dialogs.endUnconfirmed(set, in.turn());
        if (in.transaction() == null || subscriptions.awaitsNotify(set)) {
            close(set, in.turn());
        }
    }

    // ---- without a transaction

    void onStray(IncomingResponse in) {
        MessageKeys keys = in.keys();
        boolean toInvite = Request.INVITE.equals(keys.cseqMethod());
        InviteKey inviteKey = toInvite ? InviteKey.of(keys) : null;
        DialogSet set = inviteKey == null ? null : dialogs.openInvites.get(inviteKey);
        if (set != null) {
            onCreating(in.to(set.original()), set);
            return;
        }
        DialogKey key = keys.toTag() == null ? null : CallDialogsState.outgoing(in.response());
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

    /** No response, and no NOTIFY, makes another dialog of this request any more. */
    void close(DialogSet set, Turn turn) {
        dialogs.endUnconfirmed(set, turn);
        dialogs.openInvites.values().remove(set);
        subscriptions.forget(set);
        set.close();
    }
}
