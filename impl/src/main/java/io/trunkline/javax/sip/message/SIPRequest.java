package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.CSeq;
import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.MaxForwards;
import io.trunkline.javax.sip.header.RequestLine;
import io.trunkline.javax.sip.header.To;
import io.trunkline.javax.sip.header.Via;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageDefect;
import io.trunkline.wire.MessageKeys;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ToHeader;
import org.jspecify.annotations.Nullable;

/** A request (RFC 3261 section 7.1); see {@link SIPMessage} for how it is kept and written. */
public class SIPRequest extends SIPMessage implements RequestExt {
    private static final long serialVersionUID = 1L;

    private static final int USUAL_MAX_FORWARDS = 70;
    private static final VarHandle LINE;

    static {
        try {
            LINE = MethodHandles.lookup().findVarHandle(SIPRequest.class, "requestLine", RequestLine.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private transient @Nullable RequestLine requestLine;
    private transient boolean ownLine;
    private boolean requestUriNextHop;
    private transient @Nullable Object transaction;
    private transient @Nullable Object inviteTransaction;
    private transient @Nullable Object messageChannel;

    /** A request without request line or headers but for {@code Content-Length: 0}. */
    public SIPRequest() {}

    SIPRequest(Frame frame, @Nullable MessageKeys keys) {
        super(frame, keys);
    }

    private SIPRequest(HeaderSlots slots, @Nullable URI uri, String method) {
        super(slots);
        setMethod(method);
        if (uri != null) {
            setRequestURI((URI) uri.clone());
        }
    }

    // ---- request line ----

    /** The request line, or null when it is malformed or was never set. */
    public @Nullable RequestLine getRequestLine() {
        RequestLine line = (RequestLine) LINE.getAcquire(this);
        Frame frame = frame();
        if (line != null || frame == null || ownLine) {
            return line;
        }
        RequestLine parsed =
                HeaderReader.readRequestLine(frame.octets(), frame.from(), frame.startLineEnd(), frame.tolerances());
        if (parsed == null) {
            return null;
        }
        RequestLine before = (RequestLine) LINE.compareAndExchange(this, null, parsed);
        return before == null ? parsed : before;
    }

    /** Replaces the request line. */
    public void setRequestLine(RequestLine requestLine) {
        this.requestLine = requestLine;
        ownLine = true;
    }

    private RequestLine editableLine() {
        RequestLine line = getRequestLine();
        if (line == null) {
            line = new RequestLine();
            setRequestLine(line);
        }
        return line;
    }

    @Override
    boolean isStartLineUntouched() {
        RequestLine line = (RequestLine) LINE.getAcquire(this);
        return frame() != null && !ownLine && (line == null || line.revision() == 0);
    }

    @Override
    CharSequence changedStartLine() {
        RequestLine line = getRequestLine();
        if (line == null) {
            throw new IllegalStateException("no request line");
        }
        return line.encode(new StringBuilder());
    }

    /** The method; empty when it was never set. */
    @Override
    public String getMethod() {
        String method = methodOrNull();
        return method == null ? "" : method;
    }

    @Override
    @Nullable
    String methodOrNull() {
        Frame received = frame();
        if (received != null && isStartLineUntouched()) {
            return received.method();
        }
        RequestLine line = getRequestLine();
        return line == null ? null : line.getMethod();
    }

    @Override
    int statusCodeOrZero() {
        return 0;
    }

    /**
     * Sets the method; CSeq stays as it is.
     *
     * @throws IllegalArgumentException when it is no token
     */
    @Override
    public void setMethod(String method) {
        if (!StartLines.isToken(Objects.requireNonNull(method, "method"))) {
            throw new IllegalArgumentException("not a method: " + method);
        }
        editableLine().setMethod(method);
    }

    /**
     * The Request-URI itself.
     *
     * @throws IllegalStateException when the request line is malformed, which {@link #keys()} tell, or was never set
     */
    @Override
    public URI getRequestURI() {
        URI uri = requestUri();
        if (uri == null) {
            throw new IllegalStateException("no Request-URI");
        }
        return uri;
    }

    private @Nullable URI requestUri() {
        RequestLine line = getRequestLine();
        return line == null ? null : line.getUri();
    }

    @Override
    public void setRequestURI(URI uri) {
        editableLine().setUri(Objects.requireNonNull(uri, "uri"));
    }

    @Override
    public String getSIPVersion() {
        RequestLine line = getRequestLine();
        return line == null ? StartLines.SIP_VERSION : line.getSipVersion();
    }

    @Override
    public void setSIPVersion(String sipVersion) throws ParseException {
        StartLines.requireVersion(sipVersion);
        editableLine().setSipVersion(sipVersion);
    }

    /** The request line without its line end. */
    @Override
    public String getFirstLine() {
        return firstLine();
    }

    @Override
    boolean isStartLineEqual(SIPMessage other) {
        return other instanceof SIPRequest that
                && getMethod().equals(that.getMethod())
                && Objects.equals(requestUri(), that.requestUri());
    }

    // ---- answers and companions ----

    /** As {@link #createResponse(int, String)}, with the reason phrase that goes with the code. */
    public SIPResponse createResponse(int statusCode) {
        return createResponse(statusCode, null);
    }

    /**
     * Makes a response with copies of the headers that RFC 3261 section 8.2.6 wants: Via, From, To, Call-ID and CSeq; Timestamp for
     * 100; Record-Route where the response may make a dialog (section 12.1.1). To has no tag that it did not have before.
     *
     * <p>Changing the response never changes this request.
     *
     * @param statusCode 100 to 699
     * @param reasonPhrase null for the usual one
     * @throws IllegalArgumentException when the code is out of range
     */
    public SIPResponse createResponse(int statusCode, @Nullable String reasonPhrase) {
        SIPResponse response = new SIPResponse(answerHeaders(statusCode));
        try {
            response.setStatusCode(statusCode);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (reasonPhrase != null) {
            response.setReasonPhrase(reasonPhrase);
        }
        response.takeSurroundings(this);
        response.appendContentLength();
        return response;
    }

    private HeaderSlots answerHeaders(int statusCode) {
        HeaderSlots mine = slots();
        HeaderSlots answer = HeaderSlots.emptyOver(mine);
        takeAll(answer, mine, HeaderName.VIA);
        if (statusCode > 100 && statusCode < 300 && mayMakeDialog(getMethod())) {
            takeAll(answer, mine, HeaderName.RECORD_ROUTE);
        }
        takeFirst(answer, mine, HeaderName.FROM);
        takeFirst(answer, mine, HeaderName.TO);
        takeFirst(answer, mine, HeaderName.CALL_ID);
        takeFirst(answer, mine, HeaderName.CSEQ);
        if (statusCode == 100) {
            takeFirst(answer, mine, HeaderName.TIMESTAMP);
        }
        return answer;
    }

    /** Methods of extensions may make dialogs too; those of the RFCs that never do are known. */
    private static boolean mayMakeDialog(String method) {
        return switch (method) {
            case ACK, BYE, CANCEL, OPTIONS, REGISTER, MESSAGE, INFO, PRACK, UPDATE, PUBLISH -> false;
            default -> true;
        };
    }

    private static void takeAll(HeaderSlots to, HeaderSlots from, HeaderName name) {
        for (int slot = from.find(name, 0); slot >= 0; slot = from.find(name, slot + 1)) {
            to.takeFrom(from, slot);
        }
    }

    private static void takeFirst(HeaderSlots to, HeaderSlots from, HeaderName name) {
        int slot = from.find(name, 0);
        if (slot >= 0) {
            to.takeFrom(from, slot);
        }
    }

    /**
     * Makes the CANCEL for this INVITE (RFC 3261 section 9.1): the same Request-URI, Call-ID, To, From, CSeq number, Route and
     * Max-Forwards, and its topmost Via alone.
     *
     * @throws SipException when this is no INVITE, or lacks what the CANCEL copies
     */
    public SIPRequest createCancelRequest() throws SipException {
        if (!getMethod().equals(INVITE)) {
            throw new SipException("only INVITE can be cancelled, not " + getMethod());
        }
        return companion(CANCEL, to());
    }

    /**
     * Makes the ACK for a final response other than 2xx (RFC 3261 section 17.1.1.3): the To of the response, the topmost Via of this
     * request alone, and its Route headers.
     *
     * @param responseToHeader copied, not kept
     * @throws SipException when this request lacks what the ACK copies
     */
    public final SIPRequest createErrorAck(ToHeader responseToHeader) throws SipException {
        return companion(ACK, (To) responseToHeader);
    }

    /**
     * Makes an ACK for a 2xx (RFC 3261 section 13.2.2.4) where there is no dialog to make it: as {@link #createErrorAck}, but its Via
     * has no branch, because it is a transaction of its own, and it has this request's credentials.
     *
     * @param responseToHeader copied, not kept
     * @throws IllegalStateException when this request lacks what the ACK copies
     */
    public SIPRequest createAckRequest(ToHeader responseToHeader) {
        try {
            SIPRequest ack = companion(ACK, (To) responseToHeader);
            HeaderSlots own = ack.slots();
            takeAll(own, slots(), HeaderName.AUTHORIZATION);
            takeAll(own, slots(), HeaderName.PROXY_AUTHORIZATION);
            Via via = ack.getTopmostVia();
            if (via != null) {
                via.removeParameter("branch");
            }
            return ack;
        } catch (SipException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private SIPRequest companion(String method, @Nullable To to) throws SipException {
        Via via = getTopmostVia();
        CSeqHeader cseq = getCSeq();
        URI uri = requestUri();
        if (via == null || cseq == null || uri == null || from() == null || to == null || getCallId() == null) {
            throw new SipException("the request has no usable Via, From, To, Call-ID, CSeq or Request-URI");
        }
        HeaderSlots mine = slots();
        SIPRequest companion = new SIPRequest(HeaderSlots.emptyOver(mine), uri, method);
        companion.addHeader((Via) via.clone());
        HeaderSlots taken = companion.slots();
        takeFirst(taken, mine, HeaderName.FROM);
        companion.addHeader((To) to.clone());
        takeFirst(taken, mine, HeaderName.CALL_ID);
        companion.addHeader(cseq(cseq.getSeqNumber(), method));
        takeAll(taken, mine, HeaderName.ROUTE);
        takeFirst(taken, mine, HeaderName.MAX_FORWARDS);
        if (companion.getMaxForwards() == null) {
            companion.removeHeader("Max-Forwards");
            companion.addHeader(maxForwards());
        }
        companion.takeSurroundings(this);
        companion.requestUriNextHop = requestUriNextHop;
        companion.appendContentLength();
        return companion;
    }

    private static CSeq cseq(long number, String method) throws SipException {
        try {
            CSeq cseq = new CSeq();
            cseq.setSeqNumber(number);
            cseq.setMethod(method);
            return cseq;
        } catch (InvalidArgumentException | ParseException e) {
            throw new SipException(e.getMessage(), e);
        }
    }

    private static MaxForwards maxForwards() {
        try {
            return new MaxForwards(USUAL_MAX_FORWARDS);
        } catch (InvalidArgumentException e) {
            throw new AssertionError(e);
        }
    }

    // ---- questions ----

    /**
     * Checks that the headers are there that every request has (RFC 3261 section 8.1.1).
     *
     * @throws ParseException when one is missing or malformed
     */
    public void checkHeaders() throws ParseException {
        MessageDefect defect = keys().defect();
        if (defect != null) {
            throw new ParseException(defect.reason(), Math.max(0, defect.offset()));
        }
    }

    /** The host of the topmost Via, or null. */
    public @Nullable String getViaHost() {
        Via via = getTopmostVia();
        return via == null ? null : via.getHost();
    }

    /** The port of the topmost Via, 5060 when it names none. */
    public int getViaPort() {
        Via via = getTopmostVia();
        return via == null || via.getPort() < 0 ? 5060 : via.getPort();
    }

    /**
     * What two copies of one request that came by different ways have in common (RFC 3261 section 8.2.2.2): From tag, Call-ID and
     * CSeq; null for a request within a dialog.
     */
    public @Nullable String getMergeId() {
        MessageKeys keys = keys();
        return keys.toTag() != null || keys.fromTag() == null
                ? null
                : (keys.fromTag() + ":" + keys.cseqNumber() + ":" + keys.cseqMethod() + ":" + keys.callId())
                        .toLowerCase(Locale.ROOT);
    }

    /** Whether a request with this method may change the remote target of its dialog (RFC 3261 section 12.2, 3311, 6665). */
    public static boolean isTargetRefresh(String ucaseMethod) {
        return switch (ucaseMethod) {
            case INVITE, UPDATE, SUBSCRIBE, NOTIFY, REFER -> true;
            default -> false;
        };
    }

    /** Whether JSR 32 makes a dialog for a request with this method. */
    public static boolean isDialogCreating(String ucaseMethod) {
        return switch (ucaseMethod) {
            case INVITE, SUBSCRIBE, REFER -> true;
            default -> false;
        };
    }

    /** A known method in upper case, whatever its case was; any other as it is. */
    public static String getCannonicalName(String method) {
        String upper = method.toUpperCase(Locale.ROOT);
        return StartLines.isKnownMethod(upper) ? upper : method;
    }

    // ---- where it goes ----

    /**
     * Whether the next hop is a strict router, which has its place in the Request-URI; the topmost Route then names the hop after
     * it, and nothing in the message tells (RFC 3261 section 12.2.1.1).
     */
    public boolean isRequestUriNextHop() {
        return requestUriNextHop;
    }

    /** Says that the Request-URI names the next hop, whatever the topmost Route is. */
    public void setRequestUriNextHop(boolean requestUriNextHop) {
        this.requestUriNextHop = requestUriNextHop;
    }

    // ---- what the stack and old applications attach ----

    /** What {@link #setTransaction} was given, or null. */
    public @Nullable Object getTransaction() {
        return transaction;
    }

    /** Keeps the transaction of this request. */
    public void setTransaction(@Nullable Object transaction) {
        this.transaction = transaction;
    }

    /** What {@link #setInviteTransaction} was given, or null. */
    public @Nullable Object getInviteTransaction() {
        return inviteTransaction;
    }

    /** Keeps, with a CANCEL, the transaction that it cancels. */
    public void setInviteTransaction(@Nullable Object inviteTransaction) {
        this.inviteTransaction = inviteTransaction;
    }

    /** What {@link #setMessageChannel} was given, or null. */
    public @Nullable Object getMessageChannel() {
        return messageChannel;
    }

    /** Keeps what this request arrived on. */
    public void setMessageChannel(@Nullable Object messageChannel) {
        this.messageChannel = messageChannel;
    }

    @Override
    public void cleanUp() {
        super.cleanUp();
        transaction = null;
        inviteTransaction = null;
        messageChannel = null;
    }

    @Override
    public Object clone() {
        SIPRequest copy = (SIPRequest) super.clone();
        if (!isStartLineUntouched()) {
            RequestLine line = requestLine;
            copy.requestLine = line == null ? null : (RequestLine) line.clone();
        } else {
            copy.requestLine = null;
        }
        copy.transaction = null;
        copy.inviteTransaction = null;
        copy.messageChannel = null;
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
