package io.trunkline.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A part of an octet array. It does not own the array: whoever hands a slice out promises that the octets no longer change.
 */
public final class ByteSlice {
    private final byte[] octets;
    private final int from;
    private final int to;

    /**
     * The octets in {@code [from, to)} of an array.
     *
     * @throws IndexOutOfBoundsException when the array does not hold them
     */
    public ByteSlice(byte[] octets, int from, int to) {
        Objects.checkFromToIndex(from, to, octets.length);
        this.octets = octets;
        this.from = from;
        this.to = to;
    }

    /** The array that holds the slice; not a copy, not to be changed. */
    public byte[] octets() {
        return octets;
    }

    /** The offset of the first octet. */
    public int from() {
        return from;
    }

    /** The offset after the last octet. */
    public int to() {
        return to;
    }

    /** The number of octets. */
    public int length() {
        return to - from;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return to == from;
    }

    /** A copy of the octets in an array of their own. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(octets, from, to);
    }

    /** Whether both slices hold the same octets, wherever they lie. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSlice that && Arrays.equals(octets, from, to, that.octets, that.from, that.to);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + octets[i];
        }
        return hash;
    }

    /** The octets decoded as UTF-8. */
    @Override
    public String toString() {
        return new String(octets, from, to - from, StandardCharsets.UTF_8);
    }
}
