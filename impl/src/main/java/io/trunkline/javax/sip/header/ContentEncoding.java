package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.ContentEncodingHeader;

/** A coding of the body (RFC 3261 section 20.12). */
public class ContentEncoding extends TextHeader implements ContentEncodingHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public ContentEncoding() {
        super(CONTENT_ENCODING, "");
    }

    /**
     * A header.
     *
     * @param encoding for example {@code gzip}
     */
    public ContentEncoding(String encoding) {
        super(CONTENT_ENCODING, encoding);
    }

    /** For the reader: a value that the grammar has accepted. */
    static ContentEncoding parsed(String value) {
        ContentEncoding header = new ContentEncoding();
        header.fill(value);
        return header;
    }

    @Override
    public String getEncoding() {
        return text();
    }

    @Override
    public void setEncoding(String encoding) throws ParseException {
        replaceText(checked(encoding));
    }

    private static String checked(String value) throws ParseException {
        return Syntax.require(SipCore::token, Objects.requireNonNull(value, "encoding"), "content coding");
    }

    @Override
    boolean isCaseSensitive() {
        return false;
    }
}
