package io.trunkline.javax.sip.header.ims;

/** What a server had said about its mechanisms of security, said back to it (RFC 3329). */
public interface SecurityVerifyHeader extends SecurityAgreeHeader {
    /** The name of the field. */
    String NAME = "Security-Verify";
}
