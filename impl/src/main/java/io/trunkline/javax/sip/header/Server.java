package io.trunkline.javax.sip.header;

import javax.sip.header.ServerHeader;

/** What the answering software is (RFC 3261 section 20.35). */
public class Server extends ProductHeader implements ServerHeader {
    private static final long serialVersionUID = 1L;

    /** A header without products yet. */
    public Server() {
        super(SERVER);
    }
}
