package io.trunkline.javax.sip.header;

import io.trunkline.value.NameValueList;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ExtensionHeader;
import org.jspecify.annotations.Nullable;

/** The shape of a header field whose value is a number with parameters: Session-Expires, Min-SE, Geolocation-Error. */
public abstract class NumberParametersHeader extends ParametersHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    private int number;

    /**
     * A header with 0.
     *
     * @param name the name in its long form
     */
    protected NumberParametersHeader(String name) {
        super(name);
    }

    /** Takes what the grammar found. */
    final void parsed(int found, @Nullable NameValueList parameters) {
        this.number = found;
        this.parameters = parameters;
    }

    /**
     * The highest number that can be set.
     *
     * @return 2^31-1, unless a subclass knows better
     */
    protected int highest() {
        return Integer.MAX_VALUE;
    }

    /**
     * The number.
     *
     * @return 0 to {@link #highest()}
     */
    protected final int number() {
        return number;
    }

    /**
     * Sets the number.
     *
     * @param value 0 to {@link #highest()}
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    protected final void setNumber(int value) throws InvalidArgumentException {
        if (value < 0 || value > highest()) {
            throw new InvalidArgumentException(headerName + " " + value + " is not within 0.." + highest());
        }
        number = value;
        touch();
    }

    /**
     * Reads the whole value anew, parameters too.
     *
     * @param value what stands after the colon
     * @throws ParseException when the grammar does not take it; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        NumberParametersHeader that = HeaderReader.readAs(getClass(), headerName, value);
        number = that.number;
        setParameters(that.parameters);
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(number));
    }

    /** Equal when the numbers and all parameters are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof NumberParametersHeader that
                        && getClass() == that.getClass()
                        && number == that.number
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return number;
    }
}
