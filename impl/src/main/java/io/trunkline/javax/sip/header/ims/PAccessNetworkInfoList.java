package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Access-Network-Info header fields of a message. */
public class PAccessNetworkInfoList extends SIPHeaderList<PAccessNetworkInfo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PAccessNetworkInfoList() {
        super(PAccessNetworkInfo.class, PAccessNetworkInfo.NAME);
    }
}
