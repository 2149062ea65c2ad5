package io.trunkline.cli;

import io.trunkline.cli.ladder.Colours;
import io.trunkline.cli.ladder.Glyphs;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command writes, and what that place can show.
 *
 * @param out for what the user asked for
 * @param err for problems
 * @param glyphs the characters that it can show
 * @param colours whether it can show colours, and the user wants them
 */
public record Terminal(PrintStream out, PrintStream err, Glyphs glyphs, Colours colours) {

    /**
     * The terminal, file or pipe that this process was started on. Colours need a terminal, and an empty or missing {@code NO_COLOR}
     * (see no-color.org); line drawing needs a charset that has it.
     *
     * @return the terminal
     */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        // The launcher knows whether standard output is a terminal; System.console() answers another question.
        boolean terminal = Boolean.getBoolean("trunkline.terminal");
        boolean colours = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                System.out, System.err, Glyphs.in(charsetOfStandardOutput()), colours ? Colours.ANSI : Colours.NONE);
    }

    private static Charset charsetOfStandardOutput() {
        // As System.out itself chooses on Java 17; PrintStream tells its charset from Java 18 on only.
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }

    /**
     * Writes a line, the same in every locale.
     *
     * @param format as for {@link String#format(Locale, String, Object...)}, without a line end
     * @param arguments what to put in
     */
    public void printLine(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }

    /**
     * Writes lines.
     *
     * @param lines the lines, without line ends
     */
    public void print(List<String> lines) {
        lines.forEach(out::println);
    }
}
