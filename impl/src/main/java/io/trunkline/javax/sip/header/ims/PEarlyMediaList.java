package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The P-Early-Media header fields of a message. */
public class PEarlyMediaList extends SIPHeaderList<PEarlyMedia> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PEarlyMediaList() {
        super(PEarlyMedia.class, PEarlyMedia.NAME);
    }
}
