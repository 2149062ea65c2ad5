package io.trunkline.antlr.runtime;

import java.nio.charset.StandardCharsets;

/**
 * Unpacks the tables of generated classes. They are strings, which a class file holds without code to fill them, and are unpacked with few
 * calls for each cell, because nothing is compiled yet when it is done.
 */
public final class Tables {
    private Tables() {}

    /**
     * Unpacks a lookahead table.
     *
     * @param packed two ISO 8859-1 characters for each cell, the high octet first; several strings where one would be too long
     * @return the cells
     */
    public static short[] cells(String... packed) {
        int length = 0;
        for (String part : packed) {
            length += part.length() / Short.BYTES;
        }
        short[] cells = new short[length];
        int next = 0;
        for (String part : packed) {
            byte[] halves = part.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < halves.length; i += Short.BYTES) {
                cells[next++] = (short) ((halves[i] << Byte.SIZE) | (halves[i + 1] & 0xff));
            }
        }
        return cells;
    }

    /**
     * Unpacks a map from octet to a small number.
     *
     * @param packed one ISO 8859-1 character for each octet
     * @return a number for each octet
     */
    public static byte[] octetMap(String packed) {
        return packed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Unpacks up to 64 octet sets into one mask per octet: bit {@code n} of mask {@code o} is set when set {@code n}
     * contains octet {@code o}.
     *
     * @param words four words for each set, the first for octets 0 to 63
     * @return a mask for each octet
     */
    public static long[] octetSets(long... words) {
        long[] masks = new long[256];
        for (int i = 0; i < words.length; i++) {
            long bit = 1L << (i >> 2);
            int base = (i & 3) << 6;
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                masks[base + Long.numberOfTrailingZeros(rest)] |= bit;
            }
        }
        return masks;
    }
}
