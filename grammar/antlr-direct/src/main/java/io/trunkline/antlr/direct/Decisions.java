package io.trunkline.antlr.direct;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.tool.Grammar;

/** The decisions that the generated code makes, and the tables and lookahead methods that some of them need. */
final class Decisions {

    /**
     * @param number ANTLR's number of the decision
     * @param ruleName the rule that it stands in
     */
    record Decision(int number, String ruleName, LookaheadTable table) {}

    private final Grammar grammar;
    private final OctetClasses classes;
    private final Map<Integer, Decision> decisions = new TreeMap<>();
    private final Map<Integer, Decision> choices = new TreeMap<>();
    private final Map<Integer, Decision> lookaheads = new TreeMap<>();

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

    Collection<Decision> all() {
        return decisions.values();
    }

    /** Decisions with a lookahead method. */
    Collection<Decision> withLookahead() {
        return lookaheads.values();
    }

    /** The name of the table with the alternative of each octet; it will be written. */
    String choiceTable(Decision decision) {
        choices.put(decision.number(), decision);
        return "CHOICE_" + decision.number();
    }

    /** A call of the method that looks ahead from {@code p}; it will be written. */
    String lookahead(Decision decision) {
        lookaheads.put(decision.number(), decision);
        return "decide" + decision.number() + "(p)";
    }

    /** Bytes of the tables that {@link #write} writes, shared ones counted once for each decision. */
    int tableBytes(Decision decision) {
        int choice = choices.containsKey(decision.number()) ? 256 : 0;
        int lookahead =
                lookaheads.containsKey(decision.number()) ? decision.table().cells().length * Short.BYTES : 0;
        return choice + lookahead;
    }

    void write(SourceWriter out) {
        for (Decision decision : choices.values()) {
            out.line("private static final byte[] CHOICE_" + decision.number() + " = octetMap("
                    + SourceWriter.octetLiteral(decision.table().alternativeOfOctet()) + ");");
            out.line("");
        }
        Map<String, String> columnMaps = new LinkedHashMap<>();
        for (Decision decision : lookaheads.values()) {
            String map = SourceWriter.octetLiteral(decision.table().columnOfOctet());
            String name = columnMaps.computeIfAbsent(map, literal -> "COLUMNS_" + columnMaps.size());
            writeLookahead(decision, name, out);
        }
        columnMaps.forEach(
                (literal, name) -> out.line("private static final byte[] " + name + " = octetMap(" + literal + ");")
                        .line(""));
    }

    private static void writeLookahead(Decision decision, String columns, SourceWriter out) {
        LookaheadTable table = decision.table();
        String cells = "TABLE_" + decision.number();
        out.line("private static final short[] " + cells + " = cells(" + SourceWriter.cellLiterals(table.cells())
                + ");");
        out.line("");
        out.line("// rule " + decision.ruleName() + ", " + table.stateCount() + " states");
        out.open("private int decide" + decision.number() + "(int p)");
        out.line("final byte[] b = octets;");
        out.line("final int e = limit;");
        out.line("int s = " + table.width() + ";");
        out.open("for (; p < e; p++)");
        // A state that the octet does not change is the usual case: guessed by the processor, it waits for no table.
        out.line("final int t = " + cells + "[s + " + columns + "[b[p] & 0xff]];");
        out.open("if (t != s)");
        out.line("if (t <= 0) return t == 0 ? ~p : -t;");
        out.line("s = t;");
        out.close();
        out.close();
        out.line("s = " + cells + "[s + " + (table.width() - 1) + "];");
        out.line("return s == 0 ? ~p : -s;");
        out.close();
        out.line("");
    }
}
