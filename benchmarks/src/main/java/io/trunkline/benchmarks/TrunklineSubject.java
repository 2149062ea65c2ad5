package io.trunkline.benchmarks;

import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import org.jspecify.annotations.Nullable;

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

    /**
     * As a proxy core on this stack reads it: what the keys hold is not parsed again. Each key was judged by the same grammar rule as the header
     * it is from.
     */
    @Override
    public RoutingSet routingSet(byte[] octets) throws ParseException {
        SIPRequest request = parse(octets);
        MessageKeys keys = request.keys();
        SipURI target = (SipURI) request.getRequestURI();
        ContactHeader contact = present((ContactHeader) request.getHeader(ContactHeader.NAME));
        MaxForwardsHeader maxForwards = present((MaxForwardsHeader) request.getHeader(MaxForwardsHeader.NAME));
        SipURI contactUri = (SipURI) contact.getAddress().getURI();
        return new RoutingSet(
                present(keys.method()),
                target.getUser(),
                target.getHost(),
                present(keys.sentByHost()),
                keys.sentByPort(),
                present(keys.branch()),
                present(keys.fromTag()),
                present(keys.toTag()),
                present(keys.callId()),
                keys.cseqNumber(),
                present(keys.cseqMethod()),
                maxForwards.getMaxForwards(),
                contactUri.getHost(),
                contactUri.getPort());
    }

    private static String present(@Nullable String key) {
        return key == null ? "" : key;
    }

    private static <H extends Header> H present(@Nullable H header) {
        return Objects.requireNonNull(header, "the message lacks a header");
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
