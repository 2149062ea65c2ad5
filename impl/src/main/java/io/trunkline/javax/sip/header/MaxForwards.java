package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.TooManyHopsException;
import org.jspecify.annotations.Nullable;

/** How many more hops a request may take (RFC 3261 section 20.22). */
public class MaxForwards extends SIPHeader implements MaxForwardsHeader {
    private static final long serialVersionUID = 1L;

    private int maxForwards;

    /** A header with 0. */
    public MaxForwards() {
        super(MAX_FORWARDS);
    }

    /**
     * A header.
     *
     * @param m 0 to 255
     * @throws InvalidArgumentException when it is out of range
     */
    public MaxForwards(int m) throws InvalidArgumentException {
        super(MAX_FORWARDS);
        maxForwards = checked(m);
    }

    /** For the reader, which has checked the range. */
    static MaxForwards parsed(int value) {
        MaxForwards header = new MaxForwards();
        header.maxForwards = value;
        return header;
    }

    private static int checked(int value) throws InvalidArgumentException {
        if (value < 0 || value > 255) {
            throw new InvalidArgumentException("Max-Forwards " + value + " is not within 0..255");
        }
        return value;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(maxForwards);
    }

    @Override
    public int getMaxForwards() {
        return maxForwards;
    }

    @Override
    public void setMaxForwards(int maxForwards) throws InvalidArgumentException {
        this.maxForwards = checked(maxForwards);
        touch();
    }

    /**
     * Whether the request may go no further.
     *
     * @return true at 0
     */
    public boolean hasReachedZero() {
        return maxForwards == 0;
    }

    @Override
    public void decrementMaxForwards() throws TooManyHopsException {
        if (maxForwards == 0) {
            throw new TooManyHopsException("Max-Forwards is 0 already");
        }
        maxForwards--;
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof MaxForwards that && maxForwards == that.maxForwards);
    }

    @Override
    public int hashCode() {
        return maxForwards;
    }
}
