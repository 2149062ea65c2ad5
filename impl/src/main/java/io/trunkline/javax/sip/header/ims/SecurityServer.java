package io.trunkline.javax.sip.header.ims;

/** A mechanism of security that a server has (RFC 3329). */
public class SecurityServer extends SecurityAgree implements SecurityServerHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SecurityServer() {
        super(NAME);
    }
}
