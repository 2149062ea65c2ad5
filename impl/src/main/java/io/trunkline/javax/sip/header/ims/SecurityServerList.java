package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Security-Server header fields of a message. */
public class SecurityServerList extends SIPHeaderList<SecurityServer> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public SecurityServerList() {
        super(SecurityServer.class, SecurityServer.NAME);
    }
}
