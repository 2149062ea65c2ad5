package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogView;
import io.trunkline.dialog.ReliableResponses;
import io.trunkline.javax.sip.header.RAck;
import io.trunkline.javax.sip.header.RSeq;
import io.trunkline.javax.sip.header.Require;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ServerTransactionMachine;
import java.text.ParseException;
import java.util.ListIterator;
import java.util.Objects;
import javax.sip.DialogDoesNotExistException;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.Header;
import javax.sip.header.OptionTag;
import javax.sip.header.RequireHeader;
import javax.sip.header.SupportedHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Reliable provisional responses and their PRACKs, both ways (RFC 3262). */
final class CallDialogsReliable {

    private static final String OPTION = "100rel";

    private final CallDialogsState dialogs;

    CallDialogsReliable(CallDialogsState dialogs) {
        this.dialogs = dialogs;
    }

    // ---- as UAS: Dialog.createReliableProvisionalResponse, sendReliableProvisionalResponse

    SIPResponse create(DialogMachine dialog, int status) throws SipException, InvalidArgumentException {
        if (status <= 100 || status >= 200) {
            throw new InvalidArgumentException("a reliable provisional response is a 101 to 199: " + status);
        }
        if (!Request.INVITE.equals(dialog.view().method())) {
            throw new InvalidArgumentException(
                    "a dialog made by " + dialog.view().method() + " answers no INVITE");
        }
        ServerTransactionMachine invite = pendingInvite(dialog);
        SIPResponse response = invite.request().createResponse(status);
        response.setHeader(new Require(OPTION));
        response.setHeader(numbered(nextNumber(dialog, invite)));
        return response;
    }

    private static ServerTransactionMachine pendingInvite(DialogMachine dialog) throws SipException {
        if (dialog.remoteInvite() instanceof ServerTransactionMachine invite && CallDialogsState.isPending(invite)) {
            return invite;
        }
        throw new SipException("no INVITE of the other side waits for a response in this dialog");
    }

    private long nextNumber(DialogMachine dialog, ServerTransactionMachine invite) {
        return dialog.reliable()
                .nextNumber(invite.keys().cseqNumber(), () -> 1 + (long) dialogs.ids.newNumber(Integer.MAX_VALUE));
    }

    private static RSeq numbered(long number) throws SipException {
        RSeq header = new RSeq();
        try {
            header.setSeqNumber(number);
        } catch (InvalidArgumentException e) {
            throw new SipException("the numbers of reliable provisional responses are used up", e);
        }
        return header;
    }

    /**
     * Checks a response that the dialog is to send, and numbers it.
     *
     * @return the INVITE's transaction, by which it leaves
     */
    ServerTransactionMachine beforeSend(DialogMachine dialog, SIPResponse response) throws SipException {
        ServerTransactionMachine invite = pendingInvite(dialog);
        int status = response.getStatusCode();
        if (status <= 100 || status >= 200) {
            throw new SipException("a reliable provisional response is a 101 to 199: " + status);
        }
        if (!hasOption(invite.request(), SupportedHeader.NAME) && !hasOption(invite.request(), RequireHeader.NAME)) {
            throw new SipException("the INVITE does not support 100rel (RFC 3262 section 3)");
        }
        if (dialog.reliable().isWaiting()) {
            throw new SipException("the reliable provisional response before this one has no PRACK yet");
        }
        response.setHeader(numbered(nextNumber(dialog, invite)));
        if (!hasOption(response, RequireHeader.NAME)) {
            response.addHeader(new Require(OPTION));
        }
        return invite;
    }

    private static boolean hasOption(SIPMessage message, String name) {
        ListIterator<? extends Header> headers = message.getHeaders(name);
        while (headers.hasNext()) {
            if (headers.next() instanceof OptionTag tag && OPTION.equalsIgnoreCase(tag.getOptionTag())) {
                return true;
            }
        }
        return false;
    }

    void onSent(DialogMachine dialog, ServerTransactionMachine invite, SIPResponse response, byte[] octets, Turn turn) {
        dialog.reliable()
                .onSent(
                        octets,
                        Objects.requireNonNull(invite.flow(), "flow of a server transaction"),
                        response.getRawContent() != null,
                        invite.retransmitTimerNanos(),
                        turn.now());
        dialogs.arm(dialog, TimerKind.RELIABLE_RETRANSMISSION, turn);
        dialogs.arm(dialog, TimerKind.PRACK_WAIT, turn);
    }

