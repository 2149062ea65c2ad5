package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** Who sent the REFER that led to this request (RFC 3892 section 3). */
public class ReferredBy extends AddressExtensionHeader implements ReferredByHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public ReferredBy() {
        super(NAME);
    }

    /** The parameter that names the body part with the referrer's signature. */
    public static final String CID = "cid";

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return name.equalsIgnoreCase(CID);
    }
}
