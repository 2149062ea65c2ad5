package io.trunkline.benchmarks;

import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;

/** Trunkline. */
final class TrunklineSubject extends JainSipSubject<SIPRequest> {

    private static final MessageLimits LIMITS = MessageLimits.DEFAULT;

    private final DatagramFramer framer = new DatagramFramer(LIMITS);

    TrunklineSubject() {
        super(new HeaderFactoryImpl());
    }

    /** Finds where the start line, the header fields and the body are. */
    Frame frame(byte[] octets) {
        return (Frame) framer.frame(octets, 0, octets.length);
    }

    /** As the stack takes a message from a channel: framed, and the keys taken that matching needs. */
    MessageKeys keys(byte[] octets) {
        return MessageReader.read(frame(octets)).keys();
    }

    @Override
    SIPRequest parse(byte[] octets) throws ParseException {
        return (SIPRequest) MessageReader.read(octets, 0, octets.length, LIMITS);
    }

    @Override
    byte[] encode(SIPRequest message) {
        return message.encodeAsBytes("udp");
    }
}
