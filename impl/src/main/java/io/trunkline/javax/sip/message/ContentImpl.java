package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.SIPHeader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.sip.header.ContentDispositionHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart body: its own headers and what it holds (RFC 2046 section 5.1, RFC 5621).
 *
 * <p>A part that was read and not changed is written as it came, octet by octet. Not safe for several threads.
 */
public class ContentImpl implements Content, Cloneable {
    private static final byte[] NOTHING = {};

    private ContentTypeHeader type = new ContentType("text", "plain");
    private boolean typeWritten;
    private @Nullable ContentDispositionHeader disposition;
    private List<Header> headers = new ArrayList<>();
    private Object content = NOTHING;
    /** The part as it was read, null once it was changed. */
    private byte @Nullable [] read;
    /** Where in it the body begins. */
    private int readBody;

    /** For the reader: an empty part. */
    ContentImpl() {}

    /**
     * A part of type {@code text/plain} without other headers.
     *
     * @param content a String, octets or a multipart
     */
    public ContentImpl(Object content) {
        this(content, new ContentType("text", "plain"));
    }

    /**
     * A part.
     *
     * @param content a String, octets or a multipart
     * @param type its Content-Type, kept and not copied
     * @throws IllegalArgumentException when the content is text that the charset of the type cannot hold
     */
    public ContentImpl(Object content, ContentTypeHeader type) {
        this.type = Objects.requireNonNull(type, "type");
        this.typeWritten = true;
        this.content = requireWritable(content, type);
    }

    // ---- for the reader ----

    void readType(ContentTypeHeader header) {
        type = header;
        typeWritten = true;
    }

    void readDisposition(ContentDispositionHeader header) {
        disposition = header;
    }

    void addRead(Header header) {
        headers.add(header);
    }

    /** The part's octets, headers and all; what is behind {@code bodyStart} is made text or a multipart where its type says so. */
    void setRead(byte[] octets, int bodyStart, boolean digest, int depth) {
        if (!typeWritten && digest) {
            type = new ContentType("message", "rfc822");
        }
        byte[] body = Arrays.copyOfRange(octets, bodyStart, octets.length);
        content = object(body, depth);
        read = octets;
        readBody = bodyStart;
    }

    private Object object(byte[] body, int depth) {
        if (MultipartReader.isMultipart(type)) {
            try {
                return MultipartReader.read(body, type, depth + 1);
            } catch (ParseException noMultipart) {
                return body;
            }
        }
        Charset charset = TextCharset.isText(type)
                ? TextCharset.ofOctets(body, 0, body.length, type, StandardCharsets.UTF_8)
                : null;
        return charset == null ? body : new String(body, charset);
    }

    // ---- what it holds ----

    /**
     * What the part holds.
     *
     * @return a String for a text format, a {@link MultipartMimeContent} for a multipart, else octets: those themselves
     */
    @Override
    public Object getContent() {
        return content;
    }

    /**
     * Replaces what the part holds; its headers stay.
     *
     * @param content a String, octets, which are kept and not copied, a multipart, or any object, whose {@code toString} is written
     * @throws IllegalArgumentException when it is text that the charset of the part's type cannot hold
     */
    @Override
    public void setContent(Object content) {
        this.content = requireWritable(content, type);
        read = null;
    }

    private static Object requireWritable(Object content, ContentTypeHeader type) {
        try {
            MessageContent.octetsOf(Objects.requireNonNull(content, "content"), type, StandardCharsets.UTF_8);
        } catch (ParseException unwritable) {
            throw new IllegalArgumentException(unwritable.getMessage(), unwritable);
        }
        return content;
    }

    // ---- headers ----

    /** The part's Content-Type; {@code text/plain} where it has none, {@code message/rfc822} in a digest. */
    @Override
    public ContentTypeHeader getContentTypeHeader() {
        return type;
    }

    /**
     * Replaces Content-Type.
     *
     * @param header kept and not copied
     */
    public void setContentTypeHeader(ContentTypeHeader header) {
        type = Objects.requireNonNull(header, "header");
        typeWritten = true;
        read = null;
    }

    @Override
    public @Nullable ContentDispositionHeader getContentDispositionHeader() {
        return disposition;
    }

    /**
     * Replaces Content-Disposition.
     *
     * @param header kept and not copied; null for none
     */
    public void setContentDispositionHeader(@Nullable ContentDispositionHeader header) {
        disposition = header;
        read = null;
    }

    /** The headers other than Content-Type and Content-Disposition: Content-ID, Content-Transfer-Encoding, ... */
    @Override
    public Iterator<Header> getExtensionHeaders() {
        return List.copyOf(headers).iterator();
    }

    /**
     * Adds a header, Content-ID for example.
     *
     * @param header kept and not copied; neither Content-Type nor Content-Disposition
     */
    public void addExtensionHeader(Header header) {
        if (header instanceof ContentTypeHeader || header instanceof ContentDispositionHeader) {
            throw new IllegalArgumentException(header.getName() + " has a setter of its own");
        }
        headers.add(Objects.requireNonNull(header, "header"));
        read = null;
    }

    // ---- writing ----

    /**
     * The part as it is written: headers, an empty line, what it holds.
     *
     * @return an array of the caller's own
     * @throws IllegalStateException when it is text that the charset of its type, changed since, cannot hold
     */
    public byte[] toOctets() {
        byte[] came = read;
        if (came != null && !isChanged()) {
            return came.clone();
        }
        byte[] body = bodyOctets();
        StringBuilder head = head();
        return new OctetBuffer(head.length() + body.length + 2)
                .append(head)
                .endLine()
                .append(body)
                .toByteArray();
    }

    private StringBuilder head() {
        StringBuilder head = new StringBuilder();
        if (typeWritten) {
            head.append(type);
        }
        if (disposition != null) {
            head.append(disposition);
        }
        headers.forEach(head::append);
        return head;
    }

    /** Whether it is not what was read: by a setter here, or by one of a header or of a multipart within. */
    boolean isChanged() {
        return read == null
                || isChanged(type)
                || isChanged(disposition)
                || headers.stream().anyMatch(ContentImpl::isChanged)
                || (content instanceof MultipartMimeContentImpl nested && nested.isChanged());
    }

    private static boolean isChanged(@Nullable Header header) {
        return header instanceof SIPHeader own && own.revision() != 0;
    }

    private byte[] bodyOctets() {
        try {
            return MessageContent.octetsOf(content, type, StandardCharsets.UTF_8);
        } catch (ParseException changed) {
            throw new IllegalStateException("the part cannot be written: " + changed.getMessage(), changed);
        }
    }

    /** The part as text: octets that are none are shown as UTF-8. */
    @Override
    public String toString() {
        byte[] octets = toOctets();
        int body = read != null && !isChanged() ? readBody : octets.length - bodyOctets().length;
        Charset charset = TextCharset.isText(type)
                ? TextCharset.ofOctets(octets, body, octets.length, type, StandardCharsets.UTF_8)
                : null;
        return new String(octets, 0, body, StandardCharsets.UTF_8)
                + new String(octets, body, octets.length - body, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    /** A deep copy. */
    @Override
    public Object clone() {
        try {
            ContentImpl copy = (ContentImpl) super.clone();
            copy.type = (ContentTypeHeader) type.clone();
            copy.disposition = disposition == null ? null : (ContentDispositionHeader) disposition.clone();
            copy.headers = new ArrayList<>();
            headers.forEach(header -> copy.headers.add((Header) header.clone()));
            copy.content = content instanceof byte[] octets ? octets.clone() : PublicClone.of(content);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
