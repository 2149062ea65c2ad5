package io.trunkline.javax.sip.header;

import javax.sip.header.ProxyAuthenticateHeader;

/** A challenge of a proxy (RFC 3261 section 20.27). */
public class ProxyAuthenticate extends AuthenticationHeader implements ProxyAuthenticateHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a scheme yet. */
    public ProxyAuthenticate() {
        super(PROXY_AUTHENTICATE);
    }

    @Override
    boolean isChallenge() {
        return true;
    }
}
