package io.trunkline.javax.sip.stack;

import io.trunkline.javax.sip.SIPConstants;
import java.io.Serializable;
import java.util.Locale;
import javax.sip.address.Hop;

/** Host, port and transport. Immutable but for one flag. */
public final class HopImpl implements Hop, Serializable {

    private static final int DEFAULT_WS_PORT = 80;
    private static final int DEFAULT_WSS_PORT = 443;

    private final String host;
    private final int port;
    private final String transport;
    private volatile boolean uriRoute;

    /**
     * Makes a hop.
     *
     * @param hostName an IP literal or a name; an IPv6 literal may stand in brackets
     * @param portNumber 1 to 65535, -1 where it is not known
     * @param trans the transport token in any case
     */
    public HopImpl(String hostName, int portNumber, String trans) {
        if (hostName.isEmpty()) {
            throw new IllegalArgumentException("a hop without a host");
        }
        if (portNumber != -1 && (portNumber < 1 || portNumber > 65535)) {
            throw new IllegalArgumentException("port of " + hostName + " is not in 1..65535: " + portNumber);
        }
        this.host = hostName;
        this.port = portNumber;
        this.transport = trans.toUpperCase(Locale.ROOT);
    }

    /**
     * Reads what OUTBOUND_PROXY holds.
     *
     * @param text {@code host[:port][/transport]}; an IPv6 literal stands in brackets
     * @return the hop: UDP where no transport is named, the transport's default port where no port is
     * @throws IllegalArgumentException where the text is none
     */
    public static HopImpl parse(String text) {
        int slash = text.lastIndexOf('/');
        String place = slash < 0 ? text : text.substring(0, slash);
        String transport = slash < 0 ? "UDP" : text.substring(slash + 1).strip();
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > place.lastIndexOf(']');
        String host = (hasPort ? place.substring(0, colon) : place).strip();
        if (host.isEmpty() || transport.isEmpty() || (host.indexOf(':') >= 0 && !host.startsWith("["))) {
            throw new IllegalArgumentException("'" + text + "' is not host[:port][/transport]");
        }
        try {
            int port = hasPort ? Integer.parseInt(place.substring(colon + 1).strip()) : defaultPort(transport);
            return new HopImpl(host, port, transport);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not host[:port][/transport]", e);
        }
    }

    /**
     * The port of a transport (RFC 3261 section 19.1.2, RFC 7118).
     *
     * @param transport the transport token in any case
     * @return 5060, 5061, 80 or 443
     */
    public static int defaultPort(String transport) {
        return switch (transport.toUpperCase(Locale.ROOT)) {
            case "TLS" -> SIPConstants.DEFAULT_TLS_PORT;
            case "WS" -> DEFAULT_WS_PORT;
            case "WSS" -> DEFAULT_WSS_PORT;
            default -> SIPConstants.DEFAULT_PORT;
        };
    }

    @Override
    public String getHost() {
        return host;
    }

    @Override
    public int getPort() {
        return port;
    }

    @Override
    public String getTransport() {
        return transport;
    }

    /**
     * Tells whether the hop was taken from the Request-URI.
     *
     * @return false by default
     */
    public boolean isURIRoute() {
        return uriRoute;
    }

    /** Marks a hop that was taken from the Request-URI. */
    public void setURIRouteFlag() {
        uriRoute = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HopImpl that
                && host.equalsIgnoreCase(that.host)
                && port == that.port
                && transport.equals(that.transport);
    }

    @Override
    public int hashCode() {
        return (host.toLowerCase(Locale.ROOT).hashCode() * 31 + port) * 31 + transport.hashCode();
    }

    @Override
    public String toString() {
        return host + ":" + port + "/" + transport;
    }
}
