package io.trunkline.wire;

import java.nio.ByteBuffer;

/**
 * A closed hash table from header field names, in any case and in either form, to indexes. Built once, read without locks.
 *
 * <p>The hash looks at the length and three octets only, folded with {@code | 0x20}; the comparison that follows decides, and is
 * exact. In front of it stands a table of the names that have been met, as their RFCs write them, which is nearly always: two words
 * of eight octets are compared there and no octets. It is filled while messages come in, for filling it at once would cost every process
 * its start.
 */
final class NameTable {
    private static final int SIZE = 1024;
    private static final int MET = 1024;

    /** Names of more octets are not in two words. */
    private static final int LONGEST_MET = 2 * Long.BYTES;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Indexes plus 1. */
    private final short[] places = new short[SIZE];

    private final short[] compact = new short[128];
    private final String[] names;

    // Threads may race to fill what follows: each number is either missing, which no name in a message looks like, or
    // right.

    /** Of names that have been met, the first eight octets, and the last eight or none. */
    private final long[] heads;

    private final long[] tails;
    private final byte[] lengths;

    /** Indexes plus 1, by those octets. */
    private final short[] metOctets = new short[MET];

    /** Indexes plus 1, by the hash that a String keeps. */
    private final short[] metTexts = new short[MET];

    NameTable(HeaderName[] all) {
        names = new String[all.length];
        heads = new long[all.length];
        tails = new long[all.length];
        lengths = new byte[all.length];
        for (HeaderName name : all) {
            String text = name.canonical();
            int length = text.length();
            int number = name.index();
            names[number] = text;
            lengths[number] = (byte) length;
            int at = hash(length, text.charAt(0), text.charAt(length >> 1), text.charAt(length - 1));
            while (places[at] != 0) {
                at = (at + 1) & (SIZE - 1);
            }
            places[at] = (short) (number + 1);
            if (name.compact() != HeaderName.NO_COMPACT_FORM) {
                compact[name.compact()] = (short) (number + 1);
            }
        }
    }

    /**
     * As {@link #find(byte[], int, int)}.
     *
     * @param words the same octets, little-endian
     */
    int find(ByteBuffer words, byte[] octets, int from, int to) {
        int length = to - from;
        if (length <= 1 || length > LONGEST_MET || from + Long.BYTES > octets.length) {
            return find(octets, from, to);
        }
        long head = words.getLong(from);
        long tail = 0;
        if (length < Long.BYTES) {
            head &= (1L << (length << 3)) - 1;
        } else {
            tail = words.getLong(to - Long.BYTES);
        }
        int place = (int) (((head ^ tail) * SPREAD) >>> 54);
        int known = metOctets[place] - 1;
        if (known >= 0
                && heads[known] == head
                && tails[known] == tail
                && lengths[known] == length
                && head != 0
                && (tail != 0 || length < Long.BYTES)) {
            return known;
        }
        int index = find(octets, from, to);
        if (known < 0 && index >= 0 && isWrittenSo(names[index], octets, from)) {
            heads[index] = head;
            tails[index] = tail;
            metOctets[place] = (short) (index + 1);
        }
        return index;
    }

    private static boolean isWrittenSo(String name, byte[] octets, int from) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != octets[from + i]) {
                return false;
            }
        }
        return true;
    }

    int find(byte[] octets, int from, int to) {
        int length = to - from;
        if (length <= 1) {
            return length == 1 ? findCompact(octets[from]) : -1;
        }
        int at = hash(length, octets[from], octets[from + (length >> 1)], octets[to - 1]);
        for (int place = places[at]; place != 0; place = places[at]) {
            if (same(names[place - 1], octets, from, length)) {
                return place - 1;
            }
            at = (at + 1) & (SIZE - 1);
        }
        return -1;
    }

    int find(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 10) & (MET - 1);
        int met = metTexts[place];
        if (met != 0 && names[met - 1].equals(name)) {
            return met - 1;
        }
        int index = search(name);
        if (index >= 0) {
            metTexts[place] = (short) (index + 1);
        }
        return index;
    }

    private int search(String name) {
        int length = name.length();
        if (length <= 1) {
            return length == 1 ? findCompact(name.charAt(0)) : -1;
        }
        int at = hash(length, name.charAt(0), name.charAt(length >> 1), name.charAt(length - 1));
        for (int place = places[at]; place != 0; place = places[at]) {
            if (same(names[place - 1], name)) {
                return place - 1;
            }
            at = (at + 1) & (SIZE - 1);
        }
        return -1;
    }

    private int findCompact(int letter) {
        int lower = lower(letter);
        return lower >= 'a' && lower <= 'z' ? compact[lower] - 1 : -1;
    }

    private static int hash(int length, int first, int middle, int last) {
        int mixed = length * 0x3D + (first | 0x20) * 0x1F1 + (middle | 0x20) * 0x95 + (last | 0x20) * 0x0B;
        return (mixed ^ (mixed >> 7)) & (SIZE - 1);
    }

    private static boolean same(String name, byte[] octets, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (lower(name.charAt(i)) != lower(octets[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String name, String other) {
        if (name.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(name.charAt(i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
}
