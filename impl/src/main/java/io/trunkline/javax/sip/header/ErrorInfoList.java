package io.trunkline.javax.sip.header;

/** The Error-Info header fields of a message. */
public class ErrorInfoList extends SIPHeaderList<ErrorInfo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public ErrorInfoList() {
        super(ErrorInfo.class, ERROR_INFO);
    }
}
