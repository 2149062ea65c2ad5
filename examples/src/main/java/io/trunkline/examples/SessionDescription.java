package io.trunkline.examples;

import javax.sip.SipException;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Message;

/**
 * The smallest session description (RFC 4566) that a telephone understands: one audio stream, G.711.
 *
 * <p>The samples move no media; offer and answer (RFC 3264) are there so that the signalling is what a real call has.
 *
 * @param ip the numeric IPv4 address that media would be received on
 * @param version the version of the session, which a changed description increases
 */
record SessionDescription(String ip, int version) {

    private static final int MEDIA_PORT = 6000;

    /** Puts this description into {@code message} as its body. */
    void attachTo(Message message, HeaderFactory headers) throws SipException {
        try {
            message.setContent(text(), headers.createContentTypeHeader("application", "sdp"));
        } catch (java.text.ParseException e) {
            throw new SipException("cannot attach a session description", e);
        }
    }

    private String text() {
        return String.join(
                "\r\n",
                "v=0",
                "o=trunkline 1 " + version + " IN IP4 " + ip,
                "s=-",
                "c=IN IP4 " + ip,
                "t=0 0",
                "m=audio " + MEDIA_PORT + " RTP/AVP 0",
                "a=rtpmap:0 PCMU/8000",
                "");
    }
}
