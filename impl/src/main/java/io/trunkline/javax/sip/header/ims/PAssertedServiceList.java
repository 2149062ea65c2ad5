package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Asserted-Service header fields of a message. */
public class PAssertedServiceList extends SIPHeaderList<PAssertedService> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PAssertedServiceList() {
        super(PAssertedService.class, PAssertedService.NAME);
    }
}
