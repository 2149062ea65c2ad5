package io.trunkline.javax.sip.header;

import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ExtensionHeader;
import org.jspecify.annotations.Nullable;

/** The shape of a header field whose value is a number without parameters: Max-Breadth and Flow-Timer. */
public abstract class NumberHeader extends SIPHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    private int number;

    /**
     * A header with 0.
     *
     * @param name the name in its long form
     */
    protected NumberHeader(String name) {
        super(name);
    }

    /** Takes what the grammar found. */
    final void parsed(int found) {
        number = found;
    }

    /**
     * The number.
     *
     * @return 0 to 2^31-1
     */
    protected final int number() {
        return number;
    }

    /**
     * Sets the number.
     *
     * @param value 0 to 2^31-1
     * @throws InvalidArgumentException when it is negative; nothing is changed then
     */
    protected final void setNumber(int value) throws InvalidArgumentException {
        if (value < 0) {
            throw new InvalidArgumentException(headerName + " " + value + " is below 0");
        }
        number = value;
        touch();
    }

    /**
     * Reads the whole value anew.
     *
     * @param value what stands after the colon
     * @throws ParseException when it is no number; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        number = HeaderReader.readAs(getClass(), headerName, value).number();
        touch();
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof NumberHeader that && getClass() == that.getClass() && number == that.number);
    }

    @Override
    public int hashCode() {
        return number;
    }
}
