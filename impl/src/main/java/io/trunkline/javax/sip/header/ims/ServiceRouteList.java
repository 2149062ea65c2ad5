package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Service-Route header fields of a message. */
public class ServiceRouteList extends SIPHeaderList<ServiceRoute> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ServiceRouteList() {
        super(ServiceRoute.class, ServiceRoute.NAME);
    }
}
