package io.trunkline;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The package table of the architecture, top to bottom, for a tree below any root package.
 *
 * <p>The root is a parameter so that the rules can be shown to fail on a small tree that breaks them.
 */
final class PackageTable {

    /** What stands beside each other in the table; a package belongs to the longest name that is a prefix of its own. */
    record Row(String name, List<String> packages) {
        static Row of(String... packages) {
            return new Row(packages[0], List.of(packages));
        }
    }

    /** Where a class stands: how far below the top, and the package of the table it is in. */
    record Place(int depth, String slice) {}

    static final List<Row> ROWS = List.of(
            new Row("face", List.of("javax.sip", "javax.sip.stack", "javax.sip.clientauthutils", "javax.sip.parser")),
            new Row("edge", List.of("edge.netty", "edge.dns", "edge.tls", "edge.trace")),
            Row.of("edge.runtime"),
            Row.of("spi"),
            Row.of("core"),
            Row.of("resolve"),
            Row.of("dialog"),
            Row.of("transaction"),
            Row.of("auth"),
            Row.of("time"),
            Row.of("javax.sip.message"),
            Row.of("javax.sip.header"),
            Row.of("javax.sip.address"),
            Row.of("value"),
            Row.of("wire"));

    private final String root;

    PackageTable(String root) {
        this.root = root;
    }

    String root() {
        return root;
    }

    boolean covers(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".");
    }

    Optional<Place> placeOf(JavaClass type) {
        if (!covers(type) || type.getPackageName().equals(root)) {
            return Optional.empty();
        }
        String name = type.getPackageName().substring(root.length() + 1);
        Place best = null;
        int bestLength = -1;
        for (int depth = 0; depth < ROWS.size(); depth++) {
            for (String candidate : ROWS.get(depth).packages()) {
                boolean inside = name.equals(candidate) || name.startsWith(candidate + ".");
                if (inside && candidate.length() > bestLength) {
                    bestLength = candidate.length();
                    // The face is one slice: its stack and its parsers name each other's types.
                    best = new Place(depth, depth == 0 ? "face" : candidate);
                }
            }
        }
        // Nothing but the face's own packages may stand directly below javax.sip.
        if (best != null && best.depth() == 0 && !ROWS.get(0).packages().contains(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(best);
    }

    /** Package identifiers, in ArchUnit's notation, of some packages of the table with everything below them. */
    String[] below(String... packages) {
        List<String> identifiers = new ArrayList<>();
        for (String name : packages) {
            identifiers.add(root + "." + name + "..");
        }
        return identifiers.toArray(String[]::new);
    }

    /** Package identifiers of the face's packages alone, without messages, headers and addresses. */
    String[] face() {
        return ROWS.get(0).packages().stream().map(name -> root + "." + name).toArray(String[]::new);
    }
}
