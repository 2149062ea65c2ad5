package io.trunkline.javax.sip.header.ims;

/** A mechanism of security that a server has (RFC 3329). */
public interface SecurityServerHeader extends SecurityAgreeHeader {
    /** The name of the field. */
    String NAME = "Security-Server";
}
