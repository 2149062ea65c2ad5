package io.trunkline.javax.sip.message;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.SIPHeader;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.header.ContentTypeHeader;
import org.jspecify.annotations.Nullable;

/**
 * A multipart body (RFC 2046 section 5.1, RFC 5621): parts between lines with a boundary.
 *
 * <p>One that was read and not changed is written as it came, octet by octet, preamble and epilogue included. To send one, give it
 * to {@code setContent} with its own {@link #getContentTypeHeader()}. Not safe for several threads.
 */
public class MultipartMimeContentImpl implements MultipartMimeContent, Cloneable {
    private static final byte[] NOTHING = {};
    private static final int LONGEST_BOUNDARY = 70;

    private ContentTypeHeader type;
    private List<Content> parts = new ArrayList<>();
    private byte[] preamble = NOTHING;
    private byte[] epilogue = NOTHING;
    /** The body as it was read, null once a part was added. */
    private byte @Nullable [] read;

    private int typeRevision;

    /** A {@code multipart/mixed} without parts yet, with a boundary of its own. */
    public MultipartMimeContentImpl() {
        this(new ContentType("multipart", "mixed"));
    }

    /**
     * A multipart without parts yet.
     *
     * @param type its Content-Type, kept and not copied; a boundary is added where it has none
     * @throws IllegalArgumentException when it is no multipart type or its boundary is none
     */
    public MultipartMimeContentImpl(ContentTypeHeader type) {
        if (!MultipartReader.isMultipart(Objects.requireNonNull(type, "type"))) {
            throw new IllegalArgumentException("no multipart: " + type);
        }
        this.type = type;
        String boundary = type.getParameter("boundary");
        if (boundary == null) {
            setBoundary(type);
        } else if (!isBoundary(boundary)) {
            throw new IllegalArgumentException("no boundary: '" + boundary + "'");
        }
    }

    private static void setBoundary(ContentTypeHeader type) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try {
            type.setParameter(
                    "boundary", "part-" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        } catch (ParseException e) {
            throw new AssertionError("a token is no value", e);
        }
    }

    /** RFC 2046 section 5.1.1: 1 to 70 characters of a small set, the last one no blank. */
    static boolean isBoundary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && "'()+_,-./:=? ".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_BOUNDARY && !text.endsWith(" ");
    }

    // ---- for the reader ----

    void setPreamble(byte[] octets) {
        preamble = octets;
    }

    void setEpilogue(byte[] octets) {
        epilogue = octets;
    }

    void addRead(Content part) {
        parts.add(part);
    }

    void setRead(byte[] octets) {
        read = octets;
        typeRevision = type instanceof SIPHeader header ? header.revision() : 0;
    }

    // ---- parts ----

    /**
     * Appends a part.
     *
     * @param content kept and not copied
     * @return true
     */
    @Override
    public boolean add(Content content) {
        addContent(content);
        return true;
    }

    @Override
    public void addContent(Content content) {
        parts.add(Objects.requireNonNull(content, "content"));
        read = null;
    }

    @Override
    public Iterator<Content> getContents() {
        return List.copyOf(parts).iterator();
    }

    @Override
    public int getContentCount() {
        return parts.size();
    }

    @Override
    public ContentTypeHeader getContentTypeHeader() {
        return type;
    }

    boolean isChanged() {
        return read == null
                || (type instanceof SIPHeader header && header.revision() != typeRevision)
                || parts.stream().anyMatch(part -> part instanceof ContentImpl own && own.isChanged());
    }

    // ---- writing ----

    /**
     * The body as it is written.
     *
     * @return an array of the caller's own
     * @throws IllegalStateException when the boundary stands in a part, so that a reader would cut it there
     */
    public byte[] toOctets() {
        byte[] came = read;
        if (came != null && !isChanged()) {
            return came.clone();
        }
        String delimiter = "--" + type.getParameter("boundary");
        OctetBuffer out = new OctetBuffer(512).append(preamble);
        for (Content part : parts) {
            ContentImpl own = part instanceof ContentImpl ours ? ours : null;
            byte[] octets = own != null ? own.toOctets() : part.toString().getBytes(StandardCharsets.UTF_8);
            // What came between these boundaries goes between them again.
            if (own == null || own.isChanged()) {
                requireAbsent(delimiter.getBytes(StandardCharsets.UTF_8), octets);
            }
            out.append(delimiter).endLine().append(octets).endLine();
        }
        out.append(delimiter).append("--");
        return (epilogue.length == 0 ? out.endLine() : out.append(epilogue)).toByteArray();
    }

    private static void requireAbsent(byte[] delimiter, byte[] part) {
        for (int at = 0; at + delimiter.length <= part.length; at++) {
            boolean lineStart = at == 0 || part[at - 1] == '\n';
            if (lineStart && Arrays.equals(part, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                throw new IllegalStateException(
                        "the boundary stands in a part: " + new String(delimiter, StandardCharsets.UTF_8));
            }
        }
    }

    /** The body as text: octets that are none are shown as UTF-8. */
    @Override
    public String toString() {
        return new String(toOctets(), StandardCharsets.UTF_8);
    }

    /** A deep copy. */
    @Override
    public Object clone() {
        try {
            MultipartMimeContentImpl copy = (MultipartMimeContentImpl) super.clone();
            copy.type = (ContentTypeHeader) type.clone();
            copy.parts = new ArrayList<>();
            for (Content part : parts) {
                copy.parts.add(
                        part instanceof ContentImpl own ? (Content) own.clone() : (Content) PublicClone.of(part));
            }
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
