package io.trunkline.cli;

import java.util.List;

/** A subcommand of {@code trunkline}. */
interface Command {

    /** What the user types. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** How it is used: the lines below the first one of its help. */
    String usage();

    /**
     * Runs to its end.
     *
     * @param arguments what came after the name
     * @param terminal where to write
     * @return the exit status, 0 for success
     * @throws UsageException when the arguments make no sense
     * @throws Exception when it fails in a way that it has no words for
     */
    int run(List<String> arguments, Terminal terminal) throws Exception;
}
