package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.header.ims.WWWAuthenticateHeaderIms;

/** A challenge of the one who answers (RFC 3261 section 20.44). */
public class WWWAuthenticate extends AuthenticationHeader implements WWWAuthenticateHeaderIms {
    private static final long serialVersionUID = 1L;

    /** A header without a scheme yet. */
    public WWWAuthenticate() {
        super(WWW_AUTHENTICATE);
    }

    @Override
    boolean isChallenge() {
        return true;
    }
}
