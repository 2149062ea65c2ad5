package io.trunkline.cli.parse;

import io.trunkline.antlr.runtime.CaptureTree;
import io.trunkline.cli.Terminal;
import io.trunkline.cli.ladder.Colours;
import io.trunkline.cli.ladder.Colours.Tone;
import io.trunkline.cli.ladder.Glyphs;
import io.trunkline.grammar.Tolerance;
import io.trunkline.javax.sip.header.HeaderStructure;
import io.trunkline.wire.Frame;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** Draws each message as a tree, malformed places with a caret below. */
final class TextReport implements Report {
    private static final int WIDEST_VALUE = 100;

    private final Terminal terminal;
    private final String branch;
    private final String lastBranch;
    private final String trunk;

    TextReport(Terminal terminal) {
        this.terminal = terminal;
        boolean ascii = terminal.glyphs().equals(Glyphs.ASCII);
        branch = ascii ? "+- " : "├─ ";
        lastBranch = ascii ? "`- " : "└─ ";
        trunk = ascii ? "|  " : "│  ";
    }

    @Override
    public void message(MessageFinding message) {
        Colours colours = terminal.colours();
        terminal.out().println(message.place());
        terminal.out().println("  " + colours.paint(Tone.TITLE, shortened(message.startLine())));
        structure(message.frame(), message.startLineStructure(), "  " + trunk);
        List<HeaderFinding> headers = message.headers();
        boolean body = message.frame().body().length() > 0;
        for (int i = 0; i < headers.size(); i++) {
            boolean last = i + 1 == headers.size() && !body;
            header(message.frame(), headers.get(i), "  " + (last ? lastBranch : branch), "  " + (last ? "   " : trunk));
        }
        if (body) {
            terminal.out()
                    .println("  " + lastBranch + "body: "
                            + message.frame().body().length() + " octets");
        }
        if (message.defect() != null) {
            terminal.out()
                    .println("  "
                            + colours.paint(
                                    Tone.BAD,
                                    "rejected: " + message.defect().statusCode() + " "
                                            + message.defect().reason()));
        }
        if (!message.writtenBack()) {
            terminal.out().println("  " + colours.paint(Tone.BAD, "written, it has other octets"));
        }
        terminal.out().println();
    }

    private void header(Frame frame, HeaderFinding header, String own, String below) {
        String name = header.name() == null ? "" : header.name() + ": ";
        terminal.out().println(own + name + shortened(header.value()));
        ParseException problem = header.problem();
        if (problem == null) {
            structure(frame, header.structure(), below);
            return;
        }
        String.valueOf(problem.getMessage())
                .lines()
                .forEach(line ->
                        terminal.out().println(below + terminal.colours().paint(Tone.BAD, line)));
    }

    private void structure(Frame frame, HeaderStructure structure, String indent) {
        structure.tolerances().stream()
                .map(Tolerance::key)
                .sorted()
                .forEach(tolerated -> terminal.out()
                        .println(indent + terminal.colours().paint(Tone.STATE, "taken leniently: " + tolerated)));
        tree(frame, structure.captures(), indent);
    }

    private void tree(Frame frame, List<CaptureTree> nodes, String indent) {
        for (int i = 0; i < nodes.size(); i++) {
            CaptureTree node = nodes.get(i);
            boolean last = i + 1 == nodes.size();
            String text = MessageAnalyser.text(frame, node.start(), node.end());
            terminal.out().println(indent + (last ? lastBranch : branch) + node.rule() + "  " + shortened(text));
            tree(frame, node.children(), indent + (last ? "   " : trunk));
        }
    }

    private static String shortened(String text) {
        String one = text.codePoints()
                .map(c -> Character.isISOControl(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return one.length() <= WIDEST_VALUE
                ? one
                : one.substring(0, WIDEST_VALUE) + "... (" + one.length() + " characters)";
    }

    @Override
    public void broken(Found.Broken broken) {
        int code = broken.error().statusCode();
        terminal.out().println(broken.place());
        terminal.out()
                .println("  "
                        + terminal.colours()
                                .paint(
                                        Tone.BAD,
                                        "rejected: " + (code == 0 ? "" : code + " ")
                                                + broken.error().reason() + ", at offset "
                                                + broken.error().offset() + " of " + broken.length()));
        terminal.out().println();
    }

    @Override
    public void unreadable(Found.Unreadable unreadable) {
        terminal.err().println("trunkline parse: " + unreadable.place() + ": " + unreadable.reason());
    }

    @Override
    public void summary(ParseSummary summary, double octetsPerSecond) {
        line("messages", summary.messages());
        line("parsed", summary.parsed());
        line("rejected", summary.rejected());
        counts(summary.rejections());
        line(
                "malformed headers",
                summary.malformed().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        counts(summary.malformed());
        terminal.printLine("%-46s%d of %d", "written back octet by octet", summary.writtenBack(), summary.framed());
        terminal.printLine("%-46s%,.0f octets/s, by a JVM that has just started", "read", octetsPerSecond);
    }

    private void line(String what, int count) {
        terminal.printLine("%-46s%d", what, count);
    }

    private void counts(Map<String, Integer> counts) {
        counts.forEach((what, count) -> terminal.printLine("  %-44s%d", what, count));
    }
}
