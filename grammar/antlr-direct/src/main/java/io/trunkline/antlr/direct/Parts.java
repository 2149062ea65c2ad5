package io.trunkline.antlr.direct;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.jspecify.annotations.Nullable;

/** Which rule stands in which {@link Part}: that of the grammar file in which it was written. */
final class Parts {

    private static final String EXTENSION = ".g4";

    private final String grammarName;
    private final Part recognizer;
    private final Map<String, Part> imported = new LinkedHashMap<>();
    private final Map<Part, List<Rule>> rules = new HashMap<>();

    /**
     * @param grammar the grammar, what it imports included
     * @param recognizer the name of the recogniser's class
     */
    Parts(Grammar grammar, String recognizer) {
        this.grammarName = grammar.name;
        this.recognizer = new Part(recognizer, null);
        for (Rule rule : grammar.rules.values()) {
            String name = nameOfImported(rule);
            Part part =
                    name == null ? this.recognizer : imported.computeIfAbsent(name, key -> new Part(recognizer, key));
            rules.computeIfAbsent(part, key -> new ArrayList<>()).add(rule);
        }
    }

    /** The recogniser itself. */
    Part recognizer() {
        return recognizer;
    }

    /** The nested classes, in the order in which the grammar imports them. */
    Collection<Part> imported() {
        return imported.values();
    }

    Part of(Rule rule) {
        String name = nameOfImported(rule);
        return name == null ? recognizer : Objects.requireNonNull(imported.get(name));
    }

    /** In the order of the grammar. */
    List<Rule> rulesOf(Part part) {
        return rules.getOrDefault(part, List.of());
    }

    /** The imported grammar that a rule was written in; null when it is the grammar's own. */
    private @Nullable String nameOfImported(Rule rule) {
        String path = SourcePosition.of(rule.ast).file();
        String file = path == null ? grammarName : new File(path).getName();
        String name = file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
        return name.equals(grammarName) ? null : name;
    }
}
