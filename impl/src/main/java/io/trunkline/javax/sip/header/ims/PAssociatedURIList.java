package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Associated-URI header fields of a message. */
public class PAssociatedURIList extends SIPHeaderList<PAssociatedURI> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PAssociatedURIList() {
        super(PAssociatedURI.class, PAssociatedURI.NAME);
    }
}
