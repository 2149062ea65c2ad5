package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** The address that a request was sent to before it was replaced by a contact (RFC 7315 section 4.2). */
public class PCalledPartyID extends AddressExtensionHeader implements PCalledPartyIDHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PCalledPartyID() {
        super(NAME);
    }
}
