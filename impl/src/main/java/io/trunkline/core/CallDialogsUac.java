package io.trunkline.core;

import io.trunkline.core.CallDialogsState.InviteKey;
import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.DialogTable;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.wire.MessageKeys;
import java.util.List;
import java.util.Objects;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.FromHeader;
import javax.sip.header.RetryAfterHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** The dialogs of requests that this side sends, and of their responses (RFC 3261 sections 12.1.2, 12.2.1.2 and 13.2.2). */
final class CallDialogsUac {

    private final CallDialogsState dialogs;
    private final CallDialogsSubscriptions subscriptions;
    private final CallDialogsCreation creation;
    private final CallDialogsReliable reliable;
    private final CallDialogsOffers offers;
    private final CallDialogsSessions sessions;

    CallDialogsUac(
            CallDialogsState dialogs,
            CallDialogsSubscriptions subscriptions,
            CallDialogsCreation creation,
            CallDialogsReliable reliable,
            CallDialogsOffers offers,
            CallDialogsSessions sessions) {
        this.dialogs = dialogs;
        this.subscriptions = subscriptions;
        this.creation = creation;
        this.reliable = reliable;
        this.offers = offers;
        this.sessions = sessions;
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

    /** A dialog without state for a request out of dialog. */
    DialogMachine create(ClientTransactionMachine transaction) {
        DialogMachine dialog = new DialogMachine(seed(transaction.request(), 0));
        dialog.creator(transaction);
        dialogs.onNew(dialog);
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
                throw new SipException(
                        transaction.method() + " makes a dialog and needs a From tag (RFC 3261 section 8.1.1.3)");
            }
            dialog.reseed(seed(request, request.keys().cseqNumber()));
            if (Request.INVITE.equals(transaction.method())) {
                dialog.localInvite(transaction);
            }
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

    /** The request has left. */
    void onRequestSent(ClientTransactionMachine transaction, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog != null && !dialog.isEnded()) {
            subscriptions.onRequestSent(dialog, transaction, turn);
            offers.onRequest(dialog, transaction.request(), true);
            DialogSet set = dialog.forks();
            long forkTime = dialogs.settings.dialogs().forkTimeNanos();
            if (set != null && forkTime > 0 && Request.INVITE.equals(transaction.method())) {
                set.remembersUntil(turn.now() + forkTime);
            }
        }
    }

    /**
     * RFC 3261 section 14.1: one INVITE at a time, in either direction. While this side's own INVITE still makes the dialog, JSR 32 leaves a second one to the
     * application: the callee answers it with 500 (section 14.2), which ends neither the first one nor the dialog.
     */
    void requireNoInvite(DialogMachine dialog, ClientTransactionMachine mine) throws SipException {
        if (CallDialogsQueue.isBusy(dialog, mine)) {
            throw new SipException("an INVITE is in progress in this dialog (RFC 3261 section 14.1)");
        }
    }

