package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.CSeq;
import io.trunkline.javax.sip.header.CallID;
import io.trunkline.javax.sip.header.ContentLength;
import io.trunkline.javax.sip.header.From;
import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.SIPHeaderList;
import io.trunkline.javax.sip.header.To;
import io.trunkline.javax.sip.header.Via;
import io.trunkline.javax.sip.header.ViaList;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.KeyReader;
import io.trunkline.wire.MessageKeys;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Objects;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import org.jspecify.annotations.Nullable;

/**
 * A request or response, received or made by the application.
 *
 * <pre>
 *  octets -&gt; Frame (index of lines) -&gt; SIPMessage: nothing parsed but the keys
 *            getHeader(name)  -&gt; HeaderSlots: the line is parsed by its grammar rule, once, and kept
 *            setX, addX       -&gt; the slot is changed or new
 *  SIPMessage -&gt; encodeAsBytes: lines that nobody changed leave octet by octet as they came
 * </pre>
 *
 * <p>Any number of threads may read a message at once, and all get the same header objects. Who changes a message, or a header of
 * it, must be the only one that uses it then.
 *
 * <p>A header whose value its grammar rejects is found by {@link #getUnrecognizedHeaders()} and by no getter, each time alike; it
 * stays in its place when the message is forwarded. So is a line without a colon, which goes behind the headers of a message that was
 * changed.
 */
public abstract class SIPMessage extends MessageBody {
    private static final long serialVersionUID = 1L;

    private static final byte[] KEEP_ALIVE = {'\r', '\n', '\r', '\n'};
    private static final byte[] NO_BODY = {};

    private transient @Nullable Frame frame;
    private transient @Nullable MessageKeys receivedKeys;
    private transient MessageHeaders headers;

    /** A message without headers but for {@code Content-Length: 0}. */
    protected SIPMessage() {
        headers = new MessageHeaders(new HeaderSlots());
        headers.addLast(ContentLength.ofNoBody());
    }

    /** The message of a frame. */
    SIPMessage(Frame frame, @Nullable MessageKeys keys) {
        this.frame = frame;
        this.receivedKeys = keys;
        this.headers = new MessageHeaders(new HeaderSlots(frame));
        receivedBody(frame);
        setSize(frame.length());
    }

    /** A message over headers taken from another. */
    SIPMessage(HeaderSlots slots) {
        this.headers = new MessageHeaders(slots);
    }

    // ---- keys ----

    /**
     * What matching needs of this message: the keys taken when it was framed, as long as nobody changed its start line or a header;
     * afterwards, and for messages of the application's, taken anew from the headers at each call.
     */
    public MessageKeys keys() {
        Frame received = frame;
        return received != null && isStartLineUntouched() && headers.settled().isUntouched()
                ? receivedKeys(received)
                : HeaderKeys.of(this);
    }

    /** Threads may race: they read the same octets and make equal keys, which are immutable. */
    private MessageKeys receivedKeys(Frame received) {
        MessageKeys keys = receivedKeys;
        if (keys == null) {
            keys = KeyReader.read(received);
            receivedKeys = keys;
        }
        return keys;
    }

    /** The request's method, null for a response. */
    abstract @Nullable String methodOrNull();

    /** The response's code, 0 for a request. */
    abstract int statusCodeOrZero();

    /** Whether the start line is the one that was received. */
    abstract boolean isStartLineUntouched();

    /** The start line, encoded with its CRLF. */
    abstract CharSequence changedStartLine();

    private void appendStartLine(OctetBuffer out) {
        Frame received = frame;
        if (received != null && isStartLineUntouched() && !isToBeMended(received)) {
            int end = received.headerCount() > 0 ? received.lineStart(0) : received.headersEnd();
            out.append(received.octets(), received.from(), end);
            if (!out.isAtLineStart()) {
                out.endLine();
            }
        } else {
            out.append(changedStartLine());
        }
    }

