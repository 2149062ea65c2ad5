package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.NumberParametersHeader;
import javax.sip.InvalidArgumentException;

/** The shortest session interval that is acceptable (RFC 4028 section 5). */
public class MinSE extends NumberParametersHeader implements MinSEHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public MinSE() {
        super(NAME);
    }

    /**
     * The shortest interval.
     *
     * @return seconds, 0 to 2^31-1
     */
    public int getExpires() {
        return number();
    }

    /**
     * Sets the shortest interval.
     *
     * @param expires seconds, 0 to 2^31-1
     * @throws InvalidArgumentException when it is negative; nothing is changed then
     */
    public void setExpires(int expires) throws InvalidArgumentException {
        setNumber(expires);
    }
}
