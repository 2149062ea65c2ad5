package io.trunkline.cli;

import io.trunkline.cli.parse.Parse;
import io.trunkline.grammar.Tolerances;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Looks into messages. */
final class ParseCommand implements Command {

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String summary() {
        return "shows what is in SIP messages from files, directories and captures, and what is wrong with them";
    }

    @Override
    public String usage() {
        return """
                Usage: trunkline parse [--strict] [--json] FILE|DIRECTORY|- ...

                Reads messages from files, from all files below directories and from standard input (-). A file holds a
                message, several of them, or a capture (pcap, pcapng) of UDP and TCP: fragments and streams are put
                together, what is not SIP is passed over. Each message is drawn as the tree that the grammar finds in it;
                below a malformed header field stands what was expected, with a caret at the place. A summary ends it.

                  --strict            allow what the RFCs allow, and no more
                  --tolerances LIST   allow these tolerances only (docs/tolerances.md has their names), as the
                                      property PARSER_TOLERANCES does; otherwise all, and those used are named
                  --json              an object a line for each message, and one for the summary

                Exit status 0 when every message was well-formed and came out, written, as it went in; else 1.
                """;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Exception {
        Options options = Options.parse(arguments, Set.of("tolerances"), Set.of("strict", "json"));
        if (options.arguments().isEmpty()) {
            throw new UsageException("parse needs a FILE, a DIRECTORY or - for standard input");
        }
        for (String argument : options.arguments()) {
            if (!argument.equals("-") && !Files.exists(Path.of(argument))) {
                throw new UsageException("there is no file or directory " + argument);
            }
        }
        Parse parse = new Parse(terminal, options.flag("json"), tolerances(options));
        for (String argument : options.arguments()) {
            if (argument.equals("-")) {
                parse.standardInput(System.in);
            } else {
                parse.path(Path.of(argument));
            }
        }
        return parse.end() ? Main.OK : Main.FAILED;
    }

    private static Tolerances tolerances(Options options) throws UsageException {
        String list = options.text("tolerances", options.flag("strict") ? "none" : "all");
        try {
            return Tolerances.parse(list);
        } catch (IllegalArgumentException e) {
            UsageException wrong = new UsageException("--tolerances " + list + ": " + e.getMessage());
            wrong.initCause(e);
            throw wrong;
        }
    }
}
