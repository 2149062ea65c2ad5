package io.trunkline.javax.sip.header;

/** The Content-Encoding header fields of a message. */
public class ContentEncodingList extends SIPHeaderList<ContentEncoding> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ContentEncodingList() {
        super(ContentEncoding.class, CONTENT_ENCODING);
    }
}