    void onStatelessRequest(SIPRequest request, ProviderProfile profile, Turn turn) {
        MessageKeys keys = request.keys();
        InviteKey key = InviteKey.of(keys);
        if (key == null
                || !profile.automaticDialogs()
                || !Request.INVITE.equals(keys.method())
                || keys.toTag() != null) {
            return;
        }
        DialogSet set = dialogs.openInvites.computeIfAbsent(
                key, k -> new DialogSet(new DialogMachine(seed(request, keys.cseqNumber()))));
        dialogs.closeAt(set, turn.now() + dialogs.settings.dialogs().earlyTimeoutNanos(), turn);
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
        IncomingResponse in = new IncomingResponse(transaction, response, flow, turn);
        if (transaction == null) {
            creation.onStray(in);
            return;
        }
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog == null || Request.CANCEL.equals(transaction.method())) {
            in.deliver(dialog, false, false);
        } else if (dialog.creator() == transaction) {
            creation.onCreating(in, Objects.requireNonNull(dialog.forks()));
        } else {
            onInDialog(in, dialog);
        }
    }

    // RFC 3261 section 12.2.1.2
    private void onInDialog(IncomingResponse in, DialogMachine dialog) {
        ClientTransactionMachine transaction = Objects.requireNonNull(in.transaction());
        String method = transaction.method();
        offers.onResponse(dialog, method, in.response(), false);
        if (in.isSuccess()) {
            sessions.onSuccess(dialog, transaction.request(), in.response(), true, in.turn());
        }
        // RFC 6141 section 4.7
        boolean moves = in.isSuccess() || CallDialogsReliable.isReliable(in.response());
        if (moves && SIPRequest.isTargetRefresh(method)) {
            dialog.refreshRemoteTarget(CallDialogsState.contactOf(in.response()));
        }
        if (in.isSuccess() && Request.INVITE.equals(method)) {
            if (dialog.isEnded()) {
                creation.onReinviteSuccessAfterEnd(in, dialog);
            } else {
                onReinviteSuccess(in, dialog);
            }
            return;
        }
        if (in.status() >= 200 || reliable.isNew(dialog, in.response())) {
            in.deliver(dialog, false, false);
        }
        if (in.status() >= 200) {
            onFinal(dialog, transaction, in);
        }
    }

    private void onFinal(DialogMachine dialog, ClientTransactionMachine transaction, IncomingResponse in) {
        boolean gone = in.status() == 408 || in.status() == 481;
        switch (transaction.method()) {
            case Request.SUBSCRIBE, Request.REFER -> {
                boolean refresh = subscriptions.isRefresh(dialog, transaction);
                subscriptions.onResponse(dialog, transaction, in.response(), in.turn());
                if (gone && !refresh) {
                    dialogs.endOnlyUsage(dialog, in.turn());
                }
            }
            case Request.NOTIFY -> {
                boolean known = subscriptions.isNotification(dialog, transaction);
                subscriptions.onNotifyResponse(dialog, transaction, in.status(), in.turn());
                if (gone && !known) {
                    dialogs.endOnlyUsage(dialog, in.turn());
                }
            }
            case Request.BYE -> {
                if (endsCall(in) && (gone || dialog.endsOnBye())) {
                    dialogs.onBye(dialog, in.turn());
                }
            }
            case Request.INVITE, Request.UPDATE, Request.PRACK, Request.INFO -> {
                if (gone) {
                    dialogs.endCall(dialog, in.turn());
                }
            }
            default -> {
                if (gone) {
                    dialogs.endOnlyUsage(dialog, in.turn());
                }
            }
        }
    }

    /**
     * RFC 3261 section 15.1.1: a BYE is not undone by its refusal. One that can go again does not end the call at the other side either: with
     * credentials, later, or in its turn, where another request of this side overtook it.
     */
    private static boolean endsCall(IncomingResponse in) {
        int status = in.status();
        boolean again = status == 401 || status == 407 || status == 491 || status / 100 == 3 || status / 100 == 5;
        return in.isSuccess() || (!again && in.response().getHeader(RetryAfterHeader.NAME) == null);
    }

    private void onReinviteSuccess(IncomingResponse in, DialogMachine dialog) {
        switch (creation.file(in, dialog)) {
            case FIRST -> in.deliver(dialog, false, false);
            case REPEATED -> in.deliverLate(dialog, true, false);
            case ACKNOWLEDGED, STALE -> {
                // Nothing for the application.
            }
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
        } else if (timedOut) {
            onTimedOut(dialog, transaction, turn);
        } else if (Request.BYE.equals(transaction.method())) {
            dialogs.onBye(dialog, turn);
        }
    }

    // RFC 3261 sections 12.2.1.2 and 15.1.1: no response is a 408. An error of the transport is a 503 (8.1.3.1).
    private void onTimedOut(DialogMachine dialog, ClientTransactionMachine transaction, Turn turn) {
        switch (transaction.method()) {
            case Request.SUBSCRIBE, Request.REFER -> {
                if (!subscriptions.isRefresh(dialog, transaction)) {
                    dialogs.endOnlyUsage(dialog, turn);
                }
            }
            case Request.NOTIFY -> {
                if (subscriptions.isNotification(dialog, transaction)) {
                    subscriptions.onTimedOut(dialog, transaction, turn);
                } else {
                    dialogs.endOnlyUsage(dialog, turn);
                }
            }
            case Request.BYE -> dialogs.onBye(dialog, turn);
            case Request.INVITE, Request.UPDATE, Request.PRACK, Request.INFO -> dialogs.endCall(dialog, turn);
            default -> dialogs.endOnlyUsage(dialog, turn);
        }
    }

    /** Its responses still come: they find the dialogs as those to an INVITE without a transaction do. */
    boolean release(ClientTransactionMachine transaction, Turn turn) {
        DialogMachine dialog = Objects.requireNonNull(CallDialogsState.of(transaction));
        if (!dialog.view().established()) {
            return false;
        }
        InviteKey key = InviteKey.of(transaction.request().keys());
        DialogSet set = dialog.forks();
        if (dialog.creator() == transaction && key != null && set != null) {
            set.outlives(null);
            dialogs.openInvites.put(key, set);
            dialogs.closeAt(set, turn.now() + dialogs.settings.dialogs().earlyTimeoutNanos(), turn);
        }
        return true;
    }

    void onEnded(ClientTransactionMachine transaction, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog == null) {
            return;
        }
        offers.onEnded(dialog, transaction);
        if (dialog.localInvite() == transaction) {
            dialog.localInvite(null);
            dialogs.forgetReliable(dialog);
        }
        if (dialog.creator() == transaction) {
            onCreatorEnded(transaction, Objects.requireNonNull(dialog.forks()), turn);
        }
    }

    private void onCreatorEnded(ClientTransactionMachine transaction, DialogSet set, Turn turn) {
        dialogs.endUnconfirmed(set, turn);
        InviteKey key = InviteKey.of(transaction.request().keys());
        if (subscriptions.awaitsNotify(set) && !set.live().isEmpty()) {
            set.outlives(null);
        } else if (key != null && set.remembersUntil() > turn.now()) {
            // MAX_FORK_TIME_SECONDS
            set.outlives(transaction);
            dialogs.openInvites.put(key, set);
            dialogs.closeAt(set, set.remembersUntil(), turn);
        } else {
            creation.close(set, turn);
        }
    }
}
