package io.trunkline.cli.ladder;

import java.nio.charset.Charset;

/**
 * The characters that lines are drawn with.
 *
 * @param line horizontal stroke
 * @param lifeline vertical stroke
 * @param fromLeft where an arrow leaves the left lifeline
 * @param fromRight where an arrow leaves the right lifeline
 * @param toLeft arrow head pointing left
 * @param toRight arrow head pointing right
 * @param lost the end of an arrow that did not arrive
 * @param right the mark of something that is right
 * @param wrong the mark of something that is wrong
 * @param change stands between an old and a new state
 */
public record Glyphs(
        char line,
        char lifeline,
        char fromLeft,
        char fromRight,
        char toLeft,
        char toRight,
        char lost,
        String right,
        String wrong,
        String change) {

    /** Box-drawing characters. */
    public static final Glyphs UNICODE = new Glyphs('─', '│', '├', '┤', '◀', '▶', '✗', "✔", "✘", "→");

    /** Nothing beyond ASCII. */
    public static final Glyphs ASCII = new Glyphs('-', '|', '|', '|', '<', '>', 'X', "ok", "NO", "->");

    /**
     * The best glyphs that a charset can write.
     *
     * @param charset the charset of the terminal
     * @return {@link #UNICODE} or {@link #ASCII}
     */
    public static Glyphs in(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("─│├┤◀▶✗✔✘→") ? UNICODE : ASCII;
    }
}
