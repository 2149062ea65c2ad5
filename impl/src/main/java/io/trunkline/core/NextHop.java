package io.trunkline.core;

import java.net.InetSocketAddress;
import java.util.Locale;

/**
 * Where the router sends a request, before any name is looked up, and the listening point it leaves from.
 *
 * @param host an IP literal (IPv6 without brackets) or a host name
 * @param port 1 to 65535
 * @param transport the transport token in upper case
 * @param local the bound address of the listening point that sends
 * @param sentByHost the host for the {@code sent-by} of the topmost Via
 * @param sentByPort the port for the {@code sent-by}, -1 for none
 */
public record NextHop(
        String host, int port, String transport, InetSocketAddress local, String sentByHost, int sentByPort) {

    /** Validates the parts. */
    public NextHop {
        transport = transport.toUpperCase(Locale.ROOT);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("next hop without a host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("next hop " + host + ": port " + port + " is not in 1..65535");
        }
    }
}
