package io.trunkline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options of the form {@code --name value} or {@code --name=value}, and the arguments that are none. */
final class Options {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> arguments = new ArrayList<>();

    private Options() {}

    /**
     * Reads a command line.
     *
     * @param known the names that have a value, without the dashes
     */
    static Options parse(List<String> line, Set<String> known) throws UsageException {
        return parse(line, known, Set.of());
    }

    /**
     * Reads a command line.
     *
     * @param known the names that have a value, without the dashes
     * @param flags the names that have none
     */
    static Options parse(List<String> line, Set<String> known, Set<String> flags) throws UsageException {
        Options options = new Options();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (word.startsWith("--") && flags.contains(word.substring(2))) {
                options.flags.add(word.substring(2));
                continue;
            }
            if (!word.startsWith("--")) {
                options.arguments.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (!known.contains(name)) {
                throw new UsageException("unknown option --" + name);
            }
            if (equals < 0 && ++i == line.size()) {
                throw new UsageException("option --" + name + " needs a value");
            }
            options.values.put(name, equals < 0 ? line.get(i) : word.substring(equals + 1));
        }
        return options;
    }

    List<String> arguments() {
        return List.copyOf(arguments);
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int integer(String name, int otherwise, int from, int to) throws UsageException {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a number from " + from + " to " + to, e);
        }
        throw wrong(name, value, "a number from " + from + " to " + to, null);
    }

    double positive(String name, double otherwise) throws UsageException {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a number above 0", e);
        }
        throw wrong(name, value, "a number above 0", null);
    }

    private static UsageException wrong(String name, String value, String wanted, @Nullable Throwable cause) {
        UsageException problem = new UsageException("--" + name + " is " + value + ", but must be " + wanted);
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
