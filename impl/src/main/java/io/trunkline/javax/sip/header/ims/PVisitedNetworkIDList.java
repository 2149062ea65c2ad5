package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Visited-Network-ID header fields of a message. */
public class PVisitedNetworkIDList extends SIPHeaderList<PVisitedNetworkID> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PVisitedNetworkIDList() {
        super(PVisitedNetworkID.class, PVisitedNetworkID.NAME);
    }
}
