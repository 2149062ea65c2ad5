package io.trunkline.javax.sip.header;

/** The Alert-Info header fields of a message. */
public class AlertInfoList extends SIPHeaderList<AlertInfo> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public AlertInfoList() {
        super(AlertInfo.class, ALERT_INFO);
    }
}
