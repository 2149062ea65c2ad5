package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;

/** The profile of a service that a request belongs to (RFC 5002). */
public interface PProfileKeyHeader extends HeaderAddress, Header {
    /** The name of the field. */
    String NAME = "P-Profile-Key";
}
