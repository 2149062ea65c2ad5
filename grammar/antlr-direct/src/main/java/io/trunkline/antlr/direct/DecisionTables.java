package io.trunkline.antlr.direct;

import io.trunkline.antlr.direct.Decisions.Decision;
import io.trunkline.antlr.runtime.Tables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The tables and lookahead methods that the decisions in the rules of one {@link Part} need. */
final class DecisionTables {

    private final Map<Integer, Decision> choices = new TreeMap<>();
    private final Map<Integer, Decision> lookaheads = new TreeMap<>();

    /** The name of the table with the alternative of each octet; it will be written. */
    String choiceTable(Decision decision) {
        choices.put(decision.number(), decision);
        return "CHOICE_" + decision.number();
    }

    /** The name of the method that looks ahead; it will be written. */
    String lookahead(Decision decision) {
        lookaheads.put(decision.number(), decision);
        return "decide" + decision.number();
    }

    /** Decisions with a lookahead method. */
    Collection<Decision> withLookahead() {
        return lookaheads.values();
    }

    /** Bytes of the tables that {@link #write} writes, shared ones counted once for each decision. */
    int tableBytes() {
        int cells = lookaheads.values().stream()
                .filter(decision -> !LookaheadCode.isFor(decision.table()))
                .mapToInt(decision -> decision.table().cells().length)
                .sum();
        return choices.size() * 256 + cells * Short.BYTES;
    }

    void write(Part part, SourceWriter out) {
        for (Decision decision : choices.values()) {
            out.line("private static final byte[] CHOICE_" + decision.number() + " = " + Tables.class.getName()
                    + ".octetMap(" + SourceWriter.octetLiteral(decision.table().alternativeOfOctet()) + ");");
            out.line("");
        }
        Map<String, String> columnMaps = new LinkedHashMap<>();
        for (Decision decision : lookaheads.values()) {
            writeLookahead(decision, columnMaps, part, out);
        }
        columnMaps.forEach((literal, name) -> out.line("private static final byte[] " + name + " = "
                        + Tables.class.getName() + ".octetMap(" + literal + ");")
                .line(""));
    }

    private static void writeLookahead(Decision decision, Map<String, String> columnMaps, Part part, SourceWriter out) {
        LookaheadTable table = decision.table();
        out.line("// rule " + decision.ruleName() + ", " + table.stateCount() + " states");
        part.openMethod("private", "decide" + decision.number(), out);
        part.input(out);
        if (LookaheadCode.isFor(table)) {
            new LookaheadCode(table, part.tests(), out).write();
            out.close().line("");
            return;
        }
        String cells = "TABLE_" + decision.number();
        String columns = columnMaps.computeIfAbsent(
                SourceWriter.octetLiteral(table.columnOfOctet()), literal -> "COLUMNS_" + columnMaps.size());
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
        out.close().line("");
        out.line("private static final short[] " + cells + " = " + Tables.class.getName() + ".cells("
                + SourceWriter.cellLiterals(table.cells()) + ");");
        out.line("");
    }
}
