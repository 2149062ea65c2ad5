package io.trunkline.cli.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.cli.ladder.LadderEntry.Arrow;
import io.trunkline.cli.ladder.LadderEntry.Fate;
import io.trunkline.cli.ladder.LadderEntry.Heading;
import io.trunkline.cli.ladder.LadderEntry.Note;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderRendererTest {

    private static final List<LadderEntry> CALL = List.of(
            new Heading(1_000_000, "INVITE"),
            new Arrow(1_000_000, Side.LEFT, "INVITE (SDP)", Fate.ARRIVED),
            new Note(1_100_000, Side.LEFT, "INVITE Calling"),
            new Note(1_200_000, Side.RIGHT, "INVITE Proceeding"),
            new Arrow(2_500_000, Side.RIGHT, "180 Ringing", Fate.ARRIVED),
            new Note(2_600_000, Side.LEFT, "INVITE Proceeding"),
            new Note(2_700_000, Side.LEFT, "dialog Early"));

    private static List<String> draw(Glyphs glyphs, Colours colours, List<LadderEntry> entries) {
        return new LadderRenderer(glyphs, colours).render("UAC", "UAS", entries);
    }

    @Test
    void drawsARequestAndItsResponseWithTheStatesBesideThem() {
        String expected = """
                       ms UAC                                                          UAS
                ── INVITE ───────────────────────────────────────────────────────────────────────────────────────
                    0.000             INVITE Calling ├── INVITE (SDP) ───────────────▶│ INVITE Proceeding
                    1.500          INVITE Proceeding │◀──────────────── 180 Ringing ──┤
                    1.700               dialog Early │                                │
                """;
        assertEquals(expected.lines().map(String::strip).toList(), stripped(draw(Glyphs.UNICODE, Colours.NONE, CALL)));
    }

    @Test
    void everyLifelineStandsInItsColumn() {
        List<String> lines = draw(Glyphs.ASCII, Colours.NONE, CALL);
        for (String line : lines.subList(2, lines.size())) {
            assertEquals('|', line.charAt(37), line);
            assertEquals('|', line.charAt(70), line);
        }
    }

    @Test
    void asciiStaysAscii() {
        String all = String.join("", draw(Glyphs.ASCII, Colours.NONE, CALL));
        assertTrue(all.chars().allMatch(c -> c >= 32 && c < 127), all);
    }

    @Test
    void coloursAddNothingToThePrintedText() {
        List<String> painted = draw(Glyphs.UNICODE, Colours.ANSI, CALL);
        assertTrue(String.join("", painted).contains("\u001B["));
        List<String> plain = painted.stream()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", ""))
                .toList();
        assertEquals(stripped(draw(Glyphs.UNICODE, Colours.NONE, CALL)), stripped(plain));
    }

    @Test
    void entriesAreDrawnInTheOrderOfTimeHoweverTheyCome() {
        List<LadderEntry> shuffled = new java.util.ArrayList<>(CALL.subList(1, CALL.size()));
        Collections.reverse(shuffled);
        assertEquals(
                draw(Glyphs.UNICODE, Colours.NONE, CALL.subList(1, CALL.size())),
                draw(Glyphs.UNICODE, Colours.NONE, shuffled));
    }

    @Test
    void aLostMessageEndsInTheMarkOfTheLost() {
        List<String> lines = draw(Glyphs.UNICODE, Colours.NONE, List.of(new Arrow(0, Side.LEFT, "BYE", Fate.LOST)));
        assertTrue(lines.get(1).contains("✗│"), lines.get(1));
        assertFalse(lines.get(1).contains("▶"), lines.get(1));
    }

    @Test
    void aRepeatedMessageSaysSo() {
        List<String> lines =
                draw(Glyphs.ASCII, Colours.NONE, List.of(new Arrow(0, Side.RIGHT, "200 OK", Fate.ARRIVED_AGAIN)));
        assertTrue(lines.get(1).contains("200 OK (again)"), lines.get(1));
    }

    @Test
    void aLabelThatIsTooLongIsCutAndTheColumnsStay() {
        List<String> lines =
                draw(Glyphs.ASCII, Colours.NONE, List.of(new Arrow(0, Side.RIGHT, "x".repeat(100), Fate.ARRIVED)));
        assertEquals('|', lines.get(1).charAt(70), lines.get(1));
    }

    @Test
    void nothingHappenedIsDrawnAsTheTitleAlone() {
        assertEquals(1, draw(Glyphs.ASCII, Colours.NONE, List.of()).size());
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }
}
