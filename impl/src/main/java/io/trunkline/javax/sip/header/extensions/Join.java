package io.trunkline.javax.sip.header.extensions;

/** A new dialog joins the one named here (RFC 3911 section 7.1). */
public class Join extends DialogReference implements JoinHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public Join() {
        super(NAME);
    }
}
