package io.trunkline.javax.sip.header;

/** The Supported header fields of a message. */
public final class SupportedList extends SIPHeaderList<Supported> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public SupportedList() {
        super(Supported.class, SUPPORTED);
    }
}
