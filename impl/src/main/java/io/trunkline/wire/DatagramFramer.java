package io.trunkline.wire;

import io.trunkline.grammar.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * One datagram in, one message out (RFC 3261 section 18.3): the body has Content-Length octets and what follows is noise; without
 * Content-Length it runs to the end.
 *
 * <p>Stateless and safe for any thread.
 */
public final class DatagramFramer {
    private final ParsingRules rules;
    private final MessageLimits limits;

    /** A lenient framer with these limits. */
    public DatagramFramer(MessageLimits limits) {
        this(ParsingRules.lenient(limits));
    }

    /** A framer with these rules. */
    public DatagramFramer(ParsingRules rules) {
        this.rules = rules;
        this.limits = rules.limits();
    }

    /**
     * Frames the datagram in {@code octets[from, to)}. The array belongs to the frame from now on: it must not be changed.
     *
     * @return a frame, a keep-alive, or an error; garbage is an error, never an exception
     */
    public Framed frame(byte[] octets, int from, int to) {
        int start = from;
        while (start < to && (octets[start] == '\r' || octets[start] == '\n')) {
            start++;
        }
        if (start == to || isBlank(octets, start, to)) {
            return keepAlive(octets, from, to);
        }
        HeaderIndexer indexer = new HeaderIndexer(octets, start, to, rules);
        if (to - start > limits.maxMessageSize()) {
            indexer.error("Message Too Large", start + limits.maxMessageSize(), 513);
        }
        if (!indexer.run()) {
            return new FramingError("Not a SIP message", 0, 0, null);
        }
        if (!indexer.complete && !rules.tolerances().contains(Tolerance.MISSING_EMPTY_LINE)) {
            indexer.error("No empty line after the header fields", to, 400);
        }
        int end = bodyEnd(indexer, to);
        @Nullable FramingError error = indexer.error(octets, end);
        return error != null ? error : new Frame(indexer, octets, end);
    }

    private int bodyEnd(HeaderIndexer indexer, int to) {
        int length = indexer.contentLength;
        int available = to - indexer.bodyStart;
        if (length == HeaderIndexer.NO_LENGTH || limits.bodyToEndOfDatagram()) {
            return to;
        }
        if (length > available) {
            indexer.error("Content-Length exceeds the datagram", to, 400);
            return to;
        }
        return indexer.bodyStart + length;
    }

    private static KeepAlive keepAlive(byte[] octets, int from, int to) {
        boolean ping = to - from == 4
                && octets[from] == '\r'
                && octets[from + 1] == '\n'
                && octets[from + 2] == '\r'
                && octets[from + 3] == '\n';
        return ping ? KeepAlive.PING : KeepAlive.EMPTY_DATAGRAM;
    }

    /** Some devices keep a mapping open with a few blanks or NULs. */
    private static boolean isBlank(byte[] octets, int from, int to) {
        for (int at = from; at < to; at++) {
            byte octet = octets[at];
            if (octet > ' ' || octet < 0) {
                return false;
            }
        }
        return true;
    }
}
