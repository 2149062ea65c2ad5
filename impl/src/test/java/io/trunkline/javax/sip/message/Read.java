package io.trunkline.javax.sip.message;

import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.TestMessages;
import java.text.ParseException;
import javax.sip.header.Header;

/** Reads what the tests of this package need. */
final class Read {
    private Read() {}

    static SIPRequest invite() {
        return (SIPRequest) own("invite.sip");
    }

    static SIPResponse response() {
        return (SIPResponse) own("response.sip");
    }

    static SIPMessage own(String name) {
        return message(TestMessages.own(name));
    }

    static SIPMessage message(byte[] octets) {
        try {
            return MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static SIPMessage message(String text) {
        return message(TestMessages.octets(text));
    }

    /** A header as the header factory makes it. */
    static Header header(String name, String value) {
        SIPMessage scratch = new SIPRequest();
        scratch.addHeader(name + ": " + value);
        Header header = scratch.getHeader(name);
        if (header == null) {
            throw new AssertionError(name + ": " + value);
        }
        return header;
    }
}
