package io.trunkline.core;

import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogView;
import io.trunkline.dialog.RouteSet;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.wire.MessageKeys;
import java.util.ListIterator;
import java.util.Objects;
import javax.sip.SipException;
import javax.sip.TransactionUnavailableException;
import javax.sip.address.SipURI;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** The dialogs of requests that the other side sends (RFC 3261 sections 12.1.1, 12.2.2, 13.3.1 and 14.2). */
final class CallDialogsUas {

    private final CallDialogsState dialogs;
    private final CallDialogsSubscriptions subscriptions;
    private final CallDialogsReliable reliable;
    private final CallDialogsOffers offers;
    private final CallDialogsSessions sessions;

    CallDialogsUas(
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

    // ---- requests

    @Nullable
    DialogMachine find(SIPRequest request) {
        DialogKey key = CallDialogsState.incoming(request);
        return key == null ? null : dialogs.table.find(key);
    }

    /** RFC 3261 section 12.2.2, RFC 6665 section 4.1.3. REGISTER has no dialog. */
    @Nullable
    Rejection rejectUnknown(SIPRequest request, ProviderProfile profile) {
        if (!profile.automaticDialogs()
                || Request.REGISTER.equals(request.keys().method())) {
            return null;
        }
        boolean isNotify = Request.NOTIFY.equals(request.keys().method());
        boolean stray = isNotify
                ? !dialogs.settings.dialogs().passUnsolicitedNotify()
                : request.keys().toTag() != null;
        return stray ? new Rejection(481, "Call/Transaction Does Not Exist") : null;
    }

    @Nullable
    Rejection onRequest(
            DialogMachine dialog, ServerTransactionMachine transaction, ProviderProfile profile, Turn turn) {
        transaction.attachDialog(dialog);
        boolean enforce = profile.automaticDialogs() || profile.automaticDialogErrors();
        if (!dialog.onSequenceNumber(transaction.keys().cseqNumber(), enforce)) {
            return new Rejection(500, "Request Out of Order");
        }
        if (CallDialogsSubscriptions.subscribes(transaction.method())) {
            return subscriptions.onSubscribe(dialog, transaction);
        }
        if (Request.NOTIFY.equals(transaction.method())) {
            return subscriptions.onNotify(dialog, transaction, enforce, turn);
        }
        if (Request.PRACK.equals(transaction.method())) {
            Rejection rejection = reliable.onPrack(dialog, transaction, enforce);
            if (rejection == null) {
                offers.onRequest(dialog, transaction.request(), false);
            }
            return rejection;
        }
        if (Request.UPDATE.equals(transaction.method())) {
            return offers.onUpdate(dialog, transaction, enforce);
        }
        if (!Request.INVITE.equals(transaction.method())) {
            return null;
        }
        if (enforce && CallDialogsState.isPending(dialog.remoteInvite())) {
            return dialogs.retryLater("Request Pending");
        }
        if (enforce && CallDialogsState.isPending(dialog.localInvite())) {
            return new Rejection(491, "Request Pending");
        }
        dialog.remoteInvite(transaction);
        offers.onRequest(dialog, transaction.request(), false);
        return null;
    }

    /** RFC 3261 section 13.3.1.4: the ACK to a 2xx ends its retransmission. */
    boolean onAck(SIPRequest ack, Flow flow, Turn turn) {
        DialogKey key = CallDialogsState.incoming(ack);
        DialogMachine dialog = key == null ? null : dialogs.table.find(key);
        if (key == null || dialog == null) {
            return key != null && dialogs.table.findEnded(key) != null;
        }
        boolean first = dialog.handshake().onAck(ack.keys().cseqNumber());
        if (first) {
            dialogs.armAnswers(dialog, turn);
            offers.onAck(dialog);
        }
        if (first || dialogs.settings.has(CoreRule.PASS_REPEATED_ACK)) {
            ServerTransactionMachine transaction =
                    ServerTransactionMachine.ofAck(ack, ack.keys(), flow, dialogs.settings.timings());
            transaction.attachDialog(dialog);
            turn.deliver(new CoreEvent.RequestArrived(key.callId(), ack, flow, transaction, dialog, turn.profile()));
            if (dialogs.settings.has(CoreRule.TELL_END_OF_ACK)) {
                turn.deliver(new CoreEvent.TransactionEnded(key.callId(), transaction));
            }
        }
        return true;
    }

    // ---- transactions of the application

    void checkNewTransaction(SIPRequest request, ProviderProfile profile) throws SipException {
        if (find(request) == null && rejectUnknown(request, profile) != null) {
            throw new TransactionUnavailableException("the request belongs to a dialog that does not exist: Call-ID "
                    + request.keys().callId() + ", To tag " + request.keys().toTag());
        }
    }

    void onNewTransaction(ServerTransactionMachine transaction, ProviderProfile profile) {
        MessageKeys keys = transaction.keys();
        DialogMachine known = find(transaction.request());
        if (known != null) {
            transaction.attachDialog(known);
        } else if (profile.automaticDialogs() && dialogs.makesDialogs(keys.method()) && keys.toTag() == null) {
            create(transaction);
        }
    }

    /** A dialog without state for a request out of dialog. RFC 3261 section 12.1.1. */
    DialogMachine create(ServerTransactionMachine transaction) {
        SIPRequest request = transaction.request();
        MessageKeys keys = transaction.keys();
        FromHeader from = Objects.requireNonNull(request.getFrom());
        ToHeader to = Objects.requireNonNull(request.getTo());
        DialogMachine dialog = new DialogMachine(new DialogView(
                transaction.callId(),
                null,
                false,
                true,
                request.getRequestURI() instanceof SipURI uri && uri.isSecure(),
                null,
                keys.fromTag(),
                to.getAddress().toString(),
                from.getAddress().toString(),
                null,
                CallDialogsState.contactOf(request),
                RouteSet.ofRequest(request),
                0,
                keys.cseqNumber(),
                transaction.method()));
        dialog.creator(transaction);
        dialogs.onNew(dialog);
        if (Request.INVITE.equals(transaction.method())) {
            dialog.remoteInvite(transaction);
            offers.onRequest(dialog, request, false);
        }
        transaction.attachDialog(dialog);
        return dialog;
    }

    // ---- responses

    void beforeResponse(ServerTransactionMachine transaction, SIPResponse response) throws SipException {
        DialogMachine dialog = CallDialogsState.of(transaction);
        int status = response.getStatusCode();
        if (dialog == null || status == 100) {
            return;
        }
        boolean invite = Request.INVITE.equals(transaction.method());
        boolean tooLate = dialog.isEnded() || dialog.hasOvertaken(transaction);
        if (invite && status >= 200 && status < 300 && tooLate) {
            throw new SipException("the call of this INVITE has ended, it cannot be accepted any more");
        }
        if (invite) {
            reliable.beforeResponse(dialog, response);
        }
        tag(dialog, response);
        if (dialog.creator() == transaction && status < 300) {
            recordRoute(transaction.request(), response);
        }
    }

    // RFC 3261 sections 8.2.6.2 and 13.3.1.1: every response but 100 has the same To tag
    private void tag(DialogMachine dialog, SIPResponse response) throws SipException {
        String known = dialog.view().localTag();
        String given = response.getToTag();
        if (given == null) {
            response.setToTag(known == null ? dialog.proposeLocalTag(dialogs.ids::newTag) : known);
        } else if (known != null && !known.equals(given)) {
            throw new SipException("the To tag is " + given + ", but the dialog's tag is " + known);
        }
    }

    // RFC 3261 section 12.1.1
    private static void recordRoute(SIPRequest request, SIPResponse response) {
        if (response.getHeader(RecordRouteHeader.NAME) != null) {
            return;
        }
        ListIterator<? extends Header> headers = request.getHeaders(RecordRouteHeader.NAME);
        while (headers.hasNext()) {
            response.addHeader((Header) headers.next().clone());
        }
    }

    void onResponseSent(ServerTransactionMachine transaction, SIPResponse response, byte[] octets, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        int status = response.getStatusCode();
        if (dialog == null || dialog.isEnded() || status == 100) {
            return;
        }
        offers.onResponse(dialog, transaction.method(), response, true);
        offers.onAnswered(dialog, transaction, status);
        if (Request.INVITE.equals(transaction.method())) {
            reliable.onResponseSent(dialog, status);
        }
        if (dialog.creator() == transaction) {
            onCreatingResponse(dialog, response, turn);
        } else if (refreshesTarget(transaction, response)) {
            // RFC 6141 section 4.6: a refused request changes nothing, so the new target waits for the answer.
            dialog.refreshRemoteTarget(CallDialogsState.contactOf(transaction.request()));
            dialog.refreshLocalTarget(CallDialogsState.contactOf(response));
        }
        subscriptions.onResponseSent(dialog, transaction, response, turn);
        if (status >= 200 && status < 300) {
            sessions.onSuccess(dialog, transaction.request(), response, false, turn);
            onSuccessSent(dialog, transaction, octets, turn);
        }
    }

    // RFC 6141 sections 4.5 and 4.6: a 2xx, or a reliable provisional response
    private static boolean refreshesTarget(ServerTransactionMachine transaction, SIPResponse response) {
        int status = response.getStatusCode();
        return SIPRequest.isTargetRefresh(transaction.method())
                && status < 300
                && (status >= 200 || CallDialogsReliable.isReliable(response));
    }

    // RFC 3261 sections 13.3.1.4 and 15.1.2
    private void onSuccessSent(DialogMachine dialog, ServerTransactionMachine transaction, byte[] octets, Turn turn) {
        if (Request.INVITE.equals(transaction.method())) {
            awaitAck(dialog, transaction, octets, turn);
        } else if (Request.BYE.equals(transaction.method()) && dialog.endsOnBye()) {
            dialogs.onBye(dialog, turn);
        }
    }

    // RFC 3261 sections 12.1.1 and 12.3
    private void onCreatingResponse(DialogMachine dialog, SIPResponse response, Turn turn) {
        int status = response.getStatusCode();
        String tag = Objects.requireNonNull(response.getToTag(), "To tag");
        String contact = CallDialogsState.contactOf(response);
        if (status < 200) {
            boolean early = Request.INVITE.equals(dialog.view().method());
            if (early && dialog.onProvisionalSent(tag, contact)) {
                dialogs.onEarly(dialog, turn);
            }
        } else if (status >= 300) {
            dialogs.end(dialog, turn);
        } else if (!dialog.isConfirmed()) {
            dialog.onSuccessSent(tag, contact);
            dialogs.table.name(dialog);
        }
    }

    private void awaitAck(DialogMachine dialog, ServerTransactionMachine transaction, byte[] octets, Turn turn) {
        Flow flow = Objects.requireNonNull(transaction.flow(), "flow of a server transaction");
        long cseq = transaction.keys().cseqNumber();
        long t1 = transaction.retransmitTimerNanos();
        long patience = dialogs.settings.dialogs().ackTimeoutFactor() * t1;
        dialog.handshake().awaitAck(cseq, octets, flow, t1, patience, turn.now());
        dialogs.armAnswers(dialog, turn);
    }

    // ---- the end of a transaction

    /** Timer C fired, or the response could not be sent; an ACK that never came (timer H) changes no dialog. */
    void onFailed(ServerTransactionMachine transaction, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog != null && dialog.creator() == transaction && !dialog.isConfirmed()) {
            dialogs.end(dialog, turn);
        }
    }

    void onEnded(ServerTransactionMachine transaction, Turn turn) {
        DialogMachine dialog = CallDialogsState.of(transaction);
        if (dialog == null) {
            return;
        }
        offers.onEnded(dialog, transaction);
        if (dialog.remoteInvite() == transaction) {
            dialog.remoteInvite(null);
            dialogs.forgetReliable(dialog);
        }
        if (dialog.creator() == transaction) {
            onFailed(transaction, turn);
            dialog.creator(null);
        } else if (isUnanswered(transaction)) {
            onUnanswered(dialog, transaction, turn);
        }
    }

    private static boolean isUnanswered(ServerTransactionMachine transaction) {
        SIPResponse last = transaction.lastResponse();
        return last == null || last.getStatusCode() < 200;
    }

    /** The application never answered: what the request wanted to end is over all the same. */
    private void onUnanswered(DialogMachine dialog, ServerTransactionMachine transaction, Turn turn) {
        if (Request.BYE.equals(transaction.method()) && dialog.endsOnBye()) {
            dialogs.onBye(dialog, turn);
        } else if (Request.NOTIFY.equals(transaction.method())) {
            subscriptions.endWith(dialog, transaction, turn);
        }
    }
}
