package io.trunkline.javax.sip.header;

/** The WWW-Authenticate header fields of a message, each on a line of its own. */
public class WWWAuthenticateList extends SIPHeaderList<WWWAuthenticate> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public WWWAuthenticateList() {
        super(WWWAuthenticate.class, WWW_AUTHENTICATE);
    }

    @Override
    boolean isJoinable() {
        return false;
    }
}
