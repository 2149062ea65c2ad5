package io.trunkline.javax.sip.header;

/** The Contact header fields of a message. */
public final class ContactList extends SIPHeaderList<Contact> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ContactList() {
        super(Contact.class, CONTACT);
    }
}
