package io.trunkline.cli;

import java.util.List;

/** The {@code trunkline} command. */
public final class Main {

    /** Exit status: it did what it was asked for. */
    static final int OK = 0;
    /** Exit status: it ran, and something was not right. */
    static final int FAILED = 1;
    /** Exit status: the command line makes no sense. */
    static final int USAGE = 2;

    private static final List<Command> COMMANDS =
            List.of(new DemoCommand(), new UasCommand(), new UacCommand(), new ParseCommand());

    private Main() {}

    /**
     * Runs a subcommand and exits with its status.
     *
     * @param arguments the subcommand and its options
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Terminal.ofProcess()));
    }

    static int run(List<String> line, Terminal terminal) {
        String name = line.isEmpty() ? "help" : line.get(0);
        List<String> arguments = line.isEmpty() ? List.of() : line.subList(1, line.size());
        try {
            return switch (name) {
                case "help", "--help", "-h" -> help(arguments, terminal);
                case "version", "--version" -> version(terminal);
                default -> runCommand(named(name), arguments, terminal);
            };
        } catch (UsageException e) {
            terminal.err().println("trunkline: " + e.getMessage());
            terminal.err().println("Try 'trunkline help" + (isCommand(name) ? " " + name : "") + "'.");
            return USAGE;
        }
    }

    private static int runCommand(Command command, List<String> arguments, Terminal terminal) throws UsageException {
        try {
            return command.run(arguments, terminal);
        } catch (UsageException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            terminal.err().println("trunkline " + command.name() + ": interrupted");
            return FAILED;
        } catch (Exception e) {
            terminal.err().println("trunkline " + command.name() + ": failed");
            e.printStackTrace(terminal.err());
            return FAILED;
        }
    }

    private static int help(List<String> arguments, Terminal terminal) throws UsageException {
        if (arguments.isEmpty()) {
            terminal.out().println("Usage: trunkline <command> [options]");
            terminal.out().println();
            for (Command command : COMMANDS) {
                terminal.printLine("  %-10s%s", command.name(), command.summary());
            }
            terminal.printLine(
                    "  %-10s%s", "bench", "the benchmarks beside the peers (the launcher builds and runs them)");
            terminal.printLine("  %-10s%s", "help", "this, or the options of a command: trunkline help <command>");
            terminal.printLine("  %-10s%s", "version", "the version of this build");
        } else {
            Command command = named(arguments.get(0));
            terminal.out().println("trunkline " + command.name() + ": " + command.summary());
            terminal.out().println();
            terminal.out().print(command.usage());
        }
        return OK;
    }

    private static int version(Terminal terminal) {
        String version = Main.class.getPackage().getImplementationVersion();
        terminal.out().println("trunkline " + (version == null ? "(unpackaged build)" : version));
        return OK;
    }

    private static Command named(String name) throws UsageException {
        return COMMANDS.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no command '" + name + "'"));
    }

    private static boolean isCommand(String name) {
        return COMMANDS.stream().anyMatch(command -> command.name().equals(name));
    }
}
