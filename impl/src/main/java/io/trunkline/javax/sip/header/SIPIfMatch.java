package io.trunkline.javax.sip.header;

import java.text.ParseException;
import javax.sip.header.SIPIfMatchHeader;

/** The published state that a request is about (RFC 3903 section 11.3.2). */
public class SIPIfMatch extends EntityTagHeader implements SIPIfMatchHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SIPIfMatch() {
        super(SIP_IF_MATCH);
    }

    /**
     * A header.
     *
     * @param eTag a token
     * @throws ParseException when it is none
     */
    public SIPIfMatch(String eTag) throws ParseException {
        this();
        setETag(eTag);
    }

    /** For the reader: a value that the grammar has accepted. */
    static SIPIfMatch parsed(String value) {
        SIPIfMatch header = new SIPIfMatch();
        header.fill(value);
        return header;
    }
}
