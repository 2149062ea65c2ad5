package io.trunkline.benchmarks;

import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;

/** The reference implementation of JAIN SIP. */
final class ReferenceSubject extends JainSipSubject<SIPRequest> {

    private final StringMsgParser parser = new StringMsgParser();

    ReferenceSubject() {
        super(new HeaderFactoryImpl());
    }

    @Override
    SIPRequest parse(byte[] octets) throws ParseException {
        return (SIPRequest) parser.parseSIPMessage(octets, true, false, null);
    }

    @Override
    byte[] encode(SIPRequest message) {
        return message.encodeAsBytes("udp");
    }
}
