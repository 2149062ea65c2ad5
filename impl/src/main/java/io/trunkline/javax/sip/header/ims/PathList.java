package io.trunkline.javax.sip.header.ims;

import io.trunkline.javax.sip.header.SIPHeaderList;

/** The Path header fields of a message. */
public class PathList extends SIPHeaderList<Path> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public PathList() {
        super(Path.class, Path.NAME);
    }
}
