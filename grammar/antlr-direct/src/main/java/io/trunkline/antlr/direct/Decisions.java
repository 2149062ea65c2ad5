package io.trunkline.antlr.direct;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.tool.Grammar;

/** The decisions of a grammar, each as an automaton over octets. */
final class Decisions {

    /**
     * @param number ANTLR's number of the decision
     * @param ruleName the rule that it stands in
     */
    record Decision(int number, String ruleName, LookaheadTable table) {}

    private final Grammar grammar;
    private final OctetClasses classes;
    private final Map<Integer, Decision> decisions = new TreeMap<>();

    Decisions(Grammar grammar, OctetClasses classes) {
        this.grammar = grammar;
        this.classes = classes;
    }

    Decision of(DecisionState state) {
        Decision known = decisions.get(state.decision);
        if (known != null) {
            return known;
        }
        Decision made = new Decision(
                state.decision, grammar.getRule(state.ruleIndex).name, LookaheadBuilder.build(grammar, state, classes));
        decisions.put(state.decision, made);
        return made;
    }

    /** Those that were asked for. */
    Collection<Decision> all() {
        return decisions.values();
    }
}
