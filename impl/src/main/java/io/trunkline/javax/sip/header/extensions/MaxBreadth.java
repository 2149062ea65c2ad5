package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.NumberHeader;
import javax.sip.InvalidArgumentException;

/** How many branches a forked request may still have at a time (RFC 5393 section 5.3.3). */
public final class MaxBreadth extends NumberHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Max-Breadth";

    /** A header without a value yet. */
    public MaxBreadth() {
        super(NAME);
    }

    /**
     * The number of branches.
     *
     * @return 0 to 2^31-1
     */
    public int getMaxBreadth() {
        return number();
    }

    /**
     * Sets the number of branches.
     *
     * @param maxBreadth 0 to 2^31-1
     * @throws InvalidArgumentException when it is negative; nothing is changed then
     */
    public void setMaxBreadth(int maxBreadth) throws InvalidArgumentException {
        setNumber(maxBreadth);
    }
}
