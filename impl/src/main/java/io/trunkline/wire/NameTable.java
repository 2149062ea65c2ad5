package io.trunkline.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A closed hash table from header field names, in any case and in either form, to indexes. Built once, read without locks.
 *
 * <p>The hash looks at the length and three octets only, folded with {@code | 0x20}; the comparison that follows decides, and is
 * exact.
 */
final class NameTable {
    private static final int SIZE = 1024;

    private final short[] indexes = new short[SIZE];
    private final short[] compact = new short[128];
    /** The names in lower case. */
    private final byte[][] names;
    /** The names as their RFCs write them, which nearly everybody does: compared first. */
    private final byte[][] usual;

    private final String[] texts;

    NameTable(HeaderName[] all) {
        names = new byte[all.length][];
        usual = new byte[all.length][];
        texts = new String[all.length];
        Arrays.fill(indexes, (short) -1);
        Arrays.fill(compact, (short) -1);
        for (HeaderName name : all) {
            byte[] octets = name.canonical().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
            names[name.index()] = octets;
            texts[name.index()] = name.canonical();
            usual[name.index()] = name.canonical().getBytes(StandardCharsets.US_ASCII);
            int at = hash(octets.length, octets[0], octets[octets.length >> 1], octets[octets.length - 1]);
            while (indexes[at] >= 0) {
                at = (at + 1) & (SIZE - 1);
            }
            indexes[at] = (short) name.index();
            if (name.compact() != HeaderName.NO_COMPACT_FORM) {
                compact[name.compact()] = (short) name.index();
            }
        }
    }

    int find(byte[] octets, int from, int to) {
        int length = to - from;
        if (length <= 1) {
            return length == 1 ? findCompact(octets[from]) : -1;
        }
        int at = hash(length, octets[from], octets[from + (length >> 1)], octets[to - 1]);
        for (int index = indexes[at]; index >= 0; index = indexes[at]) {
            if (isUsual(usual[index], octets, from, length) || same(names[index], octets, from, length)) {
                return index;
            }
            at = (at + 1) & (SIZE - 1);
        }
        return -1;
    }

    int find(String name) {
        int length = name.length();
        if (length <= 1) {
            return length == 1 ? findCompact(name.charAt(0)) : -1;
        }
        int at = hash(length, name.charAt(0), name.charAt(length >> 1), name.charAt(length - 1));
        for (int index = indexes[at]; index >= 0; index = indexes[at]) {
            if (texts[index].equals(name) || same(names[index], name)) {
                return index;
            }
            at = (at + 1) & (SIZE - 1);
        }
        return -1;
    }

    private int findCompact(int letter) {
        int lower = lower(letter);
        return lower >= 'a' && lower <= 'z' ? compact[lower] : -1;
    }

    private static int hash(int length, int first, int middle, int last) {
        int mixed = length * 0x3D + (first | 0x20) * 0x1F1 + (middle | 0x20) * 0x95 + (last | 0x20) * 0x0B;
        return (mixed ^ (mixed >> 7)) & (SIZE - 1);
    }

    private static boolean isUsual(byte[] name, byte[] octets, int from, int length) {
        return Arrays.equals(name, 0, name.length, octets, from, from + length);
    }

    private static boolean same(byte[] name, byte[] octets, int from, int length) {
        if (name.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name[i] != lower(octets[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(byte[] name, String other) {
        if (name.length != other.length()) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
}
