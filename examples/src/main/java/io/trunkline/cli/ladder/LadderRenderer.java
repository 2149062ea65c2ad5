package io.trunkline.cli.ladder;

import io.trunkline.cli.ladder.Colours.Tone;
import io.trunkline.cli.ladder.LadderEntry.Arrow;
import io.trunkline.cli.ladder.LadderEntry.Fate;
import io.trunkline.cli.ladder.LadderEntry.Heading;
import io.trunkline.cli.ladder.LadderEntry.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happened into the lines of a ladder:
 *
 * <pre>
 *      ms  UAC 127.0.0.1:5070                                              UAS 127.0.0.1:5060
 *  ── INVITE ────────────────────────────────────────────────────────────────────────────────
 *   1.204      INVITE tx Calling ├── INVITE ───────────────────▶│
 *   1.951                        │◀────────────────── 180 Ringing ┤ dialog Early
 * </pre>
 *
 * <p>Notes stand beside the arrow they follow as long as there is room, otherwise on a line of their own. Times count from the first entry.
 */
public final class LadderRenderer {

    private static final int TIME_WIDTH = 9;
    private static final int NOTE_WIDTH = 26;
    private static final int ARROW_WIDTH = 32;
    private static final int WIDTH = TIME_WIDTH + 1 + NOTE_WIDTH + 1 + ARROW_WIDTH + 2 + NOTE_WIDTH;

    private final Glyphs glyphs;
    private final Colours colours;

    /**
     * Makes a renderer.
     *
     * @param glyphs what to draw with
     * @param colours how to paint
     */
    public LadderRenderer(Glyphs glyphs, Colours colours) {
        this.glyphs = glyphs;
        this.colours = colours;
    }

    /**
     * Draws a ladder.
     *
     * @param left the name of the left party
     * @param right the name of the right party
     * @param entries what happened, in any order
     * @return the lines, without line ends
     */
    public List<String> render(String left, String right, List<LadderEntry> entries) {
        List<LadderEntry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(LadderEntry::nanos));
        long first = ordered.isEmpty() ? 0 : ordered.get(0).nanos();
        List<String> lines = new ArrayList<>();
        lines.add(title(left, right));
        Row row = null;
        for (LadderEntry entry : ordered) {
            Row next = place(entry, row);
            if (next != row && row != null) {
                lines.add(draw(row, first));
            }
            row = next;
        }
        if (row != null) {
            lines.add(draw(row, first));
        }
        return lines;
    }

    /** The row that {@code entry} belongs into: the current one where it still fits, else a new one. */
    private static Row place(LadderEntry entry, @Nullable Row current) {
        if (!(entry instanceof Note note)) {
            return new Row(entry);
        }
        Row row = current != null && current.hasRoomFor(note) ? current : new Row(note);
        row.write(note);
        return row;
    }

    private String title(String left, String right) {
        String times = pad("ms", TIME_WIDTH, true) + " ";
        return colours.paint(Tone.TITLE, times + pad(left, NOTE_WIDTH + 1 + ARROW_WIDTH + 1, false) + " " + right);
    }

    private String draw(Row row, long first) {
        if (row.entry instanceof Heading heading) {
            return colours.paint(Tone.TITLE, heading(heading.text()));
        }
        double millis = (row.entry.nanos() - first) / 1e6;
        String time = pad(String.format(Locale.ROOT, "%.3f", millis), TIME_WIDTH, true);
        String middle = row.entry instanceof Arrow arrow
                ? arrow(arrow)
                : colours.paint(Tone.FAINT, glyphs.lifeline() + " ".repeat(ARROW_WIDTH) + glyphs.lifeline());
        String line = colours.paint(Tone.FAINT, time)
                + " "
                + colours.paint(Tone.STATE, pad(row.left, NOTE_WIDTH, true))
                + " "
                + middle
                + " "
                + colours.paint(Tone.STATE, row.right);
        return line.stripTrailing();
    }

    private String heading(String text) {
        String start = String.valueOf(glyphs.line()).repeat(2) + " " + text + " ";
        return start + String.valueOf(glyphs.line()).repeat(Math.max(0, WIDTH - start.length()));
    }

    private String arrow(Arrow arrow) {
        boolean rightwards = arrow.from() == Side.LEFT;
        String label = " "
                + fit(arrow.label() + (arrow.fate() == Fate.ARRIVED_AGAIN ? " (again)" : ""), ARROW_WIDTH - 6) + " ";
        String start = String.valueOf(glyphs.line()).repeat(2);
        String rest = String.valueOf(glyphs.line()).repeat(ARROW_WIDTH - 3 - label.length());
        char head = arrow.fate() == Fate.LOST ? glyphs.lost() : rightwards ? glyphs.toRight() : glyphs.toLeft();
        Tone tone = arrow.fate() == Fate.LOST ? Tone.BAD : rightwards ? Tone.REQUEST : Tone.RESPONSE;
        if (rightwards) {
            return colours.paint(Tone.FAINT, String.valueOf(glyphs.fromLeft()))
                    + colours.paint(tone, start + label + rest + head)
                    + colours.paint(Tone.FAINT, String.valueOf(glyphs.lifeline()));
        }
        return colours.paint(Tone.FAINT, String.valueOf(glyphs.lifeline()))
                + colours.paint(tone, head + rest + label + start)
                + colours.paint(Tone.FAINT, String.valueOf(glyphs.fromRight()));
    }

    private static String pad(String text, int width, boolean toTheRight) {
        String fitted = fit(text, width);
        String space = " ".repeat(width - fitted.length());
        return toTheRight ? space + fitted : fitted + space;
    }

    private static String fit(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 2) + "..";
    }

    /** A line being put together. */
    private static final class Row {

        private final LadderEntry entry;
        private String left = "";
        private String right = "";

        Row(LadderEntry entry) {
            this.entry = entry;
        }

        boolean hasRoomFor(Note note) {
            String there = note.side() == Side.LEFT ? left : right;
            return there.isEmpty() && !(entry instanceof Heading);
        }

        void write(Note note) {
            if (note.side() == Side.LEFT) {
                left = note.text();
            } else {
                right = note.text();
            }
        }
    }
}
