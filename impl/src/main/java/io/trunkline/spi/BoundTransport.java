package io.trunkline.spi;

import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** An open listening point of one transport; it sends, too. Safe for any thread; no method but {@link #close} waits. */
public interface BoundTransport {

    /**
     * The address it is bound to.
     *
     * @return the address with the real port
     */
    InetSocketAddress localAddress();

    /**
     * Sends one message. Never blocks: the message is written or queued, and when it turns out that it cannot be sent,
     * the failure is told once, from any thread, also from within this call.
     *
     * @param flow where it goes; its local address is that of this transport
     * @param octets the whole message; not changed by anybody any more
     * @param onFailure takes the reason when it could not be sent
     */
    void send(Flow flow, byte[] octets, Consumer<IOException> onFailure);

    /**
     * Closes the connection of a flow, if it has one.
     *
     * @param flow the flow
     */
    void closeFlow(Flow flow);

    /** Stops receiving and frees the port before it returns. Idempotent. */
    void close();
}
