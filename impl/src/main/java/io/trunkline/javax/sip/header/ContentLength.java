package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.ContentLengthHeader;
import org.jspecify.annotations.Nullable;

/** How long the body is (RFC 3261 section 20.14); the stack counts when it sends. */
public class ContentLength extends SIPHeader implements ContentLengthHeader {
    private static final long serialVersionUID = 1L;

    private int contentLength;

    /** A header with 0. */
    public ContentLength() {
        super(CONTENT_LENGTH);
    }

    /**
     * A header.
     *
     * @param contentLength 0 to 2^31-1 octets
     * @throws IllegalArgumentException when it is negative
     */
    public ContentLength(int contentLength) {
        super(CONTENT_LENGTH);
        if (contentLength < 0) {
            throw new IllegalArgumentException(CONTENT_LENGTH + " " + contentLength + " is below 0");
        }
        this.contentLength = contentLength;
    }

    /**
     * A header with 0, typed so that who only may need one does not make a JVM load this class.
     *
     * @return a new one
     */
    public static SIPHeader ofNoBody() {
        return new ContentLength();
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(contentLength);
    }

    @Override
    public int getContentLength() {
        return contentLength;
    }

    @Override
    public void setContentLength(int contentLength) throws InvalidArgumentException {
        if (contentLength < 0) {
            throw new InvalidArgumentException(CONTENT_LENGTH + " " + contentLength + " is below 0");
        }
        this.contentLength = contentLength;
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ContentLength that && contentLength == that.contentLength);
    }

    @Override
    public int hashCode() {
        return contentLength;
    }
}
