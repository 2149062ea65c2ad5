package io.trunkline.javax.sip.header;

import java.text.ParseException;
import javax.sip.header.SIPETagHeader;

/** The name of a published state (RFC 3903 section 11.3.1). */
public class SIPETag extends EntityTagHeader implements SIPETagHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SIPETag() {
        super(SIP_ETAG);
    }

    /**
     * A header.
     *
     * @param eTag a token
     * @throws ParseException when it is none
     */
    public SIPETag(String eTag) throws ParseException {
        this();
        setETag(eTag);
    }

    /** For the reader: a value that the grammar has accepted. */
    static SIPETag parsed(String value) {
        SIPETag header = new SIPETag();
        header.fill(value);
        return header;
    }
}
