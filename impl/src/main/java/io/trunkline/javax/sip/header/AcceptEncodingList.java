package io.trunkline.javax.sip.header;

/** The Accept-Encoding header fields of a message. */
public class AcceptEncodingList extends SIPHeaderList<AcceptEncoding> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AcceptEncodingList() {
        super(AcceptEncoding.class, ACCEPT_ENCODING);
    }
}
