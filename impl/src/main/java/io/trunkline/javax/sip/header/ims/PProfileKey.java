package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** The profile of a service that a request belongs to (RFC 5002). */
public class PProfileKey extends AddressExtensionHeader implements PProfileKeyHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PProfileKey() {
        super(NAME);
    }
}
