package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.ContentTypeHeader;
import org.jspecify.annotations.Nullable;

/** What the body is (RFC 3261 section 20.15). */
public class ContentType extends ParametersHeader implements ContentTypeHeader {
    private static final long serialVersionUID = 1L;

    private String type;
    private String subtype;

    /** A header without a type yet. */
    public ContentType() {
        this("", "", null);
    }

    /**
     * A header.
     *
     * @param contentType for example {@code application}
     * @param contentSubtype for example {@code sdp}
     * @throws IllegalArgumentException when one is no token
     */
    public ContentType(String contentType, String contentSubtype) {
        this(requireToken(contentType), requireToken(contentSubtype), null);
    }

    ContentType(String type, String subtype, @Nullable NameValueList parameters) {
        super(CONTENT_TYPE);
        this.type = type;
        this.subtype = subtype;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(type).append('/').append(subtype));
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getContentSubType() {
        return subtype;
    }

    /**
     * The type; the same as {@link #getContentType()}.
     *
     * @return for example {@code application}
     */
    public String getMediaType() {
        return type;
    }

    /**
     * The subtype; the same as {@link #getContentSubType()}.
     *
     * @return for example {@code sdp}
     */
    public String getMediaSubType() {
        return subtype;
    }

    /**
     * The {@code charset} parameter.
     *
     * @return its value without quotes, null when absent
     */
    public @Nullable String getCharset() {
        return getParameter("charset");
    }

    /**
     * Sets type and subtype.
     *
     * @param contentType for example {@code application}
     * @param contentSubType for example {@code sdp}
     * @throws IllegalArgumentException when one is no token; nothing has changed then
     */
    public void setContentType(String contentType, String contentSubType) {
        String newType = requireToken(contentType);
        subtype = requireToken(contentSubType);
        type = newType;
        touch();
    }

    private static String requireToken(String text) {
        if (!Syntax.matches(Syntax.TOKEN, text)) {
            throw new IllegalArgumentException("not a media type or subtype: '" + text + "'");
        }
        return text;
    }

    @Override
    public void setContentType(String contentType) throws ParseException {
        type = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(contentType, "contentType"), "media type");
        touch();
    }

    @Override
    public void setContentSubType(String contentSubType) throws ParseException {
        subtype =
                Syntax.require(Syntax.TOKEN, Objects.requireNonNull(contentSubType, "contentSubType"), "media subtype");
        touch();
    }

    /**
     * Compares type and subtype, without case and without parameters.
     *
     * @param mediaRange for example {@code application/sdp}
     * @return 0 when they are the same
     */
    public int compareMediaRange(String mediaRange) {
        return (type + "/" + subtype).compareToIgnoreCase(mediaRange);
    }

    // RFC 3261 section 25.1, m-value: an IPv6 address is no token.
    @Override
    Syntax.Rule plainValue() {
        return Syntax.TOKEN;
    }

    // RFC 3261 section 25.1, m-parameter: no flags.
    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (value.isEmpty()) {
            throw new ParseException("parameter " + name + " of Content-Type needs a value", 0);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ContentType that
                        && type.equalsIgnoreCase(that.type)
                        && subtype.equalsIgnoreCase(that.subtype)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return (type + "/" + subtype).toLowerCase(Locale.ROOT).hashCode();
    }
}
