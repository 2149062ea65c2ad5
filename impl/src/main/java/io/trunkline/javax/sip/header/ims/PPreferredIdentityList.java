package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Preferred-Identity header fields of a message. */
public class PPreferredIdentityList extends SIPHeaderList<PPreferredIdentity> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PPreferredIdentityList() {
        super(PPreferredIdentity.class, PPreferredIdentity.NAME);
    }
}
