package io.trunkline.javax.sip.header.ims;

/** Which of its identities the sender wants to show (RFC 3325 section 9.2). */
public class PPreferredIdentity extends AddressHeaderIms implements PPreferredIdentityHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public PPreferredIdentity() {
        super(NAME);
    }
}
