package io.trunkline.javax.sip.address;

import java.text.ParseException;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;

/** The address factory with what JSR 32 left out. */
public interface AddressFactoryEx extends AddressFactory {
    /**
     * Makes a SIP or SIPS URI from its text.
     *
     * @param sipUri the text, scheme included
     * @return the URI
     * @throws ParseException when the text is no SIP or SIPS URI
     */
    SipURI createSipURI(String sipUri) throws ParseException;
}
