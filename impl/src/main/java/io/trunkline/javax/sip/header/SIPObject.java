package io.trunkline.javax.sip.header;

import io.trunkline.value.GenericObject;

/** Base of header fields and start lines. */
public abstract class SIPObject extends GenericObject {
    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    protected SIPObject() {}
}
