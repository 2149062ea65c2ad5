package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Asserted-Identity header fields of a message. */
public class PAssertedIdentityList extends SIPHeaderList<PAssertedIdentity> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PAssertedIdentityList() {
        super(PAssertedIdentity.class, PAssertedIdentity.NAME);
    }
}
