package io.trunkline.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the octets of one connection into messages, in whatever pieces they arrive (RFC 3261 sections 7.5 and 18.3).
 *
 * <pre>
 *  GAP      CRLFs between messages, keep-alives (RFC 5626 section 4.4.1)
 *   |  any other octet
 *  HEADERS  the arriving octets are scanned where they lie for the empty line; only then is the message's array made,
 *   |       as large as Content-Length says, and filled: each octet is copied once
 *  BODY     filled as it arrives
 *   |  complete: a Frame
 *  GAP
 *
 *  FAILED   after an error nothing can be found again in a stream: the rest is ignored, the connection is to be closed
 * </pre>
 *
 * <p>Header octets are copied a second time only where a header section arrives in several pieces. What waits for its end never
 * exceeds {@link MessageLimits#maxMessageSize()}. One instance a connection, one thread at a time.
 */
public final class StreamFramer {
    private static final byte[] NOTHING = new byte[0];
    /** How many octets of announced body are allocated before any of them arrived. */
    private static final int TRUSTED_BODY = 64 << 10;

    private enum Phase {
        GAP,
        HEADERS,
        BODY,
        FAILED
    }

    private final ParsingRules rules;
    private final MessageLimits limits;
    private final Consumer<? super Framed> sink;

    private Phase phase = Phase.GAP;
    private byte[] message = NOTHING;
    private int filled;
    private int total;
    private @Nullable HeaderIndexer indexer;
    /** Whether the line being read is empty so far; a CR does not count. */
    private boolean lineEmpty;
    /** In the gap: the last octet was a CR. */
    private boolean carriageReturn;
    /** In the gap: one CRLF was seen since the last message or ping. */
    private boolean halfPing;

    /** A lenient framer with these limits; see {@link #StreamFramer(ParsingRules, Consumer)}. */
    public StreamFramer(MessageLimits limits, Consumer<? super Framed> sink) {
        this(ParsingRules.lenient(limits), sink);
    }

    /**
     * A framer for one connection.
     *
     * @param rules how large a message may be and how strictly it is read
     * @param sink takes each frame, keep-alive and the final error, on the thread that brings the octets
     */
    public StreamFramer(ParsingRules rules, Consumer<? super Framed> sink) {
        this.rules = rules;
        this.limits = rules.limits();
        this.sink = sink;
    }

    /** Takes arriving octets; see {@link #onOctets(ByteBuffer)}. */
    public void onOctets(byte[] octets, int from, int to) {
        onOctets(ByteBuffer.wrap(octets, from, to - from));
    }

    /**
     * Takes arriving octets from the buffer's position to its limit and moves the position there. Nothing of the buffer is kept.
     */
    public void onOctets(ByteBuffer arriving) {
        ByteBuffer octets = arriving.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (octets.hasRemaining() && phase != Phase.FAILED) {
            switch (phase) {
                case GAP -> gap(octets);
                case HEADERS -> headers(octets);
                case BODY -> body(octets);
                case FAILED -> throw new AssertionError();
            }
        }
        arriving.position(arriving.limit());
    }

    /** Whether the connection may end here without cutting a message in two. */
    public boolean isBetweenMessages() {
        return phase == Phase.GAP;
    }

    /** Whether an error was reported and the rest of the stream is ignored. */
    public boolean hasFailed() {
        return phase == Phase.FAILED;
    }

    // ---- between messages ----

    private void gap(ByteBuffer octets) {
        while (octets.hasRemaining()) {
            byte octet = octets.get(octets.position());
            if (octet == '\n') {
                sink.accept(halfPing ? KeepAlive.PING : KeepAlive.PONG);
                halfPing = !halfPing;
                carriageReturn = false;
            } else if (octet == '\r' && !carriageReturn) {
                carriageReturn = true;
            } else {
                carriageReturn = false;
                halfPing = false;
                lineEmpty = false;
                phase = Phase.HEADERS;
                return;
            }
            octets.get();
        }
    }

    // ---- start line and headers ----

    private void headers(ByteBuffer octets) {
        int start = octets.position();
        int end = afterEmptyLine(octets);
        int have = filled + (end < 0 ? octets.remaining() : end - start);
        if (have > limits.maxMessageSize()) {
            take(octets, limits.maxMessageSize() - filled);
            tooLarge();
            return;
        }
        if (end < 0) {
            reserve(have);
            take(octets, octets.remaining());
            return;
        }
        reserveExactly(Math.min(limits.maxMessageSize(), have + announcedBody(octets, start, end)));
        take(octets, end - start);
        indexed();
    }

    /**
     * The position after the line feed that ends the header section, or -1. Remembers across calls whether the current line is
     * empty; does not move the buffer.
     */
    private int afterEmptyLine(ByteBuffer octets) {
        int at = octets.position();
        int limit = octets.limit();
        while (true) {
            while (lineEmpty && at < limit) {
                byte octet = octets.get(at++);
                if (octet == '\n') {
                    return at;
                }
                lineEmpty = octet == '\r';
            }
            int lineFeed = LineScan.indexOfLineFeed(octets, at, limit);
            if (lineFeed < 0) {
                return -1;
            }
            lineEmpty = true;
            at = lineFeed + 1;
        }
    }

    private void indexed() {
        HeaderIndexer found = new HeaderIndexer(message, 0, filled, rules);
        if (!found.run()) {
            fail(new FramingError("Not a SIP message", 0, 0, null));
            return;
        }
        if (found.contentLength == HeaderIndexer.NO_LENGTH) {
            found.error("Missing Content-Length", filled, 400);
        } else if (found.contentLength > limits.maxMessageSize() - filled) {
            found.error("Message Too Large", filled, 513);
        }
        FramingError error = found.error(message, found.bodyStart);
        if (error != null) {
            fail(error);
            return;
        }
        indexer = found;
        total = filled + found.contentLength;
        phase = Phase.BODY;
        if (filled == total) {
            complete();
        }
    }

    /**
     * The Content-Length among the header lines in {@code octets[start, end)}, 0 when it is not there or not plain. Only a hint for
     * the size of the array; the indexer decides.
     */
    private static int announcedBody(ByteBuffer octets, int start, int end) {
        int line = start;
        while (line < end) {
            int lineFeed = LineScan.indexOfLineFeed(octets, line, end);
            int name = octets.get(line) | 0x20;
            if (name == 'c'
                    && lineFeed - line > 15
                    && (octets.get(line + 8) | 0x20) == 'l'
                    && octets.get(line + 14) == ':') {
                return number(octets, line + 15, lineFeed);
            }
            if (name == 'l' && lineFeed - line > 2 && octets.get(line + 1) == ':') {
                return number(octets, line + 2, lineFeed);
            }
            line = lineFeed + 1;
        }
        return 0;
    }

    private static int number(ByteBuffer octets, int from, int to) {
        int value = 0;
        for (int at = from; at < to && value < TRUSTED_BODY; at++) {
            int digit = octets.get(at) - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            }
        }
        return Math.min(value, TRUSTED_BODY);
    }

    // ---- body ----

    private void body(ByteBuffer octets) {
        int wanted = Math.min(total - filled, octets.remaining());
        if (filled + wanted == total) {
            reserveExactly(total);
        } else {
            reserve(filled + wanted);
        }
        take(octets, wanted);
        if (filled == total) {
            complete();
        }
    }

    private void complete() {
        HeaderIndexer headers = indexer;
        if (headers == null) {
            throw new IllegalStateException("no headers");
        }
        Frame frame = new Frame(headers, message, total);
        message = NOTHING;
        filled = 0;
        indexer = null;
        phase = Phase.GAP;
        sink.accept(frame);
    }

    // ---- errors ----

    private void tooLarge() {
        HeaderIndexer found = new HeaderIndexer(message, 0, filled, rules);
        if (!found.run()) {
            fail(new FramingError("Not a SIP message", 0, 0, null));
            return;
        }
        found.error("Message Too Large", filled, 513);
        FramingError error = found.error(message, filled);
        fail(error == null ? new FramingError("Message Too Large", filled, 0, null) : error);
    }

    private void fail(FramingError error) {
        phase = Phase.FAILED;
        message = NOTHING;
        sink.accept(error);
    }

    // ---- the message's array ----

    private void take(ByteBuffer octets, int count) {
        reserve(filled + count);
        octets.get(message, filled, count);
        filled += count;
    }

    /** Makes room, doubling, so that many small pieces cost linear time. */
    private void reserve(int size) {
        if (message.length < size) {
            int roomy = (int) Math.min(limits.maxMessageSize(), Math.max(512L, 2L * message.length));
            message = Arrays.copyOf(message, Math.max(size, roomy));
        }
    }

    private void reserveExactly(int size) {
        if (message.length < size) {
            message = Arrays.copyOf(message, size);
        }
    }
}
