package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.Side;
import java.nio.charset.StandardCharsets;

/**
 * A message as one of the two stacks saw it.
 *
 * @param nanos when, by the clock of this process
 * @param side whose stack saw it
 * @param sent whether it left that stack, or arrived there
 * @param octets what was on the wire, one character per octet
 * @param summary what the octets say
 */
record WireMessage(long nanos, Side side, boolean sent, String octets, MessageSummary summary) {

    static WireMessage of(long nanos, Side side, boolean sent, byte[] octets) {
        return new WireMessage(
                nanos, side, sent, new String(octets, StandardCharsets.ISO_8859_1), MessageSummary.of(octets));
    }

    boolean hasOctetsOf(WireMessage other) {
        return octets.equals(other.octets);
    }
}
