package io.trunkline.cli.parse;

import io.trunkline.cli.capture.Flow;

/** Tells SIP from what else is in a capture, without parsing it. */
final class SipLooks {
    private static final int PORT = 5060;
    private static final int LONGEST_START_LINE = 8 << 10;
    private static final byte[] VERSION = {'S', 'I', 'P', '/'};

    private SipLooks() {}

    /** Whether the octets from here begin with a line that holds {@code SIP/} at its beginning or after a blank. */
    static boolean beginsMessage(byte[] octets, int from) {
        int end = Math.min(octets.length, from + LONGEST_START_LINE);
        boolean wordBegins = true;
        for (int at = from; at < end && octets[at] != '\n'; at++) {
            if (octets[at] < ' ' && octets[at] != '\r' && octets[at] >= 0) {
                return false;
            }
            if (wordBegins && isVersion(octets, at)) {
                return true;
            }
            wordBegins = octets[at] == ' ';
        }
        return false;
    }

    private static boolean isVersion(byte[] octets, int at) {
        if (at + VERSION.length > octets.length) {
            return false;
        }
        for (int i = 0; i < VERSION.length; i++) {
            if (octets[at + i] != VERSION[i] && octets[at + i] != (VERSION[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a datagram is SIP, or is text on SIP's port: whoever sent that meant SIP. */
    static boolean isSip(Flow flow, byte[] octets) {
        int at = 0;
        while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
            at++;
        }
        return beginsMessage(octets, at)
                || (flow.hasPort(PORT) && at < octets.length && octets[at] > ' ' && octets[at] < 0x7F);
    }
}
