package io.trunkline.javax.sip.header;

import javax.sip.header.ProxyAuthorizationHeader;

/** Credentials for a proxy (RFC 3261 section 20.28). */
public class ProxyAuthorization extends AuthenticationHeader implements ProxyAuthorizationHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a scheme yet. */
    public ProxyAuthorization() {
        super(PROXY_AUTHORIZATION);
    }
}
