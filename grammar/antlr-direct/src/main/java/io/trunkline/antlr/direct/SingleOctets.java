package io.trunkline.antlr.direct;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.parse.ANTLRParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.antlr.v4.tool.ast.GrammarAST;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a grammar that match exactly one octet of a set, through any number of rules: {@code alphanum : alpha
 * | digit ;} costs one table look-up, not two calls. Captured and marked rules stay rules.
 */
final class SingleOctets {

    private final Grammar grammar;
    private final OctetClasses classes;
    private final FlaggedRules captures;
    private final FlaggedRules marks;
    private final Map<String, @Nullable IntervalSet> ruleTokens = new HashMap<>();
    private final Set<String> beingRead = new HashSet<>();

    SingleOctets(Grammar grammar, OctetClasses classes, FlaggedRules captures, FlaggedRules marks) {
        this.grammar = grammar;
        this.classes = classes;
        this.captures = captures;
        this.marks = marks;
    }

    /** The octets that the element matches one of, or null when it is something else. */
    @Nullable
    OctetSet octetsOf(GrammarAST element) {
        IntervalSet tokens = tokensOf(element);
        return tokens == null ? null : classes.octetsOf(tokens);
    }

    /** The octets beside {@code EOF} in a set such as {@code ( ',' | EOF )}, or null when the element is no such set. */
    @Nullable
    OctetSet octetsBesideEnd(GrammarAST element) {
        if (element.getType() != ANTLRParser.SET) {
            return null;
        }
        IntervalSet tokens = new IntervalSet();
        for (Object child : element.getChildren()) {
            tokens.add(grammar.getTokenType(((GrammarAST) child).getText()));
        }
        return tokens.contains(Token.EOF) ? classes.octetsOf(tokens) : null;
    }

    private @Nullable IntervalSet tokensOf(GrammarAST node) {
        return switch (node.getType()) {
            case ANTLRParser.BLOCK, ANTLRParser.SET -> union(node);
            case ANTLRParser.ALT -> onlyElement(node);
            case ANTLRParser.TOKEN_REF, ANTLRParser.STRING_LITERAL -> token(node);
            case ANTLRParser.NOT -> complement(node);
            case ANTLRParser.WILDCARD -> allTokens();
            case ANTLRParser.RULE_REF -> tokensOfRule(node.getText());
            default -> null;
        };
    }

    private @Nullable IntervalSet onlyElement(GrammarAST alternative) {
        return alternative.getChildCount() == 1 ? tokensOf((GrammarAST) alternative.getChild(0)) : null;
    }

    private @Nullable IntervalSet token(GrammarAST node) {
        int type = grammar.getTokenType(node.getText());
        return type == Token.EOF ? null : IntervalSet.of(type);
    }

    private @Nullable IntervalSet complement(GrammarAST not) {
        IntervalSet excluded = tokensOf((GrammarAST) not.getChild(0));
        return excluded == null ? null : excluded.complement(allTokens());
    }

    private IntervalSet allTokens() {
        return IntervalSet.of(Token.MIN_USER_TOKEN_TYPE, grammar.getMaxTokenType());
    }

    private @Nullable IntervalSet union(GrammarAST block) {
        IntervalSet union = new IntervalSet();
        for (Object child : block.getChildren()) {
            IntervalSet tokens = tokensOf((GrammarAST) child);
            if (tokens == null) {
                return null;
            }
            union.addAll(tokens);
        }
        return union;
    }

    private @Nullable IntervalSet tokensOfRule(String name) {
        if (ruleTokens.containsKey(name)) {
            return ruleTokens.get(name);
        }
        Rule rule = grammar.getRule(name);
        if (captures.contains(rule) || marks.contains(rule) || !beingRead.add(name)) {
            return null;
        }
        IntervalSet tokens = tokensOf((GrammarAST) rule.ast.getFirstChildWithType(ANTLRParser.BLOCK));
        beingRead.remove(name);
        ruleTokens.put(name, tokens);
        return tokens;
    }
}
