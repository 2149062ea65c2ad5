package io.trunkline.examples;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * What a registrar without a memory answers: the contacts of this REGISTER with the time it grants each (RFC 3261, 10.3).
 *
 * @param contacts the contacts that are bound from now on, each with its {@code expires} parameter
 * @param expires the time granted to a contact that asks for none, in seconds
 */
record Registration(List<ContactHeader> contacts, int expires) {

    private static final int LONGEST_SECONDS = 3600;

    static Registration of(Request register) throws InvalidArgumentException {
        ExpiresHeader wish = register.getExpires();
        int granted = wish == null ? LONGEST_SECONDS : Math.min(wish.getExpires(), LONGEST_SECONDS);
        List<ContactHeader> contacts = new ArrayList<>();
        for (Iterator<?> all = register.getHeaders(ContactHeader.NAME); all.hasNext(); ) {
            ContactHeader contact = (ContactHeader) ((ContactHeader) all.next()).clone();
            int own = contact.getExpires() < 0 ? granted : Math.min(contact.getExpires(), LONGEST_SECONDS);
            // Zero seconds, and the wildcard that comes only with them, take a binding away.
            if (own > 0 && !contact.getAddress().isWildcard()) {
                contact.setExpires(own);
                contacts.add(contact);
            }
        }
        return new Registration(List.copyOf(contacts), granted);
    }

    void writeTo(Response ok, HeaderFactory headers) throws InvalidArgumentException {
        contacts.forEach(ok::addHeader);
        ok.setHeader(headers.createExpiresHeader(expires));
    }
}
