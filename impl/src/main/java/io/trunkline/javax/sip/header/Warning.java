package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipInfo;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValue;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.WarningHeader;
import org.jspecify.annotations.Nullable;

/** What else there is to say about a response (RFC 3261 section 20.43). */
public class Warning extends SIPHeader implements WarningHeader {
    private static final long serialVersionUID = 1L;

    private static final int LOWEST_CODE = 100;
    private static final int HIGHEST_CODE = 999;

    private int code;
    private String agent;
    private String text;

    /** A header with nothing yet. */
    public Warning() {
        this(0, "", "");
    }

    Warning(int code, String agent, String text) {
        super(WARNING);
        this.code = code;
        this.agent = agent;
        this.text = text;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        // RFC 3261 section 25.1, warn-code: three digits, and a received one may begin with 0.
        buffer.append(code < 100 ? "0" : "")
                .append(code < 10 ? "0" : "")
                .append(code)
                .append(' ')
                .append(agent)
                .append(' ');
        return NameValue.appendQuoted(buffer, text);
    }

    @Override
    public int getCode() {
        return code;
    }

    @Override
    public void setCode(int code) throws InvalidArgumentException {
        if (code < LOWEST_CODE || code > HIGHEST_CODE) {
            throw new InvalidArgumentException("warning code " + code + " has not three digits");
        }
        this.code = code;
        touch();
    }

    @Override
    public String getAgent() {
        return agent;
    }

    @Override
    public void setAgent(String host) throws ParseException {
        agent = Syntax.require(SipInfo::warn_agent, Objects.requireNonNull(host, "agent"), "warning agent");
        touch();
    }

    /** {@inheritDoc} Without quotes. */
    @Override
    public String getText() {
        return text;
    }

    /**
     * Sets the text.
     *
     * @param text any text without line breaks
     * @throws ParseException when it is null or holds a line break; nothing is changed then
     */
    @Override
    public void setText(@Nullable String text) throws ParseException {
        if (text == null) {
            throw new ParseException("a warning needs a text", 0);
        }
        this.text = Syntax.requireLine(text, "warning text");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Warning that
                        && code == that.code
                        && agent.equalsIgnoreCase(that.agent)
                        && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return code * 31 + text.hashCode();
    }
}
