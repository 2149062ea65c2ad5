package io.trunkline.antlr.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void cellsAreHalvesAcrossStrings() {
        short[] cells = Tables.cells("\u0000\u0000\u0001\u0080", "\u00ff\u00ff");
        assertArrayEquals(new short[] {0, 0x180, -1}, cells);
    }

    @Test
    void octetMapsReachTheHighestOctet() {
        assertEquals((byte) 0xff, Tables.octetMap("\u00ff")[0]);
    }

    @Test
    void octetSetsAreBitsOfAMaskForEachOctet() {
        long[] sets = Tables.octetSets(1L << 48, 0, 0, 0, 1L << 48, 0, 0, 1L << 63);
        assertEquals(256, sets.length);
        assertEquals(3, sets['0']);
        assertEquals(2, sets[255]);
        assertEquals(0, sets['1']);
    }
}
