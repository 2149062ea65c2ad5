package io.trunkline.javax.sip.message;

import io.trunkline.value.GenericObject;

/** Base of the messages and of what belongs to them. */
public abstract class MessageObject extends GenericObject {
    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    protected MessageObject() {}
}
