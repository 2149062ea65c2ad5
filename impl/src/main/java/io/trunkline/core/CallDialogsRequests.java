package io.trunkline.core;

import io.trunkline.dialog.AddressText;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogView;
import io.trunkline.dialog.RouteSet;
import io.trunkline.dialog.SentAck;
import io.trunkline.javax.sip.header.CSeq;
import io.trunkline.javax.sip.header.CallID;
import io.trunkline.javax.sip.header.Contact;
import io.trunkline.javax.sip.header.From;
import io.trunkline.javax.sip.header.MaxForwards;
import io.trunkline.javax.sip.header.To;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.text.ParseException;
import java.util.ListIterator;
import javax.sip.DialogState;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.TransactionDoesNotExistException;
import javax.sip.address.URI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.header.RouteHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** The requests that the application makes and sends by its dialog (RFC 3261 sections 12.2.1.1 and 13.2.2.4). */
final class CallDialogsRequests {

    private static final int MAX_FORWARDS = 70;
    private static final long MAX_CSEQ = (1L << 31) - 1;

    private final CallDialogsState dialogs;
    private final CallDialogsUac uac;
    private final CallDialogsUas uas;
    private final CallDialogsOffers offers;
    private final CallDialogsQueue queue;
    private final CallDialogs.AckDoor ackDoor;

    CallDialogsRequests(
            CallDialogsState dialogs,
            CallDialogsUac uac,
            CallDialogsUas uas,
            CallDialogsOffers offers,
            CallDialogsQueue queue,
            CallDialogs.AckDoor ackDoor) {
        this.dialogs = dialogs;
        this.uac = uac;
        this.uas = uas;
        this.offers = offers;
        this.queue = queue;
        this.ackDoor = ackDoor;
    }

    // ---- SipProvider.getNewDialog

    DialogMachine newDialog(TransactionMachine transaction, Turn turn) throws SipException {
        if (transaction.dialog() != null) {
            throw new SipException("the transaction has a dialog");
        }
        if (!dialogs.makesDialogs(transaction.method())) {
            throw new SipException(transaction.method() + " makes no dialog");
        }
        SIPRequest request = transaction.request();
        if (request.getToTag() != null) {
            throw new SipException("the request is in a dialog, it cannot make one");
        }
        if (request.getFromTag() == null) {
            throw new SipException("the request has no From tag");
        }
        SIPResponse last = transaction.lastResponse();
        if (last != null && last.getStatusCode() > 100) {
            throw new SipException("a dialog has to be made before the first response");
        }
        if (transaction instanceof ServerTransactionMachine server) {
            return uas.create(server);
        }
        ClientTransactionMachine client = (ClientTransactionMachine) transaction;
        DialogMachine dialog = uac.create(client);
        if (client.state() != null) {
            uac.beforeRequest(client);
            uac.onRequestSent(client, turn);
        }
        return dialog;
    }

    // ---- Dialog.createRequest

    SIPRequest createRequest(DialogMachine dialog, String method) throws SipException {
        DialogView view = dialog.view();
        if (!view.isLive()) {
            throw new SipException("a dialog " + name(view.state()) + " makes no requests");
        }
        switch (method) {
            case Request.ACK -> throw new SipException("an ACK is made by createAck");
            case Request.PRACK -> throw new SipException("a PRACK is made by createPrack");
            case Request.CANCEL -> throw new SipException("a CANCEL is made by ClientTransaction.createCancel");
            default -> {
                return createAny(dialog, method);
            }
        }
    }

    /** A request with the next sequence number, which does not count yet. */
    SIPRequest createAny(DialogMachine dialog, String method) throws SipException {
        DialogView view = dialog.view();
        return build(view, method, view.localSequenceNumber() + 1);
    }

    private static SIPRequest build(DialogView view, String method, long cseq) throws SipException {
        SIPRequest request = new SIPRequest();
        request.setRequestURI(target(view));
        request.setMethod(method);
        request.setCallId(new CallID(view.callId()));
        request.setCSeq(sequence(cseq, method));
        From from = new From();
        from.setAddress(view.localParty());
        request.setFrom(from);
        To to = new To();
        to.setAddress(view.remoteParty());
        request.setTo(to);
        request.setFromTag(view.localTag());
        request.setToTag(view.remoteTag());
        try {
            request.setMaxForwards(new MaxForwards(MAX_FORWARDS));
        } catch (InvalidArgumentException e) {
            throw new SipException(MAX_FORWARDS + " is no value of Max-Forwards", e);
        }
        RouteSet.apply(request, view.routes());
        return request;
    }

    private static CSeq sequence(long number, String method) throws SipException {
        try {
            return new CSeq(number, method);
        } catch (IllegalArgumentException e) {
            throw new SipException("no request can be numbered " + number + " and be called " + method, e);
        }
    }

    /** A peer that never said where it is can only be reached by its name. */
    private static URI target(DialogView view) {
        URI target = view.remoteTarget();
        return target == null ? view.remoteParty().getURI() : target;
    }

    private static String name(@Nullable DialogState state) {
        return state == null ? "without a response" : "in state " + state;
    }

    // ---- Dialog.sendRequest

