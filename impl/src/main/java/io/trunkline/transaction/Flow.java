package io.trunkline.transaction;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a message came from or goes to: one five-tuple, seen from this stack.
 *
 * <p>A response leaves on the flow of its request (RFC 3261 section 18.2.2, RFC 5626). A flow is a value: it holds no
 * channel and can be kept in state, compared and logged.
 *
 * @param transport the transport token in upper case: {@code UDP}, {@code TCP}, {@code TLS}, ...
 * @param local the address of the listening point, never a wildcard where the real one is known
 * @param remote the address of the peer, always resolved
 * @param connection the number of the connection of a stream transport, 0 where the transport has no connections
 */
public record Flow(String transport, InetSocketAddress local, InetSocketAddress remote, long connection) {

    /** Validates the parts. */
    public Flow {
        transport = transport.toUpperCase(Locale.ROOT);
        Objects.requireNonNull(local, "local");
        if (remote.isUnresolved()) {
            throw new IllegalArgumentException("remote address is not resolved: " + remote);
        }
    }

    /**
     * Tells whether the transport retransmits by itself, so that the transaction machines need not (RFC 3261 section
     * 17).
     *
     * @return false for UDP only
     */
    public boolean isReliable() {
        return !transport.equals("UDP");
    }
}
