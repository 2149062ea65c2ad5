package io.trunkline.tck.contract;

/**
 * The side in the middle: a stateful proxy (RFC 3261 section 16) without dialogs. It stays in the path of calls by Record-Route, and lets subscriptions go by.
 */
public interface Proxy extends Party {

    /**
     * Says where requests go that have no Route: to each of these places.
     *
     * @param ports where the parties listen, on 127.0.0.1
     */
    void forwardTo(int... ports);
}
