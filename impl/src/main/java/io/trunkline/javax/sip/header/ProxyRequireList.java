package io.trunkline.javax.sip.header;

/** The Proxy-Require header fields of a message. */
public final class ProxyRequireList extends SIPHeaderList<ProxyRequire> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ProxyRequireList() {
        super(ProxyRequire.class, PROXY_REQUIRE);
    }
}
