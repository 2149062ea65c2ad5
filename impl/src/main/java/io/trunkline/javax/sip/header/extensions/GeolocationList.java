package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Geolocation header fields of a message. */
public final class GeolocationList extends SIPHeaderList<Geolocation> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public GeolocationList() {
        super(Geolocation.class, Geolocation.NAME);
    }
}
