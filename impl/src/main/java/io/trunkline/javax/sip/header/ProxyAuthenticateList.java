package io.trunkline.javax.sip.header;

/** The Proxy-Authenticate header fields of a message, each on a line of its own. */
public class ProxyAuthenticateList extends SIPHeaderList<ProxyAuthenticate> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ProxyAuthenticateList() {
        super(ProxyAuthenticate.class, PROXY_AUTHENTICATE);
    }

    @Override
    boolean isJoinable() {
        return false;
    }
}
