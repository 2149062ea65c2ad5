package io.trunkline.antlr.direct;

import java.util.Objects;
import org.antlr.v4.tool.Attribute;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules that go on the tape: those with {@code locals [int capture]}.
 *
 * <p>{@code locals [int capture = RULE_other]} puts a rule on the tape under the name of another, so that two ways to write
 * the same thing look alike to the reader of the tape. For the stock Java target both are a field of the rule's context
 * and do nothing.
 */
final class Captures {

    private static final String ATTRIBUTE = "capture";
    private static final String ALIAS_PREFIX = "RULE_";

    private final Grammar grammar;

    Captures(Grammar grammar) {
        this.grammar = grammar;
    }

    boolean isCaptured(Rule rule) {
        return attributeOf(rule) != null;
    }

    /** The rule under whose name a captured rule goes on the tape: itself, or the one it is an alias of. */
    Rule nameOnTape(Rule rule) {
        String alias = Objects.requireNonNull(attributeOf(rule)).initValue;
        if (alias == null) {
            return rule;
        }
        Rule target = alias.strip().startsWith(ALIAS_PREFIX)
                ? grammar.getRule(alias.strip().substring(ALIAS_PREFIX.length()))
                : null;
        if (target == null) {
            throw UnsupportedGrammarException.in(rule, "capture = " + alias + " names no rule (write RULE_<rule>)");
        }
        return target;
    }

    private static @Nullable Attribute attributeOf(Rule rule) {
        return rule.locals == null ? null : rule.locals.get(ATTRIBUTE);
    }
}
