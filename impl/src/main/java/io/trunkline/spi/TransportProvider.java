package io.trunkline.spi;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

/**
 * A way to carry SIP messages: UDP, an in-memory network for tests, ...
 *
 * <p>Found by {@link java.util.ServiceLoader}; every stack has instances of its own, made with the public no-argument
 * constructor, so an instance may hold the threads and channels of one stack. Threads and sockets are made in
 * {@link #bind}, not in the constructor. All methods may be called from any thread.
 */
public interface TransportProvider {

    /**
     * The transports it carries.
     *
     * @return transport tokens in upper case, such as {@code UDP}
     */
    Set<String> transports();

    /**
     * Opens a listening point. Messages may reach the receiver before this returns.
     *
     * @param transport one of {@link #transports()}
     * @param local the address to bind; port 0 takes a free port
     * @param receiver takes what arrives
     * @param settings buffer sizes and limits
     * @return the open listening point
     * @throws IOException where the address cannot be bound; the message names it
     */
    BoundTransport bind(
            String transport, InetSocketAddress local, TransportReceiver receiver, TransportSettings settings)
            throws IOException;

    /** Frees the threads of the provider; every bound transport has been closed before. Idempotent, returns promptly. */
    void close();
}
