package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.Side;
import java.util.Arrays;

/**
 * A message as one of the two stacks saw it.
 *
 * @param nanos when, by the clock of this process
 * @param side whose stack saw it
 * @param sent whether it left that stack, or arrived there
 * @param octets what was on the wire
 * @param summary what the octets say
 */
record WireMessage(long nanos, Side side, boolean sent, byte[] octets, MessageSummary summary) {

    static WireMessage of(long nanos, Side side, boolean sent, byte[] octets) {
        return new WireMessage(nanos, side, sent, octets, MessageSummary.of(octets));
    }

    boolean hasOctetsOf(WireMessage other) {
        return Arrays.equals(octets, other.octets);
    }
}
