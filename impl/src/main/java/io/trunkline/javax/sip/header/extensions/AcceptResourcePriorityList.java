package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Accept-Resource-Priority header fields of a message. */
public final class AcceptResourcePriorityList extends SIPHeaderList<AcceptResourcePriority> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AcceptResourcePriorityList() {
        super(AcceptResourcePriority.class, AcceptResourcePriority.NAME);
    }
}
