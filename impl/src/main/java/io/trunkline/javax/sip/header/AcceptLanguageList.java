package io.trunkline.javax.sip.header;

/** The Accept-Language header fields of a message. */
public class AcceptLanguageList extends SIPHeaderList<AcceptLanguage> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AcceptLanguageList() {
        super(AcceptLanguage.class, ACCEPT_LANGUAGE);
    }
}
