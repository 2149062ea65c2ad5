package io.trunkline.antlr.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.tool.Attribute;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules that declare a certain local: {@code locals [int capture]} puts a rule on the tape, {@code locals [int marked]} makes
 * the recogniser remember that it was taken.
 *
 * <p>{@code locals [int capture = RULE_other]} stands for another rule, so that two ways to write the same thing look alike to
 * the reader. For the stock Java target these are fields of the rule's context and do nothing.
 */
final class FlaggedRules {

    private static final String ALIAS_PREFIX = "RULE_";

    private final Grammar grammar;
    private final String local;

    private FlaggedRules(Grammar grammar, String local) {
        this.grammar = grammar;
        this.local = local;
    }

    static FlaggedRules captures(Grammar grammar) {
        return new FlaggedRules(grammar, "capture");
    }

    static FlaggedRules marks(Grammar grammar) {
        return new FlaggedRules(grammar, "marked");
    }

    boolean contains(Rule rule) {
        return attributeOf(rule) != null;
    }

    /** The rule that a flagged one stands for: itself, or the one it is an alias of. */
    Rule standsFor(Rule rule) {
        String alias = Objects.requireNonNull(attributeOf(rule)).initValue;
        if (alias == null) {
            return rule;
        }
        Rule target = alias.strip().startsWith(ALIAS_PREFIX)
                ? grammar.getRule(alias.strip().substring(ALIAS_PREFIX.length()))
                : null;
        if (target == null) {
            throw UnsupportedGrammarException.in(rule, local + " = " + alias + " names no rule (write RULE_<rule>)");
        }
        return target;
    }

    /** The rules that stand for themselves, in the order of the grammar. */
    List<Rule> originals() {
        List<Rule> originals = new ArrayList<>();
        for (Rule rule : grammar.rules.values()) {
            if (contains(rule) && standsFor(rule).equals(rule)) {
                originals.add(rule);
            }
        }
        return originals;
    }

    private @Nullable Attribute attributeOf(Rule rule) {
        return rule.locals == null ? null : rule.locals.get(local);
    }
}
