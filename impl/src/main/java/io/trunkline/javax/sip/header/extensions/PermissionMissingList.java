package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Permission-Missing header fields of a message. */
public final class PermissionMissingList extends SIPHeaderList<PermissionMissing> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PermissionMissingList() {
        super(PermissionMissing.class, PermissionMissing.NAME);
    }
}
