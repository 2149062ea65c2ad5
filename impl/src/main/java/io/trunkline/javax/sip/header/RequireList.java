package io.trunkline.javax.sip.header;

/** The Require header fields of a message. */
public final class RequireList extends SIPHeaderList<Require> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public RequireList() {
        super(Require.class, REQUIRE);
    }
}
