package io.trunkline.javax.sip.header;

/** The Via header fields of a message. */
public final class ViaList extends SIPHeaderList<Via> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ViaList() {
        super(Via.class, VIA);
    }
}
