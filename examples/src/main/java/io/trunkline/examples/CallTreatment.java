package io.trunkline.examples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.message.Response;

/**
 * What the server does with a new call. The caller chooses it by the user part of the Request-URI, so that the server needs no
 * configuration: {@code ringing} is never answered, {@code reject-486} is refused with that status (400 to 699), everybody else
 * is answered at once.
 *
 * @param kind how the call goes on
 * @param status the final status, or 0 when there is none
 */
record CallTreatment(Kind kind, int status) {

    private static final Pattern REJECTED = Pattern.compile("reject-([456]\\d\\d)");

    /** How a call goes on after it was received. */
    enum Kind {
        /** 180, then 200. */
        ANSWER,
        /** 180, then nothing until the caller cancels. */
        RING,
        /** A final status of failure. */
        REJECT
    }

    static CallTreatment of(URI requestUri) {
        String user = requestUri instanceof SipURI sip ? sip.getUser() : null;
        if (user == null) {
            return new CallTreatment(Kind.ANSWER, Response.OK);
        }
        Matcher rejected = REJECTED.matcher(user);
        if (rejected.matches()) {
            return new CallTreatment(Kind.REJECT, Integer.parseInt(rejected.group(1)));
        }
        return user.equals("ringing") ? new CallTreatment(Kind.RING, 0) : new CallTreatment(Kind.ANSWER, Response.OK);
    }
}
