package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.ContentLength;
import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.StringTokenizer;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message and the headers that go with it (RFC 3261 section 7.4). Stands apart from {@link SIPMessage} so that both can be read in
 * one sitting; applications see it as methods of {@code SIPMessage}.
 *
 * <p>Octets stay octets: what was received is neither decoded nor encoded on its way through. Text is made of them when somebody asks, by
 * the charset of Content-Type, else by that of an XML declaration, else as UTF-8 or what the factory says; text under GB2312 or GBK is
 * read as GB18030, their superset, because cameras mix these labels up.
 */
abstract class MessageBody extends OptionalHeaders {
    private static final long serialVersionUID = 1L;

    private static final byte[] NO_OCTETS = {};

    /** The most octets that {@link #getDecodedContent()} gives: 16 MiB. */
    public static final int MAX_DECODED_CONTENT = 16 << 20;

    private transient MessageContent content = MessageContent.NONE;
    private transient Charset defaultCharset = StandardCharsets.UTF_8;

    /** Takes the body of a frame. */
    final void receivedBody(Frame frame) {
        content = MessageContent.received(frame);
    }

    /** Whether the body is the one of this frame. */
    final boolean hasBodyOf(Frame frame) {
        return content.isOf(frame);
    }

    final byte[] bodyOctets() {
        return content.isEmpty() ? NO_OCTETS : content.toOctets(getContentTypeHeader(), defaultCharset);
    }

    /** Octets of the body for people to read. */
    final String bodyText(byte[] octets) {
        Charset charset = TextCharset.ofOctets(octets, 0, octets.length, getContentTypeHeader(), defaultCharset);
        return new String(octets, charset == null ? defaultCharset : charset);
    }

    /** The charset of text that does not say its own; set by the factory that makes the message. */
    final void setDefaultCharset(Charset charset) {
        defaultCharset = charset;
    }

    final Charset defaultCharset() {
        return defaultCharset;
    }

    /** The headers of a name in their order. */
    @Override
    public abstract ListIterator<SIPHeader> getHeaders(String headerName);

    /** Takes all headers of a name away. */
    @Override
    public abstract void removeHeader(String headerName);

    /** Whether there is a body. */
    public boolean hasContent() {
        return !content.isEmpty();
    }

    /**
     * The body's octets as they are on the wire, or null when there is none.
     *
     * @return a copy, unless the application set octets itself: then those
     */
    @Override
    public byte @Nullable [] getRawContent() {
        return content.isEmpty() ? null : bodyOctets();
    }

    /**
     * The body: the object that was set; for a received message a String when its Content-Type is a text format and it has no content
     * coding, otherwise octets. Null when there is none.
     */
    @Override
    public @Nullable Object getContent() {
        return content.isEmpty()
                ? null
                : content.toObject(getContentTypeHeader(), defaultCharset, ContentCodings.change(contentCodings()));
    }

    /**
     * The body as text, or null when there is none.
     *
     * @throws UnsupportedEncodingException when this platform does not know the charset of the text
     */
    public @Nullable String getMessageContent() throws UnsupportedEncodingException {
        if (content.isEmpty()) {
            return null;
        }
        String text = content.toText(getContentTypeHeader(), defaultCharset);
        if (text == null) {
            throw new UnsupportedEncodingException("the charset is not known: " + getContentTypeHeader());
        }
        return text;
    }

    /**
     * The body without its content codings; see {@link #getDecodedContent(int)}. At most {@link #MAX_DECODED_CONTENT} octets.
     *
     * @return octets, null when there is no body
     * @throws ParseException as there
     */
    public byte @Nullable [] getDecodedContent() throws ParseException {
        return getDecodedContent(MAX_DECODED_CONTENT);
    }

    /**
     * The body without the codings that Content-Encoding names (RFC 3261 section 20.12): gzip, x-gzip, deflate, identity. Without
     * Content-Encoding it is {@link #getRawContent()}.
     *
     * @param limit the most octets to accept: a few octets on the wire may stand for gigabytes
     * @return octets, null when there is no body
     * @throws ParseException when a coding is unknown, the body is not of its coding, or it has more than {@code limit} octets
     */
    public byte @Nullable [] getDecodedContent(int limit) throws ParseException {
        return content.isEmpty() ? null : ContentCodings.decode(bodyOctets(), contentCodings(), limit);
    }

    /** The values of Content-Encoding in their order. */
    private List<String> contentCodings() {
        List<String> codings = new ArrayList<>();
        for (Iterator<SIPHeader> headers = getHeaders("Content-Encoding"); headers.hasNext(); ) {
            StringTokenizer values = new StringTokenizer(headers.next().getHeaderValue(), ", \t");
            while (values.hasMoreTokens()) {
                codings.add(values.nextToken());
            }
        }
        return codings;
    }

