package io.trunkline.javax.sip.header;

/** The Accept header fields of a message. */
public class AcceptList extends SIPHeaderList<Accept> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AcceptList() {
        super(Accept.class, ACCEPT);
    }
}
