package io.trunkline.javax.sip.address;

import io.trunkline.value.GenericObject;

/** Base of addresses and URIs. */
public abstract class NetObject extends GenericObject {
    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    protected NetObject() {}
}
