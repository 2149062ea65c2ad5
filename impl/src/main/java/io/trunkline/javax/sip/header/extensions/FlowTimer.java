package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.NumberHeader;
import javax.sip.InvalidArgumentException;

/** After how long a silent flow counts as dead (RFC 5626 section 4.4). */
public final class FlowTimer extends NumberHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Flow-Timer";

    /** A header without a value yet. */
    public FlowTimer() {
        super(NAME);
    }

    /**
     * The time.
     *
     * @return seconds, 0 to 2^31-1
     */
    public int getFlowTimer() {
        return number();
    }

    /**
     * Sets the time.
     *
     * @param seconds 0 to 2^31-1
     * @throws InvalidArgumentException when it is negative; nothing is changed then
     */
    public void setFlowTimer(int seconds) throws InvalidArgumentException {
        setNumber(seconds);
    }
}
