package io.trunkline.javax.sip.header;

/** The Authorization header fields of a message, each on a line of its own. */
public class AuthorizationList extends SIPHeaderList<Authorization> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AuthorizationList() {
        super(Authorization.class, AUTHORIZATION);
    }

    @Override
    boolean isJoinable() {
        return false;
    }
}
