package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.address.URI;
import javax.sip.header.ErrorInfoHeader;
import org.jspecify.annotations.Nullable;

/** What there is to know about an error (RFC 3261 section 20.18). */
public final class ErrorInfo extends InfoHeader implements ErrorInfoHeader {
    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = "message";

    /** A header without a URI yet. */
    public ErrorInfo() {
        super(ERROR_INFO, null, null);
    }

    ErrorInfo(@Nullable GenericURI uri, @Nullable NameValueList parameters) {
        super(ERROR_INFO, uri, parameters);
    }

    /**
     * Where it is.
     *
     * @return the object itself, not a copy; null when there is none
     */
    @Override
    public @Nullable URI getErrorInfo() {
        return uri();
    }

    @Override
    public void setErrorInfo(URI errorInfo) {
        replaceUri(errorInfo);
    }

    /**
     * A header.
     *
     * @param errorInfo kept and not copied
     */
    public ErrorInfo(GenericURI errorInfo) {
        this(errorInfo, null);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return getParameter(MESSAGE);
    }

    /**
     * Sets a message for people.
     *
     * @param errorMessage any text without line breaks
     * @throws ParseException when it holds one; nothing is changed then
     */
    @Override
    public void setErrorMessage(String errorMessage) throws ParseException {
        setParameter(MESSAGE, Objects.requireNonNull(errorMessage, "errorMessage"));
    }
}