    /** ServerTransaction.sendResponse, for an INVITE of a dialog. */
    void beforeResponse(DialogMachine dialog, SIPResponse response) throws SipException {
        ReliableResponses known = dialog.knownReliable();
        int status = response.getStatusCode();
        if (known != null && known.forbidsSuccess() && status >= 200 && status < 300) {
            throw new SipException("a session description in a reliable provisional response has no PRACK yet"
                    + " (RFC 3262 section 3)");
        }
    }

    /** Whether a response has to be sent by the dialog. */
    static boolean isReliable(SIPResponse response) {
        int status = response.getStatusCode();
        return status > 100
                && status < 200
                && response.getHeader(RSeq.NAME) != null
                && hasOption(response, RequireHeader.NAME);
    }

    void onResponseSent(DialogMachine dialog, int status) {
        ReliableResponses known = dialog.knownReliable();
        if (known != null && status >= 200) {
            known.stop();
        }
    }

    /**
     * A PRACK in a dialog.
     *
     * @return the answer where no response waits for it (RFC 3262 section 3)
     */
    @Nullable
    Rejection onPrack(DialogMachine dialog, ServerTransactionMachine prack, boolean enforce) {
        ReliableResponses known = dialog.knownReliable();
        boolean matches = known != null
                && prack.request().getHeader(RAck.NAME) instanceof RAck rack
                && Request.INVITE.equals(rack.getMethod())
                && known.onPrack(rack.getRSequenceNumber(), rack.getCSequenceNumber());
        return matches || !enforce ? null : new Rejection(481, "No Such Provisional Response");
    }

    void onTimer(DialogMachine dialog, TimerKind kind, Turn turn) {
        ReliableResponses reliable = dialog.reliable();
        if (kind == TimerKind.RELIABLE_RETRANSMISSION) {
            turn.transmit(reliable.octets(), reliable.flow(), dialog, null);
            reliable.onRepeat(turn.now());
            dialogs.arm(dialog, kind, turn);
        } else {
            reliable.stop();
            if (dialog.remoteInvite() instanceof ServerTransactionMachine invite) {
                turn.deliver(new CoreEvent.PrackMissing(invite.callId(), invite));
            }
        }
    }

    // ---- as UAC

    /** Whether the application sees a provisional response of a dialog: a reliable one only once, and in order (section 4). */
    boolean isNew(DialogMachine dialog, SIPResponse response) {
        return !isReliable(response)
                || !(response.getHeader(RSeq.NAME) instanceof RSeq rseq)
                || dialog.reliable()
                        .onReceived(rseq.getSeqNumber(), response.keys().cseqNumber());
    }

    /** Fills in what makes a request a PRACK. */
    void acknowledge(SIPRequest prack, SIPResponse response) throws SipException {
        RAck rack = new RAck();
        try {
            if (response.getHeader(RSeq.NAME) instanceof RSeq rseq) {
                rack.setRSequenceNumber(rseq.getSeqNumber());
            }
            rack.setCSequenceNumber(response.keys().cseqNumber());
            rack.setMethod(Request.INVITE);
        } catch (InvalidArgumentException | ParseException e) {
            throw new SipException("the response has no numbers to acknowledge", e);
        }
        prack.setHeader(rack);
    }

    /** What Dialog.createPrack asks of the dialog and the response. */
    static void requirePrackable(DialogView view, SIPResponse response) throws SipException {
        if (!view.isLive()) {
            throw new DialogDoesNotExistException("the dialog has no state yet, or has ended");
        }
        if (!Request.INVITE.equals(view.method())) {
            throw new SipException("a dialog made by " + view.method() + " has no PRACK");
        }
        boolean ours = view.callId().equals(response.keys().callId())
                && Objects.equals(view.localTag(), response.keys().fromTag())
                && Objects.equals(view.remoteTag(), response.keys().toTag())
                && Request.INVITE.equals(response.keys().cseqMethod());
        if (!ours || !isReliable(response)) {
            throw new SipException("not a reliable provisional response of this dialog");
        }
    }
}
