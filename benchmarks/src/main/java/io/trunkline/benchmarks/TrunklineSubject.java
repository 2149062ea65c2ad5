package io.trunkline.benchmarks;

import io.trunkline.javax.sip.address.AddressFactoryImpl;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import java.text.ParseException;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderAddress;
import javax.sip.header.HeaderFactory;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RouteHeader;

/** Trunkline. */
final class TrunklineSubject extends JainSipSubject<SIPMessage> {

    private static final ParsingRules RULES = ParsingRules.lenient(MessageLimits.DEFAULT);

    private final DatagramFramer framer = new DatagramFramer(RULES);

    @Override
    HeaderFactory newHeaderFactory() {
        return new HeaderFactoryImpl();
    }

    @Override
    AddressFactory newAddressFactory() {
        return new AddressFactoryImpl();
    }

    /** Finds where the start line, the header fields and the body are. */
    @Override
    public Frame frame(byte[] octets) {
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
    RoutingSet routingSetByKeys(byte[] octets) throws ParseException {
        SIPMessage message = parse(octets);
        MessageKeys keys = message.keys();
        String requestUser = "";
        String requestHost = "";
        if (message instanceof SIPRequest request) {
            SipURI target = (SipURI) request.getRequestURI();
            requestUser = text(target.getUser());
            requestHost = target.getHost();
        }
        MaxForwardsHeader maxForwards = message.getMaxForwards();
        SipURI route = uri((HeaderAddress) message.getHeader(RouteHeader.NAME));
        SipURI contact = uri((HeaderAddress) message.getHeader(ContactHeader.NAME));
        return new RoutingSet(
                text(keys.method()),
                message instanceof SIPResponse ? keys.statusCode() : -1,
                requestUser,
                requestHost,
                text(keys.sentByHost()),
                keys.sentByPort(),
                text(keys.branch()),
                text(keys.fromTag()),
                text(keys.toTag()),
                text(keys.callId()),
                keys.cseqNumber(),
                text(keys.cseqMethod()),
                maxForwards == null ? -1 : maxForwards.getMaxForwards(),
                route == null ? "" : route.getHost(),
                contact == null ? "" : contact.getHost(),
                contact == null ? -1 : contact.getPort());
    }

    @Override
    SIPMessage parse(byte[] octets) throws ParseException {
        return MessageReader.read(octets, 0, octets.length, RULES);
    }

    @Override
    byte[] encode(SIPMessage message) {
        return message.encodeAsBytes("udp");
    }
}
