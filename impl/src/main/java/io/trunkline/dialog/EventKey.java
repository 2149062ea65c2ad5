package io.trunkline.dialog;

import io.trunkline.javax.sip.message.SIPRequest;
import javax.sip.header.EventHeader;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * What tells the subscriptions of one dialog apart (RFC 6665 section 8.2.1): compared octet by octet.
 *
 * @param eventPackage the event package with its templates; empty where a peer sends no Event
 * @param id the id parameter, null for none
 */
public record EventKey(String eventPackage, @Nullable String id) {

    private static final String REFER_PACKAGE = "refer";

    /**
     * What a SUBSCRIBE, NOTIFY or REFER names. A REFER is named by its sequence number (RFC 3515 section 2.4.6).
     *
     * @param request the request
     * @return the key
     */
    public static EventKey of(SIPRequest request) {
        if (Request.REFER.equals(request.getMethod())) {
            return new EventKey(REFER_PACKAGE, Long.toString(request.keys().cseqNumber()));
        }
        return request.getHeader(EventHeader.NAME) instanceof EventHeader event
                ? new EventKey(event.getEventType(), event.getEventId())
                : new EventKey("", null);
    }

    boolean isRefer() {
        return eventPackage.equals(REFER_PACKAGE);
    }
}
