package io.trunkline.javax.sip.header.ims;

import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.Parameters;

/** A hop that requests of a registered user agent shall take (RFC 3608). */
public interface ServiceRouteHeader extends HeaderAddress, Parameters, Header {
    /** The name of the field. */
    String NAME = "Service-Route";
}
