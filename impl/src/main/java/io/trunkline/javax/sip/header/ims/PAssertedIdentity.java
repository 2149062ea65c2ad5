package io.trunkline.javax.sip.header.ims;

/** Who the sender is, as somebody trusted found out (RFC 3325 section 9.1). */
public class PAssertedIdentity extends AddressHeaderIms implements PAssertedIdentityHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PAssertedIdentity() {
        super(NAME);
    }
}
