package io.trunkline.javax.sip.header.ims;

/** A mechanism of security that a client has (RFC 3329). */
public interface SecurityClientHeader extends SecurityServerHeader {
    /** The name of the field. */
    String NAME = "Security-Client";
}
