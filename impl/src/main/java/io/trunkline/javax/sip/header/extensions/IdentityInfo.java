package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.AddressExtensionHeader;
import org.jspecify.annotations.Nullable;

/** Where to find the certificate of an Identity of RFC 4474 (its section 9); RFC 8224 has it in the Identity. */
public final class IdentityInfo extends AddressExtensionHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Identity-Info";

    /** A header without a value yet. */
    public IdentityInfo() {
        super(NAME);
    }

    /**
     * The algorithm of the signature.
     *
     * @return its name, null when absent
     */
    public @Nullable String getAlg() {
        return getParameter(Identity.ALG);
    }
}
