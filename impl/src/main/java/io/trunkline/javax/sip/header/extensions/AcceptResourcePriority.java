package io.trunkline.javax.sip.header.extensions;

/** A priority that the sender knows (RFC 4412 section 3.2). A field without a value says that it knows none. */
public final class AcceptResourcePriority extends ResourceHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Accept-Resource-Priority";

    /** A header without a value yet. */
    public AcceptResourcePriority() {
        super(NAME);
    }
}
