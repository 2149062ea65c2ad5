package io.trunkline.dialog;

import io.trunkline.transaction.Flow;

/**
 * An ACK to a 2xx that was sent, kept to answer the 2xx when it comes again (RFC 3261 section 13.2.2.4).
 *
 * @param cseq the sequence number of the INVITE and of the ACK
 * @param octets the whole request; nobody writes to the array any more
 * @param flow where it went
 * @param forgetAt when the 2xx has come for the last time, in nanoseconds
 */
public record SentAck(long cseq, byte[] octets, Flow flow, long forgetAt) {}
