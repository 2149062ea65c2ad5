package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Request-Disposition header fields of a message. */
public final class RequestDispositionList extends SIPHeaderList<RequestDisposition> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public RequestDispositionList() {
        super(RequestDisposition.class, RequestDisposition.NAME);
    }
}
