package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Preferred-Service header fields of a message. */
public class PPreferredServiceList extends SIPHeaderList<PPreferredService> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PPreferredServiceList() {
        super(PPreferredService.class, PPreferredService.NAME);
    }
}