    /** Odd blanks are not passed on; only a message that nobody changed stays as it came. */
    private boolean isToBeMended(Frame received) {
        return !received.isStartLinePlain()
                && !headers.settled().isUntouched()
                && receivedKeys != null
                && receivedKeys.defect() == null;
    }

    final String firstLine() {
        OctetBuffer line = new OctetBuffer(128);
        appendStartLine(line);
        return line.toString().stripTrailing();
    }

    final @Nullable Frame frame() {
        return frame;
    }

    final HeaderSlots slots() {
        return headers.settled();
    }

    /** Takes over what does not stand in the octets: for a message made from another. */
    final void takeSurroundings(SIPMessage other) {
        setDefaultCharset(other.defaultCharset());
    }

    final void appendContentLength() {
        headers.set(ContentLength.ofNoBody());
    }

    // ---- writing ----

    /**
     * The message's octets. What nobody changed is written as it came; Content-Length is that of the body.
     *
     * @param transport the transport that will carry them, in any case: streams always get a Content-Length (RFC 3261 section
     *     18.3); null for none in particular
     * @return an array of the caller's own
     */
    public byte[] encodeAsBytes(@Nullable String transport) {
        if (isNullRequest()) {
            return KEEP_ALIVE.clone();
        }
        HeaderSlots slots = headers.settled();
        Frame received = frame;
        if (received != null
                && isStartLineUntouched()
                && slots.isUntouched()
                && hasBodyOf(received)
                && (isDatagram(transport) || received.find(HeaderName.CONTENT_LENGTH, 0) >= 0)) {
            return Arrays.copyOfRange(received.octets(), received.from(), received.to());
        }
        byte[] body = bodyOctets();
        OctetBuffer out = new OctetBuffer(MessageWriter.capacity(slots, body.length));
        appendStartLine(out);
        MessageWriter.writeHeaders(out, slots, body.length);
        return out.endLine().append(body).toByteArray();
    }

    private static boolean isDatagram(@Nullable String transport) {
        return transport == null || transport.equalsIgnoreCase("UDP");
    }

    /** The message as text: headers as UTF-8, the body by the charset of its Content-Type. */
    @Override
    public String encode() {
        if (isNullRequest()) {
            return "\r\n\r\n";
        }
        byte[] body = bodyOctets();
        return head(body.length).endLine() + bodyText(body);
    }

