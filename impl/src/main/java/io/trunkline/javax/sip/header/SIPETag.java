package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.SIPETagHeader;

/** The name of a published state (RFC 3903 section 11.3.1). */
public class SIPETag extends TextHeader implements SIPETagHeader, ExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SIPETag() {
        super(SIP_ETAG, "");
    }

    /**
     * A header.
     *
     * @param eTag a token
     * @throws ParseException when it is none
     */
    public SIPETag(String eTag) throws ParseException {
        this();
        replaceText(checked(eTag));
    }

    /** For the reader: a value that the grammar has accepted. */
    static SIPETag parsed(String value) {
        SIPETag header = new SIPETag();
        header.fill(value);
        return header;
    }

    @Override
    public String getETag() {
        return text();
    }

    @Override
    public void setETag(String eTag) throws ParseException {
        replaceText(checked(eTag));
    }

    private static String checked(String value) throws ParseException {
        return Syntax.require(SipRecognizer::token, Objects.requireNonNull(value, "eTag"), "entity tag");
    }

    /**
     * Sets the value; the same as {@link #setETag}.
     *
     * @param value a token
     * @throws ParseException when it is none; nothing is changed then
     */
    @Override
    public void setValue(String value) throws ParseException {
        setETag(value);
    }
}
