package io.trunkline.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds line feeds and colons, eight octets at a time. A word minus the pattern has a zero octet where the octet is; the classic
 * {@code (w - 0x01..) & ~w & 0x80..} then has its lowest set bit in the first zero octet (higher ones may lie, the lowest does
 * not).
 *
 * <p>A {@link ByteBuffer} and not a {@code VarHandle} reads the words: making the handle takes a JVM as long as a fifth of all that it does
 * until its first message is read.
 */
final class LineScan {
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long COLONS = 0x3A3A3A3A3A3A3A3AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private LineScan() {}

    /** The octets as {@link #indexOfLineFeed} and {@link #indexOfColon} read them. */
    static ByteBuffer words(byte[] octets) {
        return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The position of the first line feed in {@code octets[from, to)}, or -1; positions are absolute, the buffer little-endian. */
    static int indexOfLineFeed(ByteBuffer octets, int from, int to) {
        return indexOf(octets, from, to, LINE_FEEDS);
    }

    /** The position of the first colon in {@code octets[from, to)}, or -1, as for {@link #indexOfLineFeed}. */
    static int indexOfColon(ByteBuffer octets, int from, int to) {
        return indexOf(octets, from, to, COLONS);
    }

    private static int indexOf(ByteBuffer octets, int from, int to, long pattern) {
        int at = from;
        for (int last = to - Long.BYTES; at <= last; at += Long.BYTES) {
            long zeros = zeroOctets(octets.getLong(at) ^ pattern);
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        for (byte wanted = (byte) pattern; at < to; at++) {
            if (octets.get(at) == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static long zeroOctets(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }
}
