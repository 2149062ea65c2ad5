package io.trunkline.javax.sip.header;

/** The Proxy-Authorization header fields of a message, each on a line of its own. */
public class ProxyAuthorizationList extends SIPHeaderList<ProxyAuthorization> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ProxyAuthorizationList() {
        super(ProxyAuthorization.class, PROXY_AUTHORIZATION);
    }

    @Override
    boolean isJoinable() {
        return false;
    }
}
