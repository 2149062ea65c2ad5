package io.trunkline.javax.sip.header;

/** The Record-Route header fields of a message. */
public class RecordRouteList extends SIPHeaderList<RecordRoute> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public RecordRouteList() {
        super(RecordRoute.class, RECORD_ROUTE);
    }
}
