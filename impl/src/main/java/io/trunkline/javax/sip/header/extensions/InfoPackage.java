package io.trunkline.javax.sip.header.extensions;

/** The package that an INFO request belongs to (RFC 6086 section 8.1). */
public final class InfoPackage extends InfoPackageHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Info-Package";

    /** A header without a value yet. */
    public InfoPackage() {
        super(NAME);
    }
}
