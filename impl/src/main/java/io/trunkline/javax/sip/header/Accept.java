package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.AcceptHeader;
import org.jspecify.annotations.Nullable;

/** Bodies that its sender takes (RFC 3261 section 20.1); the empty one says that there are none. */
public final class Accept extends PreferenceHeader implements AcceptHeader {
    private static final long serialVersionUID = 1L;

    private static final String ANY = "*";

    private @Nullable String type;
    private @Nullable String subtype;

    /** The header that says that no body is taken. */
    public Accept() {
        super(ACCEPT);
    }

    Accept(String type, String subtype, @Nullable NameValueList parameters) {
        super(ACCEPT);
        this.type = type;
        this.subtype = subtype;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        if (type != null || subtype != null) {
            buffer.append(type == null ? ANY : type).append('/').append(subtype == null ? ANY : subtype);
        }
        return encodeParameters(buffer);
    }

    @Override
    public boolean allowsAllContentTypes() {
        return ANY.equals(type);
    }

    @Override
    public boolean allowsAllContentSubTypes() {
        return ANY.equals(subtype);
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public void setContentType(String contentType) throws ParseException {
        type = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(contentType, "contentType"), "media type");
        touch();
    }

    @Override
    public @Nullable String getContentSubType() {
        return subtype;
    }

    @Override
    public void setContentSubType(String contentSubType) throws ParseException {
        subtype =
                Syntax.require(Syntax.TOKEN, Objects.requireNonNull(contentSubType, "contentSubType"), "media subtype");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Accept that
                        && isSame(type, that.type)
                        && isSame(subtype, that.subtype)
                        && equalParameters(that));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }

    @Override
    public int hashCode() {
        return (type + "/" + subtype).toLowerCase(Locale.ROOT).hashCode();
    }
}
