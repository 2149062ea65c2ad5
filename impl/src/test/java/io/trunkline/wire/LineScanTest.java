package io.trunkline.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineScanTest {
    /** Octets that differ from a line feed in one bit, or are next to it: where a word-wise comparison could go wrong. */
    private static final byte[] NEIGHBOURS = {
        0x0B, 0x08, 0x0E, 0x02, 0x1A, 0x2A, 0x4A, (byte) 0x8A, 0x09, 0x0D, 0, (byte) 0xFF, (byte) 0x80
    };

    @Test
    void agreesWithANaiveScanAtEveryAlignment() {
        for (int start = 0; start < 16; start++) {
            for (int length = 0; length < 40; length++) {
                for (byte filler : NEIGHBOURS) {
                    assertAgreesWhereverTheLineFeedIs(start, length, filler);
                }
            }
        }
    }

    private static void assertAgreesWhereverTheLineFeedIs(int start, int length, byte filler) {
        byte[] octets = new byte[start + length + 9];
        Arrays.fill(octets, filler);
        octets[start + length] = '\n';
        if (start > 0) {
            octets[start - 1] = '\n';
        }
        assertAgrees(octets, start, start + length);
        for (int feed = 0; feed < length; feed++) {
            octets[start + feed] = '\n';
            assertAgrees(octets, start, start + length);
            octets[start + feed] = filler;
        }
    }

    @Test
    void agreesWithANaiveScanOnRandomOctets() {
        Random random = new Random(20260101);
        for (int round = 0; round < 20_000; round++) {
            byte[] octets = new byte[random.nextInt(80)];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = random.nextInt(12) == 0 ? (byte) '\n' : NEIGHBOURS[random.nextInt(NEIGHBOURS.length)];
            }
            int from = random.nextInt(octets.length + 1);
            int to = from + random.nextInt(octets.length - from + 1);
            assertAgrees(octets, from, to);
        }
    }

    private static void assertAgrees(byte[] octets, int from, int to) {
        int expected = naive(octets, from, to);
        assertEquals(expected, LineScan.indexOfLineFeed(LineScan.words(octets), from, to));
        ByteBuffer direct = ByteBuffer.allocateDirect(octets.length).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(expected, LineScan.indexOfLineFeed(direct.put(0, octets), from, to));
    }

    private static int naive(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
