package io.trunkline.cli.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the ladder says of a message and tells messages apart by. Read from the octets with no help of the stack, so that the demonstration
 * does not judge the stack by its own parser.
 *
 * @param request whether it is a request
 * @param name the method of a request, status code and reason phrase of a response
 * @param status the status code of a response, 0 for a request
 * @param callId the Call-ID
 * @param cseq the number in CSeq
 * @param described whether a session description is its body
 */
record MessageSummary(boolean request, String name, int status, String callId, long cseq, boolean described) {

    private static final String VERSION = "SIP/2.0 ";

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException when the octets are none
     */
    static MessageSummary of(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        String head = text.substring(0, endOfHead(text));
        String startLine = head.substring(0, head.indexOf('\r'));
        boolean response = startLine.startsWith(VERSION);
        String name = response ? startLine.substring(VERSION.length()) : startLine.substring(0, startLine.indexOf(' '));
        String cseq = header(head, "CSeq");
        return new MessageSummary(
                !response,
                name,
                response ? Integer.parseInt(name.substring(0, 3)) : 0,
                header(head, "Call-ID"),
                Long.parseLong(cseq.substring(0, cseq.indexOf(' '))),
                header(head, "Content-Type").equalsIgnoreCase("application/sdp"));
    }

    /** What stands on the arrow. */
    String label() {
        return described ? name + " (SDP)" : name;
    }

    /** What a script of expected messages calls it: the method, or the status code alone. */
    String kind() {
        return request ? name : Integer.toString(status);
    }

    private static int endOfHead(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || text.indexOf(' ') < 0) {
            throw new IllegalArgumentException("not a SIP message: " + text);
        }
        return end + 2;
    }

    /** The first value of a header field; empty when there is none. */
    private static String header(String head, String name) {
        String wanted = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
        int at = head.toLowerCase(Locale.ROOT).indexOf(wanted);
        return at < 0
                ? ""
                : head.substring(at + wanted.length(), head.indexOf('\r', at + 2))
                        .strip();
    }
}
