package io.trunkline.javax.sip.header;

/** The Allow header fields of a message. */
public class AllowList extends SIPHeaderList<Allow> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AllowList() {
        super(Allow.class, ALLOW);
    }
}
