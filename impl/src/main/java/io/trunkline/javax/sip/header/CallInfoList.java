package io.trunkline.javax.sip.header;

/** The Call-Info header fields of a message. */
public class CallInfoList extends SIPHeaderList<CallInfo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public CallInfoList() {
        super(CallInfo.class, CALL_INFO);
    }
}
