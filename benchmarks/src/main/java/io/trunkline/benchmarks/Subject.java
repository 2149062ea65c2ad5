package io.trunkline.benchmarks;

import java.util.List;

/** The work that is measured, done by one library. Every method begins with octets as they came from the wire. */
interface Subject {

    /** Reads what every request is asked for. */
    RoutingSet routingSet(byte[] octets) throws Exception;

    /** Makes a typed header of every header field; answers their names in lower case, in the order of the message. */
    List<String> everythingTyped(byte[] octets) throws Exception;

    /** Reads a message and writes it again, with nothing changed. */
    byte[] reencode(byte[] octets) throws Exception;

    /** Does what a proxy does: one hop less in Max-Forwards, a Via of its own on top, and out again. */
    byte[] forward(byte[] octets) throws Exception;
}
