package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.ExpiresHeader;
import org.jspecify.annotations.Nullable;

/** How long something holds, in seconds (RFC 3261 section 20.19). */
public class Expires extends SIPHeader implements ExpiresHeader {
    private static final long serialVersionUID = 1L;

    private int expires;

    /** A header with 0. */
    public Expires() {
        super(EXPIRES);
    }

    /**
     * A header.
     *
     * @param expires 0 to 2^31-1 seconds
     * @throws IllegalArgumentException when it is negative
     */
    public Expires(int expires) {
        super(EXPIRES);
        if (expires < 0) {
            throw new IllegalArgumentException(EXPIRES + " " + expires + " is below 0");
        }
        this.expires = expires;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(expires);
    }

    @Override
    public int getExpires() {
        return expires;
    }

    @Override
    public void setExpires(int expires) throws InvalidArgumentException {
        if (expires < 0) {
            throw new InvalidArgumentException(EXPIRES + " " + expires + " is below 0");
        }
        this.expires = expires;
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Expires that && expires == that.expires);
    }

    @Override
    public int hashCode() {
        return expires;
    }
}
