package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;

/** Who the sender is, as somebody trusted found out (RFC 3325 section 9.1). */
public interface PAssertedIdentityHeader extends HeaderAddress, Header {
    /** The name of the field. */
    String NAME = "P-Asserted-Identity";
}
