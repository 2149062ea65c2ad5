package io.trunkline.javax.sip.message;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a message is besides its octets: where it came from, and what the application keeps with it. Applications see these as methods of
 * {@link SIPMessage}.
 */
abstract class MessageSurroundings extends MessageObject implements MessageExt {
    private static final long serialVersionUID = 1L;

    private transient boolean nullRequest;
    private transient int size;
    private transient @Nullable Object applicationData;
    private transient @Nullable InetAddress remoteAddress;
    private transient int remotePort;
    private transient @Nullable InetAddress localAddress;
    private transient int localPort;
    private transient @Nullable InetAddress peerPacketSourceAddress;
    private transient int peerPacketSourcePort;

    @Override
    public void setApplicationData(@Nullable Object applicationData) {
        this.applicationData = applicationData;
    }

    @Override
    public @Nullable Object getApplicationData() {
        return applicationData;
    }

    /** Whether this is the empty request that keeps a connection open. */
    public boolean isNullRequest() {
        return nullRequest;
    }

    /** Makes this the empty request that keeps a connection open: it is written as two line ends. */
    public void setNullRequest() {
        nullRequest = true;
    }

    /** The number of octets that arrived for this message, or what was set. */
    public int getSize() {
        return size;
    }

    /** Notes a number of octets; nothing here depends on it. */
    public void setSize(int size) {
        this.size = size;
    }

    /** Where the message came from, as far as the Via says or the connection knows; null for a message that did not arrive. */
    public @Nullable InetAddress getRemoteAddress() {
        return remoteAddress;
    }

    /** Notes where the message came from. */
    public void setRemoteAddress(@Nullable InetAddress remoteAddress) {
        this.remoteAddress = remoteAddress;
    }

    /** The port that goes with {@link #getRemoteAddress()}, 0 when unknown. */
    public int getRemotePort() {
        return remotePort;
    }

    /** Notes the port that the message came from. */
    public void setRemotePort(int remotePort) {
        this.remotePort = remotePort;
    }

    /** Where the message arrived; null for a message that did not. */
    public @Nullable InetAddress getLocalAddress() {
        return localAddress;
    }

    /** Notes where the message arrived. */
    public void setLocalAddress(@Nullable InetAddress localAddress) {
        this.localAddress = localAddress;
    }

    /** The port that goes with {@link #getLocalAddress()}, 0 when unknown. */
    public int getLocalPort() {
        return localPort;
    }

    /** Notes the port where the message arrived. */
    public void setLocalPort(int localPort) {
        this.localPort = localPort;
    }

    /** The source address of the packet; null for a message that did not arrive. */
    public @Nullable InetAddress getPeerPacketSourceAddress() {
        return peerPacketSourceAddress;
    }

    /** Notes the source address of the packet. */
    public void setPeerPacketSourceAddress(@Nullable InetAddress peerPacketSourceAddress) {
        this.peerPacketSourceAddress = peerPacketSourceAddress;
    }

    /** The source port of the packet, 0 when unknown. */
    public int getPeerPacketSourcePort() {
        return peerPacketSourcePort;
    }

    /** Notes the source port of the packet. */
    public void setPeerPacketSourcePort(int peerPacketSourcePort) {
        this.peerPacketSourcePort = peerPacketSourcePort;
    }

    /** Forgets what the application attached. */
    protected void cleanUp() {
        applicationData = null;
    }
}
