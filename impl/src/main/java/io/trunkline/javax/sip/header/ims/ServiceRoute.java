package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** A hop that requests of a registered user agent shall take (RFC 3608). */
public class ServiceRoute extends AddressExtensionHeader implements ServiceRouteHeader, SIPHeaderNamesIms {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public ServiceRoute() {
        super(NAME);
    }
}