    /** As {@link #encode()}. */
    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return buffer.append(encode());
    }

    /** Appends start line and headers, without the empty line. */
    public StringBuilder encodeMessage(StringBuilder buffer) {
        return buffer.append(head(bodyOctets().length));
    }

    private OctetBuffer head(int bodyLength) {
        HeaderSlots slots = headers.settled();
        OctetBuffer out = new OctetBuffer(MessageWriter.capacity(slots, 0));
        appendStartLine(out);
        MessageWriter.writeHeaders(out, slots, bodyLength);
        return out;
    }

    /** Start line and header fields, each with its line end, one after another. */
    @SuppressWarnings({"NonApiType", "JdkObsolete"}) // as applications know it
    public LinkedList<String> getMessageAsEncodedStrings() {
        LinkedList<String> lines = new LinkedList<>();
        lines.add(firstLine() + "\r\n");
        for (SIPHeader header : headers.lines()) {
            if (header instanceof SIPHeaderList<?> list) {
                lines.addAll(list.getHeadersAsEncodedStrings());
            } else {
                lines.add(header.encode());
            }
        }
        return lines;
    }

    /** The message as text for somebody who looks for an error. */
    public String debugDump() {
        return getClass().getSimpleName() + " keys=" + keys() + "\n" + encode();
    }

    /** The message as text; see {@link #encode()}. */
    @Override
    public String toString() {
        return encode();
    }

    // ---- headers by name ----

    /**
     * The first header of this name.
     *
     * @param headerName the full or compact name in any case
     * @return the object itself, or null when there is none that its grammar accepts
     */
    @Override
    public @Nullable Header getHeader(String headerName) {
        return headers.first(headerName);
    }

    /**
     * The headers of this name in their order, one for each value.
     *
     * @return a cursor whose {@code remove} and {@code set} change this message
     */
    @Override
    public ListIterator<SIPHeader> getHeaders(String headerName) {
        return new HeaderCursor(headers, headers.values(headerName));
    }

    /** The headers of all lines in their order: a {@link SIPHeaderList} for a line that may hold several values. */
    public Iterator<SIPHeader> getHeaders() {
        return headers.lines().iterator();
    }

    /** The names of the headers in the order of the message, each once. */
    @Override
    public ListIterator<String> getHeaderNames() {
        return headers.names().listIterator();
    }

    /** The lines that are no headers, or whose value the header's grammar rejects, without their line ends. */
    @Override
    public ListIterator<String> getUnrecognizedHeaders() {
        return headers.unrecognized().listIterator();
    }

    /** Whether there is a line of this header field that its grammar rejects. */
    public boolean isMalformed(HeaderName name) {
        return headers.isMalformed(name);
    }

    /** Whether there is a header of this name that its grammar accepts. */
    public boolean hasHeader(String headerName) {
        return headers.first(headerName) != null;
    }

    /** All headers of one name: a live {@link SIPHeaderList} for lists, the header itself otherwise; null when there is none. */
    public @Nullable SIPHeader getSIPHeaderListLowerCase(String lowerCaseHeaderName) {
        HeaderName known = HeaderName.find(lowerCaseHeaderName);
        SIPHeaderList<?> list = known == null ? null : headers.list(known);
        return list != null ? list : headers.first(lowerCaseHeaderName);
    }

    /** The lines of this name, encoded, with their line ends; empty when there is none. */
    public String getHeaderAsFormattedString(String name) {
        StringBuilder text = new StringBuilder();
        for (SIPHeader header : headers.values(name)) {
            header.encode(text);
        }
        return text.toString();
    }

    /**
     * Adds a header behind the others of its name; a Via goes on top of the others. A second value of a header that may stand only
     * once (RFC 3261 section 7.3.1) is not added.
     */
    @Override
    public void addHeader(Header sipHeader) {
        SIPHeader header = ours(sipHeader);
        if (!isSecondSingleton(header)) {
            if (header instanceof ViaHeader) {
                headers.addFirst(header);
            } else {
                headers.addLast(header);
            }
        }
    }

    /**
     * Adds a line {@code name: value}. A value that the grammar rejects is kept as an unrecognized header.
     *
     * @param sipHeader one header field; a line end is not needed
     */
    public void addHeader(String sipHeader) {
        String line = sipHeader.strip();
        SIPHeader header = parseLine(line);
        if (header == null) {
            addUnparsed(line);
        } else {
            addHeader(header);
        }
    }

    private static @Nullable SIPHeader parseLine(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return null;
        }
        try {
            return HeaderReader.read(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        } catch (ParseException rejected) {
            return null;
        }
    }

    /** Appends a line that is written as it is and found by {@link #getUnrecognizedHeaders()}. */
    public void addUnparsed(String unparsed) {
        headers.appendUnparsed(requireOneLine(unparsed));
    }

    private static String requireOneLine(String line) {
        String text = line.stripTrailing();
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("more than one line");
        }
        return text;
    }

    /**
     * Adds a header behind the others of its name.
     *
     * @throws SipException when it may stand only once and is there already
     */
    @Override
    public void addLast(Header header) throws SipException {
        headers.addLast(requireFirstSingleton(header));
    }

    /**
     * Adds a header before the others of its name.
     *
     * @throws SipException when it may stand only once and is there already
     */
    @Override
    public void addFirst(Header header) throws SipException {
        headers.addFirst(requireFirstSingleton(header));
    }

    private SIPHeader requireFirstSingleton(Header header) throws SipException {
        SIPHeader added = ours(Objects.requireNonNull(header, "header"));
        if (isSecondSingleton(added)) {
            throw new SipException("a second " + added.getName());
        }
        return added;
    }

    private boolean isSecondSingleton(SIPHeader header) {
        HeaderName known = HeaderName.find(header.getName());
        return known != null && known.isSingleton() && headers.first(known) != null;
    }

    /** Puts a header in the place of the first of its name and drops the others; appends it when there is none. */
    @Override
    public void setHeader(Header sipHeader) {
        headers.set(ours(Objects.requireNonNull(sipHeader, "header")));
    }

    /** Puts the headers of a list in the place of all of that name. */
    public void setHeader(SIPHeaderList<Via> sipHeaderList) {
        headers.set(sipHeaderList);
    }

    /** Sets each of these headers, as {@link #setHeader(Header)} does. */
    public void setHeaders(List<SIPHeader> newHeaders) {
        for (SIPHeader header : newHeaders) {
            setHeader((Header) header);
        }
    }

    /**
     * Adds a header behind the others of its name.
     *
     * @param replaceFlag whether it replaces the others instead
     * @throws SIPDuplicateHeaderException when it may stand only once and is there already
     */
    public void attachHeader(SIPHeader header, boolean replaceFlag) throws SIPDuplicateHeaderException {
        attachHeader(header, replaceFlag, false);
    }

    /**
     * Adds a header.
     *
     * @param replaceFlag whether it replaces the others of its name
     * @param top whether it goes before the others instead of behind them
     * @throws SIPDuplicateHeaderException when it may stand only once and is there already
     */
    public void attachHeader(SIPHeader header, boolean replaceFlag, boolean top) throws SIPDuplicateHeaderException {
        if (replaceFlag) {
            headers.set(header);
        } else if (isSecondSingleton(header)) {
            SIPDuplicateHeaderException.refuse(header);
        } else if (top) {
            headers.addFirst(header);
        } else {
            headers.addLast(header);
        }
    }

    /** Removes all headers of this name; does nothing when there is none. */
    @Override
    public void removeHeader(String headerName) {
        headers.remove(headerName);
    }

    /** Removes one header of this name; does nothing when there is none. */
    public void removeHeader(String headerName, boolean top) {
        headers.removeEnd(headerName, top);
    }

    @Override
    public void removeFirst(String headerName) {
        headers.removeEnd(Objects.requireNonNull(headerName, "headerName"), true);
    }

    @Override
    public void removeLast(String headerName) {
        headers.removeEnd(Objects.requireNonNull(headerName, "headerName"), false);
    }

    /** Headers have to come from this implementation's factory, as JSR 32 demands of all three factories. */
    private static SIPHeader ours(Header header) {
        if (header instanceof SIPHeader own) {
            return own;
        }
        throw new IllegalArgumentException(
                header == null ? "no header" : "a header of another implementation: " + header.getClass());
    }

    @Override
    final @Nullable SIPHeaderList<?> listOf(HeaderName name) {
        return headers.list(name);
    }

    @Override
    final <T> @Nullable T typed(HeaderName name, Class<T> type) {
        SIPHeader header = headers.first(name);
        return type.isInstance(header) ? type.cast(header) : null;
    }

    // ---- the headers that every message has ----

    @Override
    public @Nullable Via getTopmostViaHeader() {
        return getTopmostVia();
    }

    /** The topmost Via, or null. */
    public @Nullable Via getTopmostVia() {
        return typed(HeaderName.VIA, Via.class);
    }

    /** All Via headers as one live list, or null when there are none. */
    public @Nullable ViaList getViaHeaders() {
        return (ViaList) headers.list(HeaderName.VIA);
    }

    /** Puts these Via headers in the place of all that are there. */
    @SuppressWarnings("rawtypes") // as applications know it
    public void setVia(List viaList) {
        ViaList vias = new ViaList();
        for (Object via : viaList) {
            vias.add((Via) via);
        }
        headers.set(vias);
    }

    @Override
    public @Nullable FromHeader getFromHeader() {
        return getFrom();
    }

    /** From, or null. */
    public @Nullable FromHeader getFrom() {
        return from();
    }

    final @Nullable From from() {
        return typed(HeaderName.FROM, From.class);
    }

    /** Replaces From. */
    public void setFrom(FromHeader from) {
        setHeader(from);
    }

    /** The tag of From, or null. */
    public @Nullable String getFromTag() {
        From from = from();
        return from == null ? null : from.getTag();
    }

    /** Whether From has a tag. */
    public boolean hasFromTag() {
        return getFromTag() != null;
    }

    /**
     * Sets the tag of From; null removes it. Does nothing without From.
     *
     * @throws IllegalArgumentException when the tag is no token
     */
    public void setFromTag(@Nullable String tag) {
        From from = from();
        if (from != null) {
            try {
                from.setTag(tag);
            } catch (ParseException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }

    @Override
    public @Nullable ToHeader getToHeader() {
        return getTo();
    }

    /** To, or null. */
    public @Nullable ToHeader getTo() {
        return to();
    }

    final @Nullable To to() {
        return typed(HeaderName.TO, To.class);
    }

    /** Replaces To. */
    public void setTo(ToHeader to) {
        setHeader(to);
    }

    /** The tag of To, or null. */
    public @Nullable String getToTag() {
        To to = to();
        return to == null ? null : to.getTag();
    }

    /** Whether To has a tag. */
    public boolean hasToTag() {
        return getToTag() != null;
    }

    /**
     * Sets the tag of To; null removes it. Does nothing without To.
     *
     * @throws IllegalArgumentException when the tag is no token
     */
    public void setToTag(@Nullable String tag) {
        To to = to();
        if (to != null) {
            try {
                to.setTag(tag);
            } catch (ParseException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }

    @Override
    public @Nullable CallIdHeader getCallIdHeader() {
        return getCallId();
    }

    /** Call-ID, or null. */
    public @Nullable CallIdHeader getCallId() {
        return typed(HeaderName.CALL_ID, CallID.class);
    }

    /** Replaces Call-ID. */
    public void setCallId(CallIdHeader callId) {
        setHeader(callId);
    }

    /**
     * Replaces Call-ID.
     *
     * @throws ParseException when the text is no Call-ID
     */
    public void setCallId(String callId) throws ParseException {
        CallID header = new CallID();
        header.setCallId(callId);
        headers.set(header);
    }

    @Override
    public @Nullable CSeqHeader getCSeqHeader() {
        return getCSeq();
    }

    /** CSeq, or null. */
    public @Nullable CSeqHeader getCSeq() {
        return typed(HeaderName.CSEQ, CSeq.class);
    }

    /** Replaces CSeq. */
    public void setCSeq(CSeqHeader cseqHeader) {
        setHeader(cseqHeader);
    }

    /** Max-Forwards, or null. */
    public @Nullable MaxForwardsHeader getMaxForwards() {
        return typed(HeaderName.MAX_FORWARDS, MaxForwardsHeader.class);
    }

    /** Replaces Max-Forwards. */
    public void setMaxForwards(MaxForwardsHeader maxForwards) {
        setHeader(maxForwards);
    }

    // ---- identifiers ----

    /**
     * The transaction that this message belongs to: of branch and sent-by (RFC 3261 section 17.2.3), or for a peer of RFC 2543 of
     * tags, Call-ID and CSeq.
     */
    public String getTransactionId() {
        return HeaderKeys.transactionId(keys());
    }

    /**
     * The dialog that this message belongs to, seen from one of its ends (RFC 3261 section 12).
     *
     * @param isServer whether this end answered the request that made the dialog
     */
    public final String getDialogId(boolean isServer) {
        return getDialogId(isServer, getToTag());
    }

    /**
     * The dialog that this message would belong to with another To tag.
     *
     * @param isServer whether this end answered the request that made the dialog
     */
    public final String getDialogId(boolean isServer, @Nullable String toTag) {
        String fromTag = getFromTag();
        StringBuilder id = new StringBuilder(String.valueOf(keys().callId()));
        String local = isServer ? toTag : fromTag;
        String remote = isServer ? fromTag : toTag;
        if (local != null) {
            id.append(':').append(local);
        }
        if (remote != null) {
            id.append(':').append(remote);
        }
        return id.toString().toLowerCase(Locale.ROOT);
    }

    /** What all forks of one request have in common: Call-ID and From tag; null without a From tag. */
    public @Nullable String getForkId() {
        MessageKeys keys = keys();
        return keys.callId() == null || keys.fromTag() == null
                ? null
                : (keys.callId() + ":" + keys.fromTag()).toLowerCase(Locale.ROOT);
    }

    // ---- templates ----

    /**
     * Whether this message has all headers of a template, with equal values.
     *
     * @param other a message, or null for the template that everything matches
     */
    public boolean match(@Nullable Object other) {
        if (other == null) {
            return true;
        }
        if (!(other instanceof SIPMessage template) || getClass() != other.getClass()) {
            return false;
        }
        for (String name : template.headers.names()) {
            if (!headers.values(name).equals(template.headers.values(name))) {
                return false;
            }
        }
        return true;
    }

    /** Takes copies of those headers of a template whose names this message lacks. */
    public void merge(Object template) {
        if (!(template instanceof SIPMessage other) || getClass() != template.getClass()) {
            throw new IllegalArgumentException("not a " + getClass().getSimpleName());
        }
        for (String name : other.headers.names()) {
            if (headers.first(name) == null) {
                for (SIPHeader header : other.headers.values(name)) {
                    headers.addLast((SIPHeader) header.clone());
                }
            }
        }
    }

    /** Whether RFC 3261 section 20 allows this header in requests only. */
    public static boolean isRequestHeader(SIPHeader sipHeader) {
        return HeaderKeys.isRequestOnly(HeaderName.find(sipHeader.getName()));
    }

    /** Whether RFC 3261 section 20 allows this header in responses only. */
    public static boolean isResponseHeader(SIPHeader sipHeader) {
        return HeaderKeys.isResponseOnly(HeaderName.find(sipHeader.getName()));
    }

    // ---- Object ----

    /** A deep copy: headers and body of the copy are its own. Application data is not copied. */
    @Override
    public Object clone() {
        SIPMessage copy = (SIPMessage) super.clone();
        copy.headers = headers.copy();
        copy.cleanUp();
        return copy;
    }

    /**
     * Messages are equal when their start lines, their header fields, the lines that are none, and their bodies are. Header fields of several names may
     * stand in any order; Content-Length is computed and does not count.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof SIPMessage that
                && getClass() == that.getClass()
                && isStartLineEqual(that)
                && headers.sameAs(that.headers)
                && Arrays.equals(octetsOf(getRawContent()), octetsOf(that.getRawContent()));
    }

    /** An empty body is written as none is, and none is read. */
    private static byte[] octetsOf(byte @Nullable [] body) {
        return body == null ? NO_BODY : body;
    }

    /** Whether the start lines are equal as their RFC compares them. */
    abstract boolean isStartLineEqual(SIPMessage other);

    @Override
    public int hashCode() {
        return Objects.hash(methodOrNull(), statusCodeOrZero(), getCallId(), getCSeq());
    }

    /** A message is serialized as its octets. */
    protected Object writeReplace() {
        return new SerializedMessage(this instanceof SIPRequest, isNullRequest(), encodeAsBytes("TCP"));
    }
}
