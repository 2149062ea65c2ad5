package io.trunkline.cli.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The octets of a capture file, counted, in the file's own byte order. */
final class CaptureInput {
    /** More than any packet or block of a sound file has; a wrong length must not become an array of its size. */
    private static final int LARGEST_BLOCK = 16 << 20;

    private final InputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long offset;

    CaptureInput(InputStream in) {
        this.in = in;
    }

    void setOrder(ByteOrder order) {
        this.order = order;
    }

    long offset() {
        return offset;
    }

    /** A block of this many octets; shorter only where the file ends. */
    ByteBuffer upTo(int length) throws IOException {
        if (length < 0 || length > LARGEST_BLOCK) {
            throw new CaptureException(
                    "a block of " + Integer.toUnsignedString(length) + " octets at offset " + offset);
        }
        byte[] octets = in.readNBytes(length);
        offset += octets.length;
        return ByteBuffer.wrap(octets).order(order);
    }

    /** A block of this many octets. */
    ByteBuffer exactly(int length) throws IOException {
        long start = offset;
        ByteBuffer block = upTo(length);
        if (block.remaining() < length) {
            throw new CaptureException("the file ends at offset " + offset + ", within what begins at offset " + start);
        }
        return block;
    }
}
