package io.trunkline.javax.sip.header;

/** The Content-Language header fields of a message. */
public class ContentLanguageList extends SIPHeaderList<ContentLanguage> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ContentLanguageList() {
        super(ContentLanguage.class, CONTENT_LANGUAGE);
    }
}
