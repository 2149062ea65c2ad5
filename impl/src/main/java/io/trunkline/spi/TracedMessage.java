package io.trunkline.spi;

import io.trunkline.transaction.Flow;

/**
 * One message as it was on the wire.
 *
 * @param nanos when, in nanoseconds of the stack's own clock, which starts at 0 with the runtime
 * @param epochMillis when, by the wall clock, in milliseconds since 1970
 * @param sent true for a message that left, false for one that arrived
 * @param flow both addresses and the transport
 * @param octets the octets; shared with the stack, never to be written to
 * @param from offset of the first octet
 * @param to offset behind the last octet
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of every message would cost
public record TracedMessage(long nanos, long epochMillis, boolean sent, Flow flow, byte[] octets, int from, int to) {}
