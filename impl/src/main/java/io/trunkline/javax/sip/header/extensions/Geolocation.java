package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.AddressExtensionHeader;
import javax.sip.address.Address;

/** Where the sender, or something else, is: a reference to a location (RFC 6442 section 4.1). */
public final class Geolocation extends AddressExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Geolocation";

    /** A header without a value yet. */
    public Geolocation() {
        super(NAME);
    }

    /**
     * Sets the reference to the location.
     *
     * @param address kept and not copied; without a display name, which RFC 6442 does not know
     * @throws IllegalArgumentException when it has a display name, or is not of this implementation
     */
    @Override
    public void setAddress(Address address) {
        if (address.getDisplayName() != null) {
            throw new IllegalArgumentException(NAME + " has no display name: " + address);
        }
        super.setAddress(address);
    }
}
