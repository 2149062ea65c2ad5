package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueHeader;
import java.text.ParseException;

/** In which direction early media may flow (RFC 5009 section 8). A field without a value says nothing of it. */
public final class PEarlyMedia extends ValueHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "P-Early-Media";

    /** A header without a value yet. */
    public PEarlyMedia() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return Syntax.TOKEN;
    }

    /**
     * The direction, or what is supported.
     *
     * @return for example {@code sendrecv} or {@code supported}; {@code ""} for a field without a value
     */
    public String getEarlyMedia() {
        return mainValue();
    }

    /**
     * Sets the direction, or what is supported.
     *
     * @param direction a token
     * @throws ParseException when it is none; nothing is changed then
     */
    public void setEarlyMedia(String direction) throws ParseException {
        setMainValue(direction);
    }
}
