package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** A recipient who did not permit to be sent to (RFC 5360 section 5.9.3). */
public final class PermissionMissing extends AddressExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Permission-Missing";

    /** A header without a value yet. */
    public PermissionMissing() {
        super(NAME);
    }
}
