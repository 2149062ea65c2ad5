package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Security-Verify header fields of a message. */
public class SecurityVerifyList extends SIPHeaderList<SecurityVerify> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public SecurityVerifyList() {
        super(SecurityVerify.class, SecurityVerify.NAME);
    }
}
