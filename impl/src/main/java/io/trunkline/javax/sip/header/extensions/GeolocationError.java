package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.NumberParametersHeader;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Why a location could not be used (RFC 6442 section 4.3). */
public final class GeolocationError extends NumberParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Geolocation-Error";

    /** A header without a value yet. */
    public GeolocationError() {
        super(NAME);
    }

    private static final String CODE = "code";

    @Override
    protected int highest() {
        return 999;
    }

    /**
     * The error code.
     *
     * @return 0 to 999
     */
    public int getErrorCode() {
        return number();
    }

    /**
     * Sets the error code.
     *
     * @param code 0 to 999
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    public void setErrorCode(int code) throws InvalidArgumentException {
        setNumber(code);
    }

    /**
     * The error in words.
     *
     * @return the text without quotes, null when absent
     */
    public @Nullable String getErrorText() {
        return getParameter(CODE);
    }

    /**
     * Sets the error in words.
     *
     * @param text without quotes
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    public void setErrorText(String text) throws ParseException {
        setQuotedParameter(CODE, text);
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase(CODE);
    }
}