    void prepare(DialogMachine dialog, ClientTransactionMachine transaction, Turn turn) throws SipException {
        DialogView view = dialog.view();
        SIPRequest request = transaction.request();
        String method = transaction.method();
        requireSendable(dialog, view, transaction);
        boolean waits = Request.INVITE.equals(method) && queue.keeps(dialog, transaction, turn);
        if (Request.INVITE.equals(method) && !waits) {
            uac.requireNoInvite(dialog, transaction);
        }
        adopt(dialog, transaction);
        request.setFromTag(view.localTag());
        request.setToTag(view.remoteTag());
        if (!waits) {
            CallDialogsQueue.number(dialog, request);
        }
        if (request.getHeader(RouteHeader.NAME) == null) {
            RouteSet.apply(request, view.routes());
        }
        String contact = view.localTargetText();
        if (SIPRequest.isTargetRefresh(method) && contact != null && request.getHeader(ContactHeader.NAME) == null) {
            Contact header = new Contact();
            header.setAddress(AddressText.address('<' + contact + '>'));
            request.setHeader(header);
        }
    }

    private static void requireSendable(DialogMachine dialog, DialogView view, ClientTransactionMachine transaction)
            throws SipException {
        String method = transaction.method();
        if (!view.isLive()) {
            throw new SipException("a dialog " + name(view.state()) + " sends no requests");
        }
        if (transaction.state() != null) {
            throw new TransactionDoesNotExistException("the transaction was used before");
        }
        if (!transaction.callId().equals(view.callId())) {
            throw new SipException("the request's Call-ID is not the dialog's: " + transaction.callId());
        }
        if (Request.CANCEL.equals(method) || Request.ACK.equals(method)) {
            throw new SipException(method + " is not sent by the dialog");
        }
        // RFC 3261 section 15
        if (Request.BYE.equals(method) && view.server() && !dialog.isConfirmed()) {
            throw new SipException("the callee cannot send BYE before it has accepted the call");
        }
    }

    /** A request without tags may have got a dialog of its own when its transaction was made. */
    private static void adopt(DialogMachine dialog, ClientTransactionMachine transaction) {
        DialogMachine other = CallDialogsState.of(transaction);
        if (other != null && other != dialog && other.creator() == transaction) {
            other.end();
        }
        transaction.attachDialog(dialog);
    }

    // ---- Dialog.createAck, Dialog.sendAck

    SIPRequest createAck(DialogMachine dialog, long cseq) throws SipException, InvalidArgumentException {
        if (cseq <= 0 || cseq > MAX_CSEQ) {
            throw new InvalidArgumentException("a sequence number of an INVITE is in 1..2^31-1: " + cseq);
        }
        DialogView view = dialog.view();
        if (!Request.INVITE.equals(view.method())) {
            throw new SipException("a dialog made by " + view.method() + " has no ACK");
        }
        if (!view.isLive()) {
            throw new SipException("a dialog " + name(view.state()) + " makes no ACK");
        }
        if (!dialog.handshake().acknowledges(cseq)) {
            throw new SipException("no 2xx to an INVITE with CSeq " + cseq + " has arrived in this dialog");
        }
        SIPRequest ack = build(view, Request.ACK, cseq);
        TransactionMachine invite = dialog.localInvite();
        if (invite instanceof ClientTransactionMachine client) {
            copyFromInvite(client.sentRequest(), ack);
        }
        return ack;
    }

    // RFC 3261 section 13.2.2.4: the same credentials as the INVITE
    private void copyFromInvite(SIPRequest invite, SIPRequest ack) throws SipException {
        copy(invite, ack, AuthorizationHeader.NAME);
        copy(invite, ack, ProxyAuthorizationHeader.NAME);
        ViaHeader via = invite.getTopmostViaHeader();
        if (via == null) {
            return;
        }
        ViaHeader own = (ViaHeader) via.clone();
        try {
            own.setBranch(dialogs.ids.newBranch());
        } catch (ParseException e) {
            throw new SipException("the source of identifiers made a branch that is no token", e);
        }
        ack.setHeader(own);
    }

    private static void copy(SIPRequest from, SIPRequest to, String name) {
        ListIterator<? extends Header> headers = from.getHeaders(name);
        while (headers.hasNext()) {
            to.addHeader((Header) headers.next().clone());
        }
    }

    void sendAck(DialogMachine dialog, SIPRequest ack, NextHop hop, Turn turn) throws SipException {
        if (!Request.ACK.equals(ack.getMethod())) {
            throw new SipException("sendAck sends no " + ack.getMethod());
        }
        if (!dialog.view().isLive()) {
            throw new SipException("a dialog " + name(dialog.view().state()) + " sends no ACK");
        }
        CSeqHeader cseq = ack.getCSeq();
        if (cseq == null || !dialog.handshake().acknowledges(cseq.getSeqNumber())) {
            throw new SipException("the ACK belongs to no 2xx of this dialog: " + cseq);
        }
        ackDoor.transmitAck(dialog, ack, hop, turn);
        dialog.handshake().onAckSent(cseq.getSeqNumber());
        dialog.lingersUntil(DeadlineQueue.NEVER);
        offers.onAck(dialog);
        queue.onProgress(dialog, turn);
    }

    void onAckTransmitted(DialogMachine dialog, SIPRequest ack, byte[] octets, Flow flow, Turn turn) {
        if (dialog.isEnded()) {
            return;
        }
        long forgetAt = turn.now() + dialogs.settings.timings().transactionTimeout();
        dialog.handshake().keep(new SentAck(ack.keys().cseqNumber(), octets, flow, forgetAt));
        dialogs.arm(dialog, TimerKind.ACK_KEPT, turn);
    }

    void onAckFailed(DialogMachine dialog, byte[] octets, Turn turn) {
        dialog.handshake()
                .onFailed(octets, turn.now(), dialogs.settings.timings().transactionTimeout());
        dialogs.arm(dialog, TimerKind.ACK_DUE, turn);
    }
}
