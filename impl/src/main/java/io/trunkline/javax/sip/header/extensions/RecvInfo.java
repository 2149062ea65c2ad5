package io.trunkline.javax.sip.header.extensions;

/** A package of INFO requests that its sender takes (RFC 6086 section 8.2). A field without a value says that it takes none. */
public final class RecvInfo extends InfoPackageHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Recv-Info";

    /** A header without a value yet. */
    public RecvInfo() {
        super(NAME);
    }
}
