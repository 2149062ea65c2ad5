package io.trunkline.javax.sip.header.extensions;

/** Features that a contact must not have to get this request (RFC 3841 section 9.2). */
public final class RejectContact extends FeatureSetHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Reject-Contact";

    /** A header without a value yet. */
    public RejectContact() {
        super(NAME);
    }
}
