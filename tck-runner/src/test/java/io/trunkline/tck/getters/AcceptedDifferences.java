package io.trunkline.tck.getters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The getters that answer otherwise than the reference implementation's, each with what decides it: {@code differences.txt}, a line each, {@code path |
 * theirs | reason}. Path and answer are regular expressions.
 */
final class AcceptedDifferences {

    private static final class Accepted {
        final String line;
        final Pattern path;
        final Pattern theirs;
        boolean met;

        Accepted(String line, Pattern path, Pattern theirs) {
            this.line = line;
            this.path = path;
            this.theirs = theirs;
        }
    }

    private final List<Accepted> all = new ArrayList<>();

    static AcceptedDifferences read() throws IOException {
        AcceptedDifferences differences = new AcceptedDifferences();
        try (InputStream in = AcceptedDifferences.class.getResourceAsStream("differences.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(differences::add);
        }
        return differences;
    }

    private void add(String line) {
        List<String> parts = Pattern.compile(" \\| ").splitAsStream(line).toList();
        if (parts.size() != 3) {
            throw new IllegalArgumentException("not 'path | theirs | reason': " + line);
        }
        all.add(new Accepted(line, Pattern.compile(parts.get(0)), Pattern.compile(parts.get(1), Pattern.DOTALL)));
    }

    /** Whether a difference is accepted; remembers that its line was needed. */
    boolean accepts(GetterComparison.Difference difference) {
        for (Accepted accepted : all) {
            if (accepted.path.matcher(difference.path()).matches()
                    && accepted.theirs.matcher(difference.theirs()).matches()) {
                accepted.met = true;
                return true;
            }
        }
        return false;
    }

    /** The lines that no difference has needed. */
    List<String> unused() {
        return all.stream()
                .filter(accepted -> !accepted.met)
                .map(accepted -> accepted.line)
                .toList();
    }
}
