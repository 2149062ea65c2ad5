package io.trunkline.benchmarks;

import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import javax.sip.address.AddressFactory;
import javax.sip.header.HeaderFactory;

/** The reference implementation of JAIN SIP. */
final class ReferenceSubject extends JainSipSubject<SIPMessage> {

    private final StringMsgParser parser = new StringMsgParser();

    @Override
    HeaderFactory newHeaderFactory() {
        return new HeaderFactoryImpl();
    }

    @Override
    AddressFactory newAddressFactory() {
        return new AddressFactoryImpl();
    }

    /** This library has no step before parsing everything: what stands beside a frame is the message. */
    @Override
    public Object frame(byte[] octets) throws ParseException {
        return parse(octets);
    }

    @Override
    SIPMessage parse(byte[] octets) throws ParseException {
        return parser.parseSIPMessage(octets, true, false, null);
    }

    @Override
    byte[] encode(SIPMessage message) {
        return message.encodeAsBytes("udp");
    }
}
