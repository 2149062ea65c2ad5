package io.trunkline.grammar.abnf;

import io.trunkline.grammar.abnf.Node.Choice;
import io.trunkline.grammar.abnf.Node.Difference;
import io.trunkline.grammar.abnf.Node.Reference;
import io.trunkline.grammar.abnf.Node.Repetition;
import io.trunkline.grammar.abnf.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of some RFCs. Each text that is added is a space of names of its own, since the RFCs use the same names for different
 * things ({@code number}); what it does not define is looked up in the common rules, to which {@code =/} adds.
 */
final class Abnf {

    private static final Pattern RULE = Pattern.compile("( *)([A-Za-z][A-Za-z0-9.-]*)\\s*(=/|=)(.*)");
    private static final String COMMON = "";

    private record Definition(String name, boolean adds, List<String> lines) {}

    /** By qualified name; a common rule has a name without a dot. */
    private final Map<String, Node> rules = new LinkedHashMap<>();

    private final List<String> unreadable = new ArrayList<>();

    /** Adds common rules; one that is there already is replaced. */
    Abnf common(String text) {
        return add(COMMON, text);
    }

    /** Adds the rules of a text under a prefix such as {@code rfc3326}. */
    Abnf add(String space, String text) {
        String prefix = space.isEmpty() ? "" : space + ".";
        Map<Definition, Node> definitions = new LinkedHashMap<>();
        Set<String> own = new HashSet<>();
        for (Definition each : definitions(text)) {
            try {
                definitions.put(each, read(space, each));
                if (!each.adds()) {
                    own.add(each.name());
                }
            } catch (IllegalArgumentException notAbnf) {
                unreadable.add(space + " " + each.name() + ": " + notAbnf.getMessage());
            }
        }
        Set<String> seen = new HashSet<>();
        for (Map.Entry<Definition, Node> entry : definitions.entrySet()) {
            Definition each = entry.getKey();
            Node node = qualified(entry.getValue(), prefix, own);
            boolean toOwn = own.contains(each.name());
            String name = (toOwn ? prefix : "") + each.name();
            // A text that repeats its rules repeats them in its collected ABNF.
            Node before = each.adds() && (toOwn || !prefix.isEmpty() || seen.contains(name)) ? rules.get(name) : null;
            if (each.adds() && before == null) {
                before = rules.get(name);
            }
            rules.put(name, before == null ? node : new Choice(List.of(before, node)));
            seen.add(name);
        }
        return this;
    }

    /** The longest beginning that is ABNF: prose may follow a rule, further in than the rule. */
    private Node read(String space, Definition definition) {
        List<String> lines = definition.lines();
        for (int count = lines.size(); count > 1; count--) {
            Node node = readable(lines.subList(0, count));
            if (node != null) {
                if (count < lines.size()) {
                    unreadable.add(space + " " + definition.name() + ": behind it "
                            + lines.get(count).strip());
                }
                return node;
            }
        }
        return AbnfReader.read(lines.get(0));
    }

    private static @Nullable Node readable(List<String> lines) {
        try {
            return AbnfReader.read(String.join(" ", lines));
        } catch (IllegalArgumentException proseInIt) {
            return null;
        }
    }

    /** Rules begin a line and go on in lines that are further in, until a line that is blank; what is neither is prose. */
    private static List<Definition> definitions(String text) {
        List<Definition> definitions = new ArrayList<>();
        @Nullable String name = null;
        boolean adds = false;
        int indent = 0;
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r?\n", -1)) {
            String code = withoutComment(line);
            Matcher rule = RULE.matcher(code);
            boolean startsRule =
                    rule.matches() && (name == null || rule.group(1).length() <= indent);
            boolean goesOn = !startsRule && !code.isBlank() && indentOf(code) > indent && name != null;
            if (goesOn) {
                lines.add(code);
            } else if (startsRule || !code.isBlank() || line.isBlank()) {
                if (name != null) {
                    definitions.add(new Definition(name, adds, List.copyOf(lines)));
                }
                lines.clear();
                name = startsRule ? rule.group(2).toLowerCase(Locale.ROOT) : null;
                if (startsRule) {
                    indent = rule.group(1).length();
                    adds = rule.group(3).equals("=/");
                    lines.add(rule.group(4));
                }
            }
        }
        if (name != null) {
            definitions.add(new Definition(name, adds, List.copyOf(lines)));
        }
        return definitions;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static Node qualified(Node node, String prefix, Set<String> own) {
        if (node instanceof Reference reference) {
            return own.contains(reference.rule()) ? new Reference(prefix + reference.rule()) : reference;
        }
        if (node instanceof Choice choice) {
            return new Choice(choice.alternatives().stream()
                    .map(each -> qualified(each, prefix, own))
                    .toList());
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.parts().stream()
                    .map(each -> qualified(each, prefix, own))
                    .toList());
        }
        if (node instanceof Repetition repetition) {
            return new Repetition(repetition.least(), repetition.most(), qualified(repetition.part(), prefix, own));
        }
        if (node instanceof Difference difference) {
            return new Difference(
                    qualified(difference.all(), prefix, own), qualified(difference.without(), prefix, own));
        }
        return node;
    }

    /** A rule by its qualified name. */
    Node rule(String name) {
        Node node = rules.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no rule " + name);
        }
        return node;
    }

    Set<String> names() {
        return new TreeSet<>(rules.keySet());
    }

    /** What looked like a rule and is none. */
    List<String> unreadable() {
        return unreadable;
    }

    /** Names that a rule needs, directly or not, and that nobody defines. */
    Set<String> missing(Node node) {
        Set<String> missing = new TreeSet<>();
        collect(node, new HashSet<>(), missing);
        return missing;
    }

    private void collect(Node node, Set<String> seen, Set<String> missing) {
        if (node instanceof Reference reference && seen.add(reference.rule())) {
            Node target = rules.get(reference.rule());
            if (target == null) {
                missing.add(reference.rule());
            } else {
                collect(target, seen, missing);
            }
        } else if (node instanceof Choice choice) {
            choice.alternatives().forEach(each -> collect(each, seen, missing));
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(each -> collect(each, seen, missing));
        } else if (node instanceof Repetition repetition) {
            collect(repetition.part(), seen, missing);
        } else if (node instanceof Difference difference) {
            collect(difference.all(), seen, missing);
            collect(difference.without(), seen, missing);
        }
    }
}
