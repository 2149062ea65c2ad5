package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** A proxy that wants to stay in the path of requests to a registered contact (RFC 3327). */
public class Path extends AddressExtensionHeader implements PathHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public Path() {
        super(NAME);
    }
}
