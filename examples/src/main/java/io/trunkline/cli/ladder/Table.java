package io.trunkline.cli.ladder;

import java.util.ArrayList;
import java.util.List;

/** Lays rows out in columns that are as wide as their widest cell. The last column is not padded and may be painted. */
public final class Table {

    private static final String GAP = "   ";

    private final Glyphs glyphs;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Makes a table with a head.
     *
     * @param glyphs what to draw the line below the head with
     * @param head the titles of the columns
     */
    public Table(Glyphs glyphs, String... head) {
        this.glyphs = glyphs;
        rows.add(List.of(head));
    }

    /**
     * Adds a row.
     *
     * @param cells as many as the head has
     */
    public void add(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of "
                    + rows.get(0).size());
        }
        rows.add(List.of(cells));
    }

    /**
     * Draws the table.
     *
     * @return the lines, without line ends
     */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        widths[columns - 1] = rows.get(0).get(columns - 1).length();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length())));
        }
        return line.toString().stripTrailing();
    }

    private String rule(int[] widths) {
        List<String> parts = new ArrayList<>();
        for (int width : widths) {
            parts.add(String.valueOf(glyphs.line()).repeat(width));
        }
        return String.join(GAP, parts);
    }
}
