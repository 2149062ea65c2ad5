package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.AddressExtensionHeader;

/** Where the sender, or something else, is: a reference to a location (RFC 6442 section 4.1). */
public final class Geolocation extends AddressExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Geolocation";

    /** A header without a value yet. */
    public Geolocation() {
        super(NAME);
    }
}
