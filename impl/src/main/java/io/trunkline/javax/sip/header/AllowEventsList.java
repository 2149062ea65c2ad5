package io.trunkline.javax.sip.header;

/** The Allow-Events header fields of a message. */
public class AllowEventsList extends SIPHeaderList<AllowEvents> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AllowEventsList() {
        super(AllowEvents.class, ALLOW_EVENTS);
    }
}
