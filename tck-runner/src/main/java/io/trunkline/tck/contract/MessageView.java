package io.trunkline.tck.contract;

import java.util.SortedMap;

/** What the getters of {@code javax.sip} say about a message, in words that any two implementations share. */
@FunctionalInterface
public interface MessageView {

    /**
     * Parses a message and calls every getter.
     *
     * @param message start line and headers, without a body
     * @return what each getter returned, by its path: {@code Via[0].ViaHeader.getHost}. A getter that throws has the exception's class
     *     as its result; a message that is refused has the one path {@code refused}
     */
    SortedMap<String, String> view(String message);
}
