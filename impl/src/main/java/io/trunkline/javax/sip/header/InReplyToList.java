package io.trunkline.javax.sip.header;

/** The In-Reply-To header fields of a message. */
public class InReplyToList extends SIPHeaderList<InReplyTo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public InReplyToList() {
        super(InReplyTo.class, IN_REPLY_TO);
    }
}
