package io.trunkline.javax.sip.header;

/** The Unsupported header fields of a message. */
public class UnsupportedList extends SIPHeaderList<Unsupported> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public UnsupportedList() {
        super(Unsupported.class, UNSUPPORTED);
    }
}
