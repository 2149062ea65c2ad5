package io.trunkline.fuzz;

import static io.trunkline.fuzz.FrameTarget.require;

import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Iterator;

/** Messages: whatever can be framed can be asked for everything, cloned, answered and changed. */
public final class MessageTarget {
    private MessageTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        SIPMessage message;
        try {
            message = MessageReader.read(input, 0, input.length, MessageLimits.DEFAULT);
        } catch (ParseException e) {
            require(e.getErrorOffset() <= input.length, "an error lies behind the message");
            return;
        }
        int headers = 0;
        for (Iterator<?> names = message.getHeaderNames(); names.hasNext(); ) {
            for (Iterator<?> all = message.getHeaders((String) names.next()); all.hasNext(); all.next()) {
                headers++;
            }
        }
        for (Iterator<?> all = message.getUnrecognizedHeaders(); all.hasNext(); all.next()) {
            headers++;
        }
        byte[] written = message.encodeAsBytes("UDP");
        SIPMessage copy = (SIPMessage) message.clone();
        require(Arrays.equals(written, copy.encodeAsBytes("UDP")), "a clone is written differently");
        require(copy.equals(message) && copy.hashCode() == message.hashCode(), "a clone is not equal");
        require(headers == 0 || message.toString().length() > 0, "a message without a text");
        change(copy);
        require(Arrays.equals(written, message.encodeAsBytes("UDP")), "a change of a clone changed the original");
    }

    /** What a proxy does, and what a user agent does. */
    private static void change(SIPMessage message) {
        if (message instanceof SIPRequest request && message.keys().defect() == null) {
            byte[] before = request.encodeAsBytes("UDP");
            require(request.createResponse(200).encodeAsBytes("UDP").length > 0, "an empty response");
            require(Arrays.equals(before, request.encodeAsBytes("UDP")), "an answer changed its request");
        }
        message.removeHeader("Max-Forwards");
        message.removeHeader("Via");
        message.removeContent();
        require(message.getTopmostVia() == null, "a removed header is still there");
        require(message.encodeAsBytes("UDP").length > 0, "a message without octets");
    }
}
