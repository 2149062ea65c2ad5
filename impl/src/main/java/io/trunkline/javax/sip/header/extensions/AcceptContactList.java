package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Accept-Contact header fields of a message. */
public final class AcceptContactList extends SIPHeaderList<AcceptContact> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AcceptContactList() {
        super(AcceptContact.class, AcceptContact.NAME);
    }
}
