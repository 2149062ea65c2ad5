package io.trunkline.javax.sip;

import java.io.IOException;
import javax.sip.ListeningPoint;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;

/** What a listening point can do beyond JSR 32. */
public interface ListeningPointExt extends ListeningPoint {

    /** SIP over WebSocket (RFC 7118). */
    String WS = "WS";

    /** SIP over secure WebSocket (RFC 7118). */
    String WSS = "WSS";

    /**
     * A Contact that leads here: host, port and transport of this listening point, no user.
     *
     * @return a new header
     */
    ContactHeader createContactHeader();

    /**
     * Sends a keep-alive (RFC 5626 section 4.4).
     *
     * @param ipAddress where to
     * @param port where to
     * @throws IOException where it could not be sent
     */
    void sendHeartbeat(String ipAddress, int port) throws IOException;

    /**
     * A Via of this listening point without a branch.
     *
     * @return a new header
     */
    ViaHeader createViaHeader();
}
