package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ReasonHeader;
import org.jspecify.annotations.Nullable;

/** Why a request was sent (RFC 3326 section 2). */
public class Reason extends ParametersHeader implements ReasonHeader {
    private static final long serialVersionUID = 1L;

    private String protocol;

    /** A header without a protocol yet. */
    public Reason() {
        this("", null);
    }

    Reason(String protocol, @Nullable NameValueList parameters) {
        super(REASON);
        this.protocol = protocol;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(protocol));
    }

    @Override
    public String getProtocol() {
        return protocol;
    }

    @Override
    public void setProtocol(String protocol) throws ParseException {
        this.protocol = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(protocol, "protocol"), "protocol");
        touch();
    }

    /** {@inheritDoc} -1 when absent or no number from 0 to 2^31-1. */
    @Override
    public int getCause() {
        return getParameterAsInt(ParameterNames.CAUSE);
    }

    @Override
    public void setCause(int cause) throws InvalidArgumentException {
        if (cause < 0) {
            throw new InvalidArgumentException("cause " + cause + " is below 0");
        }
        put(ParameterNames.CAUSE, Integer.toString(cause));
    }

    /** {@inheritDoc} It is for people: without the escapes that {@link #getParameter} leaves in. */
    @Override
    public @Nullable String getText() {
        String quoted = getParameter(ParameterNames.TEXT);
        return quoted == null ? null : NameValue.withoutEscapes(quoted);
    }

    /**
     * Sets a text for people.
     *
     * @param text any text without line breaks; null removes it
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    @Override
    public void setText(@Nullable String text) throws ParseException {
        if (text == null) {
            removeParameter(ParameterNames.TEXT);
        } else {
            getParameters()
                    .set(NameValue.quoted(
                            ParameterNames.TEXT, NameValue.withEscapes(Syntax.requireLine(text, "text"))));
        }
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase(ParameterNames.TEXT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Reason that && protocol.equalsIgnoreCase(that.protocol) && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return protocol.toLowerCase(Locale.ROOT).hashCode();
    }
}
