package io.trunkline.transaction;

import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;

/** Reads a request again as it left: the application may have edited the message since. */
final class SentRequest {

    private static final MessageLimits NO_LIMITS =
            new MessageLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, false);

    private SentRequest() {}

    static SIPRequest read(byte[] octets, SIPRequest original) {
        try {
            SIPMessage message = MessageReader.read(octets, 0, octets.length, NO_LIMITS);
            return message instanceof SIPRequest sent ? sent : original;
        } catch (ParseException e) {
            // The application wrote something into its request that is no SIP; the message itself is the next best
            // thing.
            return original;
        }
    }
}
