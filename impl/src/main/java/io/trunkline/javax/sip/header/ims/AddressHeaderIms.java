package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.AddressHeader;

/** A header field of the IMS whose value is an address without parameters. */
public abstract class AddressHeaderIms extends AddressHeader {
    private static final long serialVersionUID = 1L;

    /**
     * A header without an address yet.
     *
     * @param name the name in its long form
     */
    protected AddressHeaderIms(String name) {
        super(name);
    }
}
