package io.trunkline.javax.sip.header.extensions;

/** A new dialog takes the place of the one named here (RFC 3891 section 6.1). */
public class Replaces extends DialogReference implements ReplacesHeader {
    private static final long serialVersionUID = 1L;

    private static final String EARLY_ONLY = "early-only";

    /** A header without a value yet. */
    public Replaces() {
        super(NAME);
    }

    /**
     * Whether only an early dialog may be replaced.
     *
     * @return true when the flag {@code early-only} is there
     */
    public boolean isEarlyOnly() {
        return hasParameter(EARLY_ONLY);
    }

    /**
     * Says whether only an early dialog may be replaced.
     *
     * @param earlyOnly true to set the flag {@code early-only}
     */
    public void setEarlyOnly(boolean earlyOnly) {
        setFlag(EARLY_ONLY, earlyOnly);
    }

    @Override
    public StringBuilder encodeBody(StringBuilder buffer) {
        return super.encodeBody(buffer);
    }
}
