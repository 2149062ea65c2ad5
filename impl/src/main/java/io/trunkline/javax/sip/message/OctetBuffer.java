package io.trunkline.javax.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that grow at their end; text goes in as UTF-8. */
final class OctetBuffer {
    private byte[] octets;
    private int size;

    OctetBuffer(int capacity) {
        octets = new byte[capacity];
    }

    OctetBuffer append(byte[] source, int from, int to) {
        int length = to - from;
        reserve(length);
        System.arraycopy(source, from, octets, size, length);
        size += length;
        return this;
    }

    OctetBuffer append(byte[] source) {
        return append(source, 0, source.length);
    }

    OctetBuffer append(CharSequence text) {
        int length = text.length();
        reserve(length);
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return append(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            octets[at++] = (byte) c;
        }
        size = at;
        return this;
    }

    OctetBuffer append(int number) {
        return append(Integer.toString(number));
    }

    OctetBuffer endLine() {
        reserve(2);
        octets[size++] = '\r';
        octets[size++] = '\n';
        return this;
    }

    /** Whether the last octet ends a line. */
    boolean isAtLineStart() {
        return size == 0 || octets[size - 1] == '\n';
    }

    /** The octets decoded as UTF-8. */
    @Override
    public String toString() {
        return new String(octets, 0, size, StandardCharsets.UTF_8);
    }

    byte[] toByteArray() {
        return size == octets.length ? octets : Arrays.copyOf(octets, size);
    }

    private void reserve(int more) {
        if (octets.length - size < more) {
            octets = Arrays.copyOf(octets, Math.max(size + more, octets.length * 2));
        }
    }
}
