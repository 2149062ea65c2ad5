package io.trunkline.javax.sip.header;

/** The Warning header fields of a message. */
public class WarningList extends SIPHeaderList<Warning> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public WarningList() {
        super(Warning.class, WARNING);
    }
}
