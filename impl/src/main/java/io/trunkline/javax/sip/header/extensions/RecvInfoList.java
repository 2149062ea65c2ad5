package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Recv-Info header fields of a message. */
public final class RecvInfoList extends SIPHeaderList<RecvInfo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public RecvInfoList() {
        super(RecvInfo.class, RecvInfo.NAME);
    }
}
