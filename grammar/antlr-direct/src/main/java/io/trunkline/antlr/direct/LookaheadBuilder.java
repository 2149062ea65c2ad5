package io.trunkline.antlr.direct;

import io.trunkline.antlr.direct.Configuration.CallStack;
import io.trunkline.antlr.direct.Configuration.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ActionTransition;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.NotSetTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lookahead table of one decision: the subset construction that ANTLR's {@code adaptivePredict} does while
 * parsing, done while building.
 *
 * <p>A state is the set of configurations that the octets read so far leave possible. The decision is made
 *
 * <ul>
 *   <li>when all configurations belong to one alternative, or
 *   <li>when the lowest alternative has passed a commit point <code>{}</code>: the grammar's author says that what was
 *       read so far, usually a keyword, belongs to it and to nothing else.
 * </ul>
 *
 * <p>Where two alternatives can read on in exactly the same way, the lower one keeps the place: ANTLR's own rule for
 * ambiguities. The caller of the decision's rule is not known, so at its end every place that can follow it anywhere in the
 * grammar is possible (ANTLR's SLL mode).
 *
 * <p>Recursion cannot be followed by a finite automaton and is refused; so is lookahead that would make parsing slower than
 * linear, see {@link #refuseRescans}.
 */
final class LookaheadBuilder {

    private static final int MAX_STATES = 2000;
    private static final int MAX_ALTERNATIVES = 127;
    private static final int MAX_COLUMNS = Byte.MAX_VALUE;
    private static final int MAX_CELLS = Short.MAX_VALUE;

    private final DecisionState decision;
    private final Rule rule;
    private final OctetClasses classes;
    private final int maxTokenType;

    private final List<Set<Configuration>> states = new ArrayList<>();
    private final Map<Set<Configuration>, Integer> numbers = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();
    private final Map<Integer, Set<Integer>> successors = new HashMap<>();
    private final Map<Integer, Set<Integer>> successorsThroughDecision = new HashMap<>();

    private boolean passedDecision;

    private LookaheadBuilder(Grammar grammar, DecisionState decision, OctetClasses classes) {
        this.decision = decision;
        this.rule = grammar.getRule(decision.ruleIndex);
        this.classes = classes;
        this.maxTokenType = grammar.getMaxTokenType();
    }

    static LookaheadTable build(Grammar grammar, DecisionState decision, OctetClasses classes) {
        return new LookaheadBuilder(grammar, decision, classes).build();
    }

    private LookaheadTable build() {
        int alternatives = decision.getNumberOfTransitions();
        if (alternatives > MAX_ALTERNATIVES) {
            throw refuse(
                    "has a choice of " + alternatives + " alternatives, at most " + MAX_ALTERNATIVES + " are possible");
        }
        List<Configuration> start = IntStream.range(0, alternatives)
                .mapToObj(i -> new Configuration(decision.transition(i).target, null, i + 1, false))
                .toList();
        numberOf(closure(start));
        for (int state = 0; state < states.size(); state++) {
            rows.add(row(state));
        }
        refuseRescans();
        LookaheadTable table = new LookaheadTable(rows, classes, isCyclic());
        if (table.width() > MAX_COLUMNS || (table.stateCount() + 1) * table.width() > MAX_CELLS) {
            throw refuse("needs a lookahead table of " + table.stateCount() + " states by " + table.width()
                    + " columns, which is too large");
        }
        return table;
    }

    private UnsupportedGrammarException refuse(String reason) {
        return UnsupportedGrammarException.in(rule, "decision " + decision.decision + " " + reason);
    }

    private int numberOf(Set<Configuration> state) {
        Integer known = numbers.putIfAbsent(state, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        if (states.size() > MAX_STATES) {
            throw refuse("needs more than " + MAX_STATES + " lookahead states");
        }
        return states.size() - 1;
    }

    private int[] row(int state) {
        int[] row = new int[maxTokenType + 1];
        row[0] = atEnd(state);
        for (int token = 1; token <= maxTokenType; token++) {
            row[token] = after(state, token);
        }
        return row;
    }

    private int atEnd(int state) {
        return states.get(state).stream()
                .filter(LookaheadBuilder::canEnd)
                .mapToInt(Configuration::alternative)
                .min()
                .stream()
                .map(alternative -> -alternative)
                .findFirst()
                .orElse(LookaheadTable.REJECT);
    }

    private static boolean canEnd(Configuration configuration) {
        if (configuration.state() instanceof RuleStopState) {
            return true;
        }
        for (Transition transition : configuration.state().getTransitions()) {
            if (!(transition instanceof NotSetTransition)
                    && transition.label() != null
                    && transition.label().contains(Token.EOF)) {
                return true;
            }
        }
        return false;
    }

    private int after(int state, int token) {
        List<Configuration> moved = new ArrayList<>();
        for (Configuration configuration : states.get(state)) {
            for (Transition transition : configuration.state().getTransitions()) {
                if (!transition.isEpsilon() && transition.matches(token, Token.MIN_USER_TOKEN_TYPE, maxTokenType)) {
                    moved.add(configuration.moveTo(transition.target));
                }
            }
        }
        if (moved.isEmpty()) {
            return LookaheadTable.REJECT;
        }
        int only = onlyAlternative(moved);
        if (only > 0) {
            return -only;
        }
        passedDecision = false;
        Set<Configuration> next = closure(moved);
        int resolved = resolvedAlternative(next);
        if (resolved > 0) {
            return -resolved;
        }
        int number = numberOf(next);
        successors.computeIfAbsent(state, key -> new HashSet<>()).add(number);
        if (passedDecision) {
            successorsThroughDecision
                    .computeIfAbsent(state, key -> new HashSet<>())
                    .add(number);
        }
        return number + 1;
    }

    /** The alternative of all configurations, or 0 when there are several. */
    private static int onlyAlternative(Collection<Configuration> configurations) {
        int[] alternatives = configurations.stream()
                .mapToInt(Configuration::alternative)
                .distinct()
                .toArray();
        return alternatives.length == 1 ? alternatives[0] : 0;
    }

    private static int resolvedAlternative(Set<Configuration> state) {
        int only = onlyAlternative(state);
        if (only > 0) {
            return only;
        }
        int lowest = state.stream().mapToInt(Configuration::alternative).min().orElse(0);
        boolean committed = state.stream().anyMatch(each -> each.alternative() == lowest && each.committed());
        return committed ? lowest : 0;
    }

    /** All configurations that can be reached without reading an octet and from which one can be read. */
    private Set<Configuration> closure(Collection<Configuration> from) {
        Map<Place, Configuration> reading = new LinkedHashMap<>();
        Set<Configuration> seen = new HashSet<>();
        Deque<Configuration> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Configuration configuration = open.poll();
            if (!seen.add(configuration)) {
                continue;
            }
            passedDecision |= configuration.state().equals(decision);
            if (configuration.state() instanceof RuleStopState) {
                leaveRule(configuration, open, reading);
            } else {
                followTransitions(configuration, open, reading);
            }
        }
        return new LinkedHashSet<>(reading.values());
    }

    private static void leaveRule(
            Configuration configuration, Deque<Configuration> open, Map<Place, Configuration> reading) {
        CallStack stack = configuration.stack();
        if (stack != null) {
            open.add(configuration.moveTo(stack.followState(), stack.caller()));
        } else if (configuration.state().getNumberOfTransitions() == 0) {
            keep(reading, configuration);
        } else {
            for (Transition transition : configuration.state().getTransitions()) {
                open.add(configuration.moveTo(transition.target));
            }
        }
    }

    private void followTransitions(
            Configuration configuration, Deque<Configuration> open, Map<Place, Configuration> reading) {
        boolean reads = false;
        for (Transition transition : configuration.state().getTransitions()) {
            if (transition instanceof RuleTransition call) {
                open.add(configuration.moveTo(call.target, push(configuration.stack(), call)));
            } else if (transition instanceof ActionTransition) {
                open.add(configuration.commit(transition.target));
            } else if (transition.isEpsilon()) {
                open.add(configuration.moveTo(transition.target));
            } else {
                reads = true;
            }
        }
        if (reads) {
            keep(reading, configuration);
        }
    }

    private CallStack push(@Nullable CallStack stack, RuleTransition call) {
        if (stack != null && stack.contains(call.followState)) {
            throw refuse("cannot be made by a finite automaton: its lookahead enters a recursive rule");
        }
        return new CallStack(call.followState, stack);
    }

    /** Keeps the lowest alternative for each place, and of the same alternative the one that is committed. */
    private static void keep(Map<Place, Configuration> reading, Configuration configuration) {
        reading.merge(configuration.place(), configuration, (old, candidate) -> {
            boolean lower = candidate.alternative() < old.alternative();
            boolean sameButCommitted =
                    candidate.alternative() == old.alternative() && candidate.committed() && !old.committed();
            return lower || sameButCommitted ? candidate : old;
        });
    }

    private boolean isCyclic() {
        return IntStream.range(0, states.size())
                .anyMatch(state -> reachable(state).contains(state));
    }

    /**
     * Refuses a decision that could look at the same octets again and again.
     *
     * <p>A decision costs more than linear time only if it is made anew at many places inside a stretch that it has
     * already looked at. Then some configuration comes by the decision itself while the automaton goes round in a cycle. If
     * none does, an octet is looked at by one decision at most as often as the automaton, its cycles taken as one state
     * each, has states in a row; that number is a constant of the grammar.
     */
    private void refuseRescans() {
        for (Map.Entry<Integer, Set<Integer>> entry : successorsThroughDecision.entrySet()) {
            for (int successor : entry.getValue()) {
                if (successor == entry.getKey() || reachable(successor).contains(entry.getKey())) {
                    throw refuse("would take more than linear time: it is made again inside the stretch that it looks"
                            + " ahead over (cyclic lookahead inside a loop)");
                }
            }
        }
    }

    private Set<Integer> reachable(int from) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(successors.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            int state = open.pop();
            if (reached.add(state)) {
                open.addAll(successors.getOrDefault(state, Set.of()));
            }
        }
        return reached;
    }
}
