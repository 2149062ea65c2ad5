package io.trunkline.javax.sip.message;

import java.text.ParseException;
import javax.sip.message.Request;

/** What request lines and status lines are made of (RFC 3261 sections 7.1 and 7.2). */
final class StartLines {
    static final String SIP_VERSION = "SIP/2.0";

    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    private StartLines() {}

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static void requireVersion(String version) throws ParseException {
        if (!version.regionMatches(true, 0, "SIP/", 0, 4)
                || !version.substring(4).matches("[0-9]+\\.[0-9]+")) {
            throw new ParseException("not a SIP version: " + version, 0);
        }
    }

    static boolean isKnownMethod(String method) {
        return switch (method) {
            case Request.ACK,
                    Request.BYE,
                    Request.CANCEL,
                    Request.INVITE,
                    Request.OPTIONS,
                    Request.REGISTER,
                    Request.NOTIFY,
                    Request.SUBSCRIBE,
                    Request.MESSAGE,
                    Request.REFER,
                    Request.INFO,
                    Request.PRACK,
                    Request.UPDATE,
                    Request.PUBLISH -> true;
            default -> false;
        };
    }
}
