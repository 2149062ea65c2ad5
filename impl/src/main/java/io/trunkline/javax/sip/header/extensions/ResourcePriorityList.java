package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Resource-Priority header fields of a message. */
public final class ResourcePriorityList extends SIPHeaderList<ResourcePriority> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ResourcePriorityList() {
        super(ResourcePriority.class, ResourcePriority.NAME);
    }
}
