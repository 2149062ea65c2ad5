package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Security-Client header fields of a message. */
public class SecurityClientList extends SIPHeaderList<SecurityClient> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public SecurityClientList() {
        super(SecurityClient.class, SecurityClient.NAME);
    }
}
