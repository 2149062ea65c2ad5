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

/** The rules that can contain themselves; their depth is limited at run time, so no input can exhaust the stack. */
final class Recursion {

    private final Map<String, Set<String>> callees = new HashMap<>();

    Recursion(Grammar grammar) {
        for (Rule rule : grammar.rules.values()) {
            callees.put(
                    rule.name,
                    ((GrammarAST) rule.ast.getFirstChildWithType(ANTLRParser.BLOCK))
                            .getNodesWithType(ANTLRParser.RULE_REF).stream()
                                    .map(GrammarAST::getText)
                                    .collect(Collectors.toSet()));
        }
    }

    boolean isRecursive(Rule rule) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(callees.getOrDefault(rule.name, Set.of()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(callees.getOrDefault(name, Set.of()));
            }
        }
        return reached.contains(rule.name);
    }
}
