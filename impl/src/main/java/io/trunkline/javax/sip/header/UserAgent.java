package io.trunkline.javax.sip.header;

import javax.sip.header.UserAgentHeader;

/** What the sender's software is (RFC 3261 section 20.41). */
public class UserAgent extends ProductHeader implements UserAgentHeader {
    private static final long serialVersionUID = 1L;

    /** A header without products yet. */
    public UserAgent() {
        super(USER_AGENT);
    }
}