    /**
     * Sets the body and its Content-Type; Content-Length follows.
     *
     * @param newContent octets, which are kept and not copied; a String; a multipart; or any object, whose {@code toString} is written
     * @throws ParseException when the text cannot be written in the charset of its type; the message stays as it was then
     */
    @Override
    public void setContent(Object newContent, ContentTypeHeader contentTypeHeader) throws ParseException {
        Objects.requireNonNull(newContent, "content");
        Objects.requireNonNull(contentTypeHeader, "contentTypeHeader");
        byte[] octets = MessageContent.octetsOf(newContent, contentTypeHeader, defaultCharset);
        setHeader((Header) contentTypeHeader);
        setBody(MessageContent.of(newContent), octets.length);
    }

    private void setBody(MessageContent body, int length) {
        content = body;
        setHeader((Header) new ContentLength(length));
    }

    /**
     * Sets a text body.
     *
     * @throws IllegalArgumentException when type or subtype are no tokens, or the text cannot be written
     */
    public void setMessageContent(String type, String subType, String messageContent) {
        setMessageContent(type, subType, (Object) messageContent);
    }

    /**
     * Sets a body of octets, which are kept and not copied.
     *
     * @throws IllegalArgumentException when type or subtype are no tokens
     */
    public void setMessageContent(String type, String subType, byte[] messageContent) {
        setMessageContent(type, subType, (Object) messageContent);
    }

    private void setMessageContent(String type, String subType, Object body) {
        try {
            ContentType header = new ContentType();
            header.setContentType(type);
            header.setContentSubType(subType);
            setContent(body, header);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Sets the body's octets, which are kept and not copied, and leaves Content-Type alone. */
    public void setMessageContent(byte[] newContent) {
        setBody(newContent.length == 0 ? MessageContent.NONE : MessageContent.of(newContent), newContent.length);
    }

    /**
     * Sets the body's octets, and leaves Content-Type alone.
     *
     * @param computeContentLength whether Content-Length is to be that of the octets
     * @param givenLength the Content-Length that was announced, when it is not to be computed
     * @throws ParseException when the announced length is not that of the octets; the message stays as it was then
     */
    public void setMessageContent(byte[] newContent, boolean computeContentLength, int givenLength)
            throws ParseException {
        setMessageContent(newContent, true, computeContentLength, givenLength);
    }

    /**
     * Sets the body's octets, and leaves Content-Type alone.
     *
     * @param strict whether an announced length that is too small is refused as well
     * @param computeContentLength whether Content-Length is to be that of the octets
     * @param givenLength the Content-Length that was announced, when it is not to be computed
     * @throws ParseException when the octets do not agree with the announced length; the message stays as it was then
     */
    public void setMessageContent(byte[] newContent, boolean strict, boolean computeContentLength, int givenLength)
            throws ParseException {
        boolean wrong = strict ? givenLength != newContent.length : givenLength > newContent.length;
        if (!computeContentLength && wrong) {
            throw new ParseException("Content-Length " + givenLength + " of " + newContent.length + " octets", 0);
        }
        setMessageContent(newContent);
    }

    /** Removes the body and the headers that describe it; does nothing when there is none. */
    @Override
    public void removeContent() {
        if (!content.isEmpty()) {
            content = MessageContent.NONE;
            removeHeader("Content-Type");
            removeHeader("Content-Encoding");
            removeHeader("Content-Disposition");
            removeHeader("Content-Language");
            removeHeader("Content-Length");
        }
    }

    /**
     * The body as a multipart (RFC 2046 section 5.1, RFC 5621), or null when Content-Type is no multipart. Content codings are taken
     * off.
     *
     * @return the multipart that was set; for a received message a new one at each call, whose changes are not the message's until it is
     *     given to {@link #setContent}
     * @throws ParseException when Content-Type has no boundary, the body does not follow it, or it has too many parts
     */
    @Override
    public @Nullable MultipartMimeContent getMultipartMimeContent() throws ParseException {
        MultipartMimeContent set = content.multipart();
        if (set != null) {
            return set;
        }
        // By its interface, like everything here: a JVM loads the classes of what a method converts when it verifies
        // the method.
        ContentTypeHeader type = typed(HeaderName.CONTENT_TYPE, ContentTypeHeader.class);
        byte[] octets = type == null || !MultipartReader.isMultipart(type) ? null : getDecodedContent();
        return type == null || octets == null ? null : MultipartReader.read(octets, type);
    }

    @Override
    public Object clone() {
        MessageBody copy = (MessageBody) super.clone();
        copy.content = content.copy();
        return copy;
    }
}
