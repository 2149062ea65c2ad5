package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.ContentDispositionHeader;
import org.jspecify.annotations.Nullable;

/** What to do with the body (RFC 3261 section 20.11). */
public final class ContentDisposition extends ParametersHeader implements ContentDispositionHeader {
    private static final long serialVersionUID = 1L;

    private String dispositionType;

    /** A header without a type yet. */
    public ContentDisposition() {
        this("", null);
    }

    ContentDisposition(String dispositionType, @Nullable NameValueList parameters) {
        super(CONTENT_DISPOSITION);
        this.dispositionType = dispositionType;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(dispositionType));
    }

    @Override
    public String getDispositionType() {
        return dispositionType;
    }

    /**
     * What stands after the colon.
     *
     * @return type and parameters
     */
    public String getContentDisposition() {
        return getHeaderValue();
    }

    @Override
    public void setDispositionType(String dispositionType) throws ParseException {
        this.dispositionType = Syntax.require(
                Syntax.TOKEN, Objects.requireNonNull(dispositionType, "dispositionType"), "disposition type");
        touch();
    }

    @Override
    public @Nullable String getHandling() {
        return getParameter(ParameterNames.HANDLING);
    }

    @Override
    public void setHandling(String handling) throws ParseException {
        put(
                ParameterNames.HANDLING,
                Syntax.require(Syntax.TOKEN, Objects.requireNonNull(handling, "handling"), "handling"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ContentDisposition that
                        && dispositionType.equalsIgnoreCase(that.dispositionType)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return dispositionType.toLowerCase(Locale.ROOT).hashCode();
    }
}
