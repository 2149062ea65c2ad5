package io.trunkline.javax.sip.header;

/** The Reason header fields of a message. */
public class ReasonList extends SIPHeaderList<Reason> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ReasonList() {
        super(Reason.class, REASON);
    }
}
