package io.trunkline.cli.parse;

import io.trunkline.cli.Terminal;
import io.trunkline.grammar.Tolerances;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads messages and reports on them. Single-threaded. */
public final class Parse {
    private final Report report;
    private final MessageAnalyser analyser;
    private final ParseSummary summary = new ParseSummary();
    private final MessageFinder finder;

    /**
     * A run.
     *
     * @param terminal where to write
     * @param json whether in JSON, an object a line
     * @param tolerances what is taken beyond the RFCs
     */
    public Parse(Terminal terminal, boolean json, Tolerances tolerances) {
        analyser = new MessageAnalyser(tolerances);
        finder = new MessageFinder(new ParsingRules(MessageLimits.DEFAULT, tolerances), this::found);
        report = json ? new JsonReport(terminal.out()) : new TextReport(terminal);
    }

    /**
     * Reads a file, or all files below a directory.
     *
     * @param path which
     * @throws IOException when the directory cannot be read; a file that cannot be is reported and the next one read
     */
    public void path(Path path) throws IOException {
        finder.path(path);
    }

    /**
     * Reads a stream to its end.
     *
     * @param in the stream
     * @throws IOException when it cannot be read
     */
    public void standardInput(InputStream in) throws IOException {
        finder.stream("-", in);
    }

    private void found(Found found) {
        if (found instanceof Found.Message message) {
            MessageFinding finding = analyser.analyse(message);
            summary.count(finding);
            report.message(finding);
        } else if (found instanceof Found.Broken broken) {
            summary.count(broken);
            report.broken(broken);
        } else if (found instanceof Found.Unreadable unreadable) {
            summary.countUnreadable();
            report.unreadable(unreadable);
        }
    }

    /**
     * Reports the summary.
     *
     * @return whether there was a message and nothing was wrong with any
     */
    public boolean end() {
        report.summary(summary, analyser.octetsPerSecond());
        return summary.isAllWell();
    }
}
