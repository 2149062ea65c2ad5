package io.trunkline.wire;

import org.jspecify.annotations.Nullable;

/**
 * Octets that are not a message that one can use: a value with its answer, never an exception.
 *
 * @param reason what is wrong, fit for a log line and for a Reason-Phrase
 * @param offset the place in the datagram, or in the stream since the first octet of this message
 * @param statusCode the answer that a request deserves (400, 413, 414, 505), 0 when no answer is possible
 * @param frame what was read of the message, with the header lines up to the error, so that an answer can be made; null when not
 *     even that is there
 */
public record FramingError(
        String reason, int offset, int statusCode, @Nullable Frame frame) implements Framed {

    /** Whether this is a request other than ACK with enough in it to be answered (RFC 3261 section 8.2.6). */
    public boolean isAnswerable() {
        return statusCode != 0 && frame != null && frame.isAnswerable();
    }
}
