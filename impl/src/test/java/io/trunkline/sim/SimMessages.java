package io.trunkline.sim;

import io.trunkline.javax.sip.message.MessageFactoryImpl;
import io.trunkline.javax.sip.message.SIPRequest;
import java.text.ParseException;

/** Requests as an application makes them. */
final class SimMessages {

    private static final MessageFactoryImpl FACTORY = new MessageFactoryImpl();

    private SimMessages() {}

    /** A request outside of any dialog; the core adds the Via. */
    static SIPRequest request(String method, String callId, long cseq, String from, String fromTag, String to) {
        String text = method + " sip:bob@" + to + ":5060 SIP/2.0\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: \"Alice\" <sip:alice@" + from + ">;tag=" + fromTag + "\r\n"
                + "To: <sip:bob@" + to + ">\r\n"
                + "Call-ID: " + callId + "\r\n"
                + "CSeq: " + cseq + ' ' + method + "\r\n"
                + "Contact: <sip:alice@" + from + ":5060>\r\n"
                + "\r\n";
        try {
            return FACTORY.createRequest(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
