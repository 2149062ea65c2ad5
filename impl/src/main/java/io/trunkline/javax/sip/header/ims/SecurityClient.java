package io.trunkline.javax.sip.header.ims;

/** A mechanism of security that a client has (RFC 3329). */
public class SecurityClient extends SecurityAgree implements SecurityClientHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public SecurityClient() {
        super(NAME);
    }
}
