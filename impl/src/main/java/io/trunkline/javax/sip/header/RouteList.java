package io.trunkline.javax.sip.header;

/** The Route header fields of a message. */
public class RouteList extends SIPHeaderList<Route> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public RouteList() {
        super(Route.class, ROUTE);
    }
}
