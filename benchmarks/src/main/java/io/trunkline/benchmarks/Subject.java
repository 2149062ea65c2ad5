package io.trunkline.benchmarks;

import java.util.function.Consumer;

/** The work that is measured, done by one library. Every method begins with octets as they came from the wire. */
interface Subject {

    /** Finds the parts of a message, in the first step that this library has. */
    Object frame(byte[] octets) throws Exception;

    /** Reads what every message is asked for, by typed headers. */
    RoutingSet routingSet(byte[] octets) throws Exception;

    /** Hands a typed header of every value of every header field to the sink, in any order. */
    void everythingTyped(byte[] octets, Consumer<Object> sink) throws Exception;

    /** The name of what {@link #everythingTyped} hands out. */
    String nameOf(Object header);

    /** Reads a message and writes it again, with nothing changed. */
    byte[] reencode(byte[] octets) throws Exception;

    /**
     * Does what a proxy does with a request: notes in the topmost Via where it came from (RFC 3261 section 18.2.1), one hop less in
     * Max-Forwards, a Record-Route of its own on top, and out again.
     */
    byte[] forward(byte[] octets) throws Exception;

    /** Does what a proxy does with a response: takes the topmost Via off, and out again (RFC 3261 section 16.7). */
    byte[] forwardResponse(byte[] octets) throws Exception;
}
