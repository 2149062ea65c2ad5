package io.trunkline.value.net;

import javax.sip.address.Hop;

/**
 * Finds the place of a hop whose host is a name, when an application brings its own way to do so.
 *
 * <p>Called on the thread that sends, before anything else is done; it may block that thread and no other.
 */
public interface AddressResolver {
    /**
     * Resolves a hop.
     *
     * @param hop host, port (-1 when unknown) and transport
     * @return a hop with an address and a port, or {@code hop} itself when there is nothing to add
     */
    Hop resolveAddress(Hop hop);
}
