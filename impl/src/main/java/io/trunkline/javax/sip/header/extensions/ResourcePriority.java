package io.trunkline.javax.sip.header.extensions;

/** A priority that the sender asks for (RFC 4412 section 3.1). */
public final class ResourcePriority extends ResourceHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Resource-Priority";

    /** A header without a value yet. */
    public ResourcePriority() {
        super(NAME);
    }
}
