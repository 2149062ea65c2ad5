package io.trunkline.cli.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table(Glyphs.ASCII, "step", "time");
        table.add("re-INVITE", "1 ms");
        assertEquals(List.of("step        time", "---------   ----", "re-INVITE   1 ms"), table.lines());
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        Table table = new Table(Glyphs.ASCII, "step", "time");
        assertThrows(IllegalArgumentException.class, () -> table.add("alone"));
    }

    @Test
    void theCharsetChoosesTheGlyphs() {
        assertEquals(Glyphs.UNICODE, Glyphs.in(StandardCharsets.UTF_8));
        assertEquals(Glyphs.ASCII, Glyphs.in(StandardCharsets.US_ASCII));
        assertEquals(Glyphs.ASCII, Glyphs.in(StandardCharsets.ISO_8859_1));
    }
}
