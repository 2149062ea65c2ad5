package io.trunkline.javax.sip;

import javax.sip.IOExceptionEvent;

/** A failure of a connection, with both its ends and the reason. */
public class IOExceptionEventExt extends IOExceptionEvent {

    /** Why the event was raised. */
    public enum Reason {
        /** No keep-alive came in time (RFC 5626). */
        KeepAliveTimeout
    }

    private final Reason reason;
    private final String localHost;
    private final int localPort;

    /**
     * Makes an event.
     *
     * @param source the transaction, dialog or provider
     * @param reason why
     * @param myHost this side's address
     * @param myPort this side's port
     * @param peerHost the peer's address
     * @param peerPort the peer's port
     * @param transport the transport token
     */
    public IOExceptionEventExt(
            Object source, Reason reason, String myHost, int myPort, String peerHost, int peerPort, String transport) {
        super(source, peerHost, peerPort, transport);
        this.reason = reason;
        this.localHost = myHost;
        this.localPort = myPort;
    }

    /**
     * This side's address.
     *
     * @return an IP literal
     */
    public String getLocalHost() {
        return localHost;
    }

    /**
     * This side's port.
     *
     * @return the port
     */
    public int getLocalPort() {
        return localPort;
    }

    /**
     * The peer's address.
     *
     * @return an IP literal or a name
     */
    public String getPeerHost() {
        return getHost();
    }

    /**
     * The peer's port.
     *
     * @return the port
     */
    public int getPeerPort() {
        return getPort();
    }

    /**
     * Why the event was raised.
     *
     * @return the reason
     */
    public Reason getReason() {
        return reason;
    }

    @Override
    public String toString() {
        return "IOExceptionEventExt[" + reason + ", " + getTransport() + " " + localHost + ":" + localPort + " -> "
                + getPeerHost() + ":" + getPeerPort() + "]";
    }
}
