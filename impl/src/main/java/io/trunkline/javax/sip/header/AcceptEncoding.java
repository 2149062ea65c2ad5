package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.header.AcceptEncodingHeader;
import org.jspecify.annotations.Nullable;

/** A coding of bodies that its sender takes (RFC 3261 section 20.2); the empty one says that there is none. */
public final class AcceptEncoding extends PreferenceHeader implements AcceptEncodingHeader {
    private static final long serialVersionUID = 1L;

    private @Nullable String encoding;

    /** The header that says that no coding is taken. */
    public AcceptEncoding() {
        super(ACCEPT_ENCODING);
    }

    AcceptEncoding(String encoding, @Nullable NameValueList parameters) {
        super(ACCEPT_ENCODING);
        this.encoding = encoding;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(encoding == null ? buffer : buffer.append(encoding));
    }

    @Override
    public @Nullable String getEncoding() {
        return encoding;
    }

    @Override
    public void setEncoding(String encoding) throws ParseException {
        this.encoding = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(encoding, "encoding"), "content coding");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AcceptEncoding that
                        && (encoding == null ? that.encoding == null : encoding.equalsIgnoreCase(that.encoding))
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return encoding == null ? 0 : encoding.toLowerCase(Locale.ROOT).hashCode();
    }
}
