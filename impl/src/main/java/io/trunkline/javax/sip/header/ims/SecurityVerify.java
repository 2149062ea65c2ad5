package io.trunkline.javax.sip.header.ims;

/** What a server had said about a mechanism of security, said back to it (RFC 3329). */
public class SecurityVerify extends SecurityAgree implements SecurityVerifyHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SecurityVerify() {
        super(NAME);
    }
}
