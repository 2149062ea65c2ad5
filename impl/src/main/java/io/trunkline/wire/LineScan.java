package io.trunkline.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds line feeds and colons, and compares, eight octets at a time. A word minus the pattern has a zero octet where the octet is; the classic
 * {@code (w - 0x01..) & ~w & 0x80..} then has its lowest set bit in the first zero octet (higher ones may lie, the lowest does
 * not).
 */
final class LineScan {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long COLONS = 0x3A3A3A3A3A3A3A3AL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private LineScan() {}

    /** The offset of the first line feed in {@code octets[from, to)}, or -1. */
    static int indexOfLineFeed(byte[] octets, int from, int to) {
        return indexOf(octets, from, to, LINE_FEEDS);
    }

    /** The offset of the first colon in {@code octets[from, to)}, or -1. */
    static int indexOfColon(byte[] octets, int from, int to) {
        return indexOf(octets, from, to, COLONS);
    }

    private static int indexOf(byte[] octets, int from, int to, long pattern) {
        int at = from;
        for (int last = to - Long.BYTES; at <= last; at += Long.BYTES) {
            long zeros = zeroOctets((long) WORDS.get(octets, at) ^ pattern);
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        for (byte wanted = (byte) pattern; at < to; at++) {
            if (octets[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** As above over a buffer's absolute positions; the buffer must be little-endian. */
    static int indexOfLineFeed(ByteBuffer octets, int from, int to) {
        int at = from;
        for (int last = to - Long.BYTES; at <= last; at += Long.BYTES) {
            long zeros = zeroOctets(octets.getLong(at) ^ LINE_FEEDS);
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (octets.get(at) == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Whether all of {@code word} stands at an offset: words of eight octets, the last two of which may overlap. */
    static boolean isSame(byte[] word, byte[] octets, int from, int length) {
        if (length < Long.BYTES) {
            for (int i = 0; i < length; i++) {
                if (word[i] != octets[from + i]) {
                    return false;
                }
            }
            return true;
        }
        int last = length - Long.BYTES;
        for (int at = 0; at < last; at += Long.BYTES) {
            if ((long) WORDS.get(word, at) != (long) WORDS.get(octets, from + at)) {
                return false;
            }
        }
        return (long) WORDS.get(word, last) == (long) WORDS.get(octets, from + last);
    }

    private static long zeroOctets(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }
}
