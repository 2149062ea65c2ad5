package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.ExtensionHeader;

/** A header field that has no type of its own: its name, and its value as it is written. */
public class ExtensionHeaderImpl extends SIPHeader implements ExtensionHeader {
    private static final long serialVersionUID = 1L;

    private String value = "";

    /** A header without a name yet. */
    public ExtensionHeaderImpl() {}

    /**
     * A header without a value yet.
     *
     * @param headerName its name
     */
    public ExtensionHeaderImpl(String headerName) {
        super(headerName);
    }

    ExtensionHeaderImpl(String headerName, String value) {
        super(headerName);
        this.value = value;
    }

    /** Typed as a header, so that who reads another need not know this class. */
    static SIPHeader of(String headerName, String value) {
        return new ExtensionHeaderImpl(headerName, value);
    }

    /**
     * Sets the name.
     *
     * @param headerName a token
     */
    public void setName(String headerName) {
        setHeaderName(headerName);
    }

    /**
     * Sets the value.
     *
     * @param value any text without line breaks
     * @throws ParseException when it holds one
     */
    @Override
    public void setValue(String value) throws ParseException {
        this.value = Syntax.requireLine(Objects.requireNonNull(value, "value").trim(), headerName);
        touch();
    }

    @Override
    public String getHeaderValue() {
        return value;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(value);
    }
}
