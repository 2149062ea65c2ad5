package io.trunkline.antlr.direct;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.parse.ANTLRParser;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.antlr.v4.tool.ast.GrammarAST;

/**
 * The rules whose depth is limited at run time, so that no input can exhaust the stack: in the order of the grammar, those that
 * can contain themselves without going through one that is limited already. So every cycle has one counted rule, and a level of
 * nesting counts once.
 */
final class Recursion {

    private final Map<String, Set<String>> callees = new HashMap<>();
    private final Set<String> limited = new HashSet<>();

    Recursion(Grammar grammar) {
        for (Rule rule : grammar.rules.values()) {
            GrammarAST block = (GrammarAST) rule.ast.getFirstChildWithType(ANTLRParser.BLOCK);
            callees.put(
                    rule.name,
                    block.getNodesWithType(ANTLRParser.RULE_REF).stream()
                            .map(GrammarAST::getText)
                            .collect(Collectors.toSet()));
        }
        for (Rule rule : grammar.rules.values()) {
            if (containsItself(rule.name)) {
                limited.add(rule.name);
            }
        }
    }

    boolean isLimited(Rule rule) {
        return limited.contains(rule.name);
    }

    private boolean containsItself(String rule) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(callees.getOrDefault(rule, Set.of()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!limited.contains(name) && reached.add(name)) {
                open.addAll(callees.getOrDefault(name, Set.of()));
            }
        }
        return reached.contains(rule);
    }
}
