package io.trunkline.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A host and an optional port (RFC 3261 section 25.1, {@code hostport}). */
public final class HostPort extends GenericObject {
    private static final long serialVersionUID = 1L;

    private Host host;
    private int port;

    /** A host without a name, and no port. */
    public HostPort() {
        this(new Host(), -1);
    }

    /**
     * A host and its port.
     *
     * @param host the host
     * @param port the port, -1 for none
     */
    public HostPort(Host host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public int revision() {
        return super.revision() + host.revision();
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        host.encode(buffer);
        return port < 0 ? buffer : buffer.append(':').append(port);
    }

    /**
     * The host.
     *
     * @return the host itself, not a copy
     */
    public Host getHost() {
        return host;
    }

    /**
     * The port.
     *
     * @return the port, -1 when there is none
     */
    public int getPort() {
        return port;
    }

    /**
     * Whether a port is written.
     *
     * @return true if so
     */
    public boolean hasPort() {
        return port >= 0;
    }

    /** From now on no port is written. */
    public void removePort() {
        port = -1;
        touch();
    }

    /**
     * Sets the host.
     *
     * @param h the host, kept and not copied
     */
    public void setHost(Host h) {
        touch(host.revision());
        host = h;
    }

    /**
     * Sets the port.
     *
     * @param p 0 to 65535, or -1 for none
     * @throws IllegalArgumentException when it is out of range
     */
    public void setPort(int p) {
        if (p < -1 || p > 65535) {
            throw new IllegalArgumentException("port " + p + " is not within 0..65535");
        }
        port = p;
        touch();
    }

    /**
     * The address of the host; blocks when it is a name, see {@link Host#getInetAddress()}.
     *
     * @return the address
     * @throws UnknownHostException when there is none
     */
    public InetAddress getInetAddress() throws UnknownHostException {
        return host.getInetAddress();
    }

    /**
     * Takes over what is not set here from another.
     *
     * @param mergeObject a {@code HostPort}
     * @throws IllegalArgumentException when it is something else
     */
    public void merge(Object mergeObject) {
        if (!(mergeObject instanceof HostPort other)) {
            throw new IllegalArgumentException("not a HostPort: " + mergeObject);
        }
        if (host.getHostname().isEmpty()) {
            setHost((Host) other.host.clone());
        }
        if (port < 0) {
            setPort(other.port);
        }
    }

    @Override
    public Object clone() {
        HostPort copy = (HostPort) super.clone();
        copy.host = (Host) host.clone();
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostPort that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + port;
    }
}
