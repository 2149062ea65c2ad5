package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;

/** Which of its identities the sender wants to show (RFC 3325 section 9.2). */
public interface PPreferredIdentityHeader extends HeaderAddress, Header {
    /** The name of the field. */
    String NAME = "P-Preferred-Identity";
}
