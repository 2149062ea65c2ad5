package io.trunkline.spi;

import io.trunkline.transaction.Flow;
import io.trunkline.wire.Framed;

/** Takes whole messages from a transport. Calls may come from several threads; none may be held up. */
public interface TransportReceiver {

    /**
     * Something has arrived: a datagram, or what a stream framer cut out. A transport of messages frames with
     * {@link io.trunkline.wire.DatagramFramer}, a transport of octets with {@link io.trunkline.wire.StreamFramer}.
     *
     * @param framed what the framer made of it
     * @param octets holds what arrived; it belongs to the receiver from now on
     * @param from offset of the first octet
     * @param to offset behind the last octet
     * @param flow the flow to answer on
     */
    void onFramed(Framed framed, byte[] octets, int from, int to, Flow flow);
}
