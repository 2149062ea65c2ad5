package io.trunkline.spi;

/**
 * A sink for everything on the wire. Called on the threads that carry messages, outside every shard, so it must return
 * promptly and hold nobody up; what it throws is logged once and the sink is removed.
 */
@FunctionalInterface
public interface MessageTrace {

    /**
     * A message has arrived, before anything was done with it, or is about to be handed to the transport.
     *
     * @param message the message
     */
    void onMessage(TracedMessage message);
}
