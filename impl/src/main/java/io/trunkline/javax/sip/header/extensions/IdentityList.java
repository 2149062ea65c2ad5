package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Identity header fields of a message. */
public final class IdentityList extends SIPHeaderList<Identity> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public IdentityList() {
        super(Identity.class, Identity.NAME);
    }
}
