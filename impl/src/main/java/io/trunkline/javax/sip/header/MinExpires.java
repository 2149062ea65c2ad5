package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.MinExpiresHeader;
import org.jspecify.annotations.Nullable;

/** The shortest time that is taken, in seconds (RFC 3261 section 20.23). */
public class MinExpires extends SIPHeader implements MinExpiresHeader {
    private static final long serialVersionUID = 1L;

    private int expires;

    /** A header with 0. */
    public MinExpires() {
        super(MIN_EXPIRES);
    }

    /**
     * A header.
     *
     * @param expires 0 to 2^31-1 seconds
     * @throws IllegalArgumentException when it is negative
     */
    public MinExpires(int expires) {
        super(MIN_EXPIRES);
        if (expires < 0) {
            throw new IllegalArgumentException(MIN_EXPIRES + " " + expires + " is below 0");
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
            throw new InvalidArgumentException(MIN_EXPIRES + " " + expires + " is below 0");
        }
        this.expires = expires;
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof MinExpires that && expires == that.expires);
    }

    @Override
    public int hashCode() {
        return expires;
    }
}
