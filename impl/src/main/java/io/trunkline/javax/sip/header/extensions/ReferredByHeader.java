package io.trunkline.javax.sip.header.extensions;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.Parameters;

/** Who sent the REFER that led to this request (RFC 3892). */
public interface ReferredByHeader extends HeaderAddress, Parameters, Header {
    /** The name of the field. */
    String NAME = "Referred-By";
}
