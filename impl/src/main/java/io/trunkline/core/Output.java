package io.trunkline.core;

import io.trunkline.transaction.Flow;

/**
 * Where everything that the core wants done leaves it. The core calls this while it is owned by a thread; the
 * implementation only writes down what it is told and acts on it, in order, after the owner has left.
 */
public interface Output {

    /**
     * Sends octets. A failure comes back as {@link CallCore#onTransportFailed}.
     *
     * @param transmission the message and where it goes
     */
    void transmit(Transmission transmission);

    /**
     * Tells the application something. Events of one call reach it in the order of these calls.
     *
     * @param event what happened
     */
    void deliver(CoreEvent event);

    /**
     * Asks for the addresses of a host name. The answer comes back as {@link CallCore#onResolved}.
     *
     * @param questionId the number to hand back
     * @param host the name, never an IP literal
     */
    void resolve(long questionId, String host);

    /**
     * Asks something of the store of dialogs; only where {@link CoreRule#STORE_DIALOGS} is switched on.
     *
     * @param order what
     */
    void store(StoreOrder order);

    /**
     * Closes the connection of a flow; nothing happens where the transport has none.
     *
     * @param flow the flow
     */
    void closeFlow(Flow flow);
}
