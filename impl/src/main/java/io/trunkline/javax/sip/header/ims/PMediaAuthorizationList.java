package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Media-Authorization header fields of a message. */
public class PMediaAuthorizationList extends SIPHeaderList<PMediaAuthorization> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PMediaAuthorizationList() {
        super(PMediaAuthorization.class, PMediaAuthorization.NAME);
    }
}
