package io.trunkline.javax.sip.header.extensions;

/** Features that a contact should have to get this request (RFC 3841 section 9.2). */
public final class AcceptContact extends FeatureSetHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Accept-Contact";

    /** A header without a value yet. */
    public AcceptContact() {
        super(NAME);
    }

    private static final String REQUIRE = "require";
    private static final String EXPLICIT = "explicit";

    /**
     * Whether a contact without these features must not get the request.
     *
     * @return true when the flag {@code require} is there
     */
    public boolean isRequire() {
        return hasParameter(REQUIRE);
    }

    /**
     * Says whether a contact without these features must not get the request.
     *
     * @param require true to set the flag {@code require}
     */
    public void setRequire(boolean require) {
        setFlag(REQUIRE, require);
    }

    /**
     * Whether a contact has to name a feature to have it.
     *
     * @return true when the flag {@code explicit} is there
     */
    public boolean isExplicit() {
        return hasParameter(EXPLICIT);
    }

    /**
     * Says whether a contact has to name a feature to have it.
     *
     * @param explicit true to set the flag {@code explicit}
     */
    public void setExplicit(boolean explicit) {
        setFlag(EXPLICIT, explicit);
    }
}
