package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.header.ims.AuthorizationHeaderIms;

/** Credentials for the one who answers (RFC 3261 section 20.7). */
public class Authorization extends AuthenticationHeader implements AuthorizationHeaderIms {
    private static final long serialVersionUID = 1L;

    /** A header without a scheme yet. */
    public Authorization() {
        super(AUTHORIZATION);
    }
}
