package io.trunkline.antlr.direct;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntConsumer;

/** An immutable set of octets. */
final class OctetSet {

    private final BitSet bits;

    OctetSet(BitSet bits) {
        this.bits = (BitSet) bits.clone();
    }

    boolean contains(int octet) {
        return bits.get(octet);
    }

    boolean containsAll(OctetSet other) {
        BitSet missing = (BitSet) other.bits.clone();
        missing.andNot(bits);
        return missing.isEmpty();
    }

    OctetSet and(OctetSet other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new OctetSet(both);
    }

    OctetSet or(OctetSet other) {
        BitSet either = (BitSet) bits.clone();
        either.or(other.bits);
        return new OctetSet(either);
    }

    OctetSet without(OctetSet other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new OctetSet(rest);
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    int size() {
        return bits.cardinality();
    }

    int lowest() {
        return bits.nextSetBit(0);
    }

    int highest() {
        return bits.length() - 1;
    }

    boolean isRange() {
        return !bits.isEmpty() && highest() - lowest() + 1 == size();
    }

    /** True for {@code {'a', 'A'}}: an ASCII letter in both cases. */
    boolean isLetterInBothCases() {
        return size() == 2 && highest() - lowest() == 32 && lowest() >= 'A' && lowest() <= 'Z';
    }

    /** The octets from 64 * index to 64 * index + 63 as a bit mask. */
    long word(int index) {
        long word = 0;
        for (int i = 0; i < 64; i++) {
            if (bits.get(index * 64 + i)) {
                word |= 1L << i;
            }
        }
        return word;
    }

    void forEach(IntConsumer action) {
        bits.stream().forEach(action);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OctetSet set && set.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** Written as ranges, as in {@code [0-9A-Z%x7f]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int from = bits.nextSetBit(0); from >= 0; ) {
            int to = bits.nextClearBit(from);
            text.append(name(from));
            if (to - from > 1) {
                text.append('-').append(name(to - 1));
            }
            from = bits.nextSetBit(to);
        }
        return text.append(']').toString();
    }

    private static String name(int octet) {
        return octet > 0x20 && octet < 0x7f
                ? String.valueOf((char) octet)
                : String.format(Locale.ROOT, "%%x%02x", octet);
    }
}
