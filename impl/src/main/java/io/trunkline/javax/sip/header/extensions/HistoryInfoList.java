package io.trunkline.javax.sip.header.extensions;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The History-Info header fields of a message. */
public final class HistoryInfoList extends SIPHeaderList<HistoryInfo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public HistoryInfoList() {
        super(HistoryInfo.class, HistoryInfo.NAME);
    }
}
