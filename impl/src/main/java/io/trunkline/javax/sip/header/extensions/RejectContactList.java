package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Reject-Contact header fields of a message. */
public final class RejectContactList extends SIPHeaderList<RejectContact> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public RejectContactList() {
        super(RejectContact.class, RejectContact.NAME);
    }
}
