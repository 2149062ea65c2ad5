package io.trunkline.antlr.direct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lookahead of few octets as tests in code, which cost less than a walk through a table: the automaton unrolled to a tree.
 */
final class LookaheadCode {

    /** With more ways to go on, keywords of an octet each for instance, a state is better off in a table. */
    private static final int MOST_WAYS = 2;

    /** Larger trees would cost more to load than they save. */
    private static final int MOST_STATES = 10;

    /** Octets that are more likely than others where they choose between results. */
    private static final OctetSet LIKELY = likely();

    private final LookaheadTable table;
    private final OctetTests tests;
    private final SourceWriter out;

    LookaheadCode(LookaheadTable table, OctetTests tests, SourceWriter out) {
        this.table = table;
        this.tests = tests;
        this.out = out;
    }

    /** Whether the tree is small. */
    static boolean isFor(LookaheadTable table) {
        return !table.isCyclic() && states(table, 1) <= MOST_STATES;
    }

    /** The size of the tree below a state, or a number that is too large. */
    private static int states(LookaheadTable table, int state) {
        Set<Integer> ways = new HashSet<>();
        for (int octet = 0; octet < 256; octet++) {
            if (table.cell(state, octet) > 0) {
                ways.add(table.cell(state, octet));
            }
        }
        int states = ways.size() > MOST_WAYS ? MOST_STATES + 1 : 1;
        for (int way : ways) {
            states += states > MOST_STATES ? 0 : states(table, way);
        }
        return states;
    }

    /** Writes the rest of a method: what to do with the octet at {@code p}, and behind it, all of which return. */
    void write() {
        write(1);
    }

    private void write(int state) {
        out.line("if (p >= e) return " + result(table.cellAtEnd(state)) + ";");
        List<Map.Entry<Integer, OctetSet>> cells =
                new ArrayList<>(octetsOfCells(state).entrySet());
        cells.sort(Comparator.comparingInt((Map.Entry<Integer, OctetSet> entry) -> turn(entry.getKey()))
                .thenComparing(entry -> !entry.getValue().containsAll(LIKELY))
                .thenComparingInt(entry -> entry.getValue().size()));
        for (int i = 0; i < cells.size() - 1; i++) {
            out.open("if (" + tests.test(cells.get(i).getValue()) + ")");
            cell(cells.get(i).getKey());
            out.close();
        }
        cell(cells.get(cells.size() - 1).getKey());
    }

    /** First the ways on, then what is decided. What is left when all else was tested is rejected, if it can be. */
    private static int turn(int cell) {
        return cell > LookaheadTable.REJECT ? 0 : cell < LookaheadTable.REJECT ? 1 : 2;
    }

    private static OctetSet likely() {
        BitSet letters = new BitSet();
        letters.set('a', 'z' + 1);
        return new OctetSet(letters);
    }

    private void cell(int cell) {
        if (cell > LookaheadTable.REJECT) {
            out.line("p++;");
            write(cell);
        } else {
            out.line("return " + result(cell) + ";");
        }
    }

    private static String result(int cell) {
        return cell == LookaheadTable.REJECT ? "~p" : String.valueOf(-cell);
    }

    private Map<Integer, OctetSet> octetsOfCells(int state) {
        Map<Integer, BitSet> octets = new LinkedHashMap<>();
        for (int octet = 0; octet < 256; octet++) {
            octets.computeIfAbsent(table.cell(state, octet), cell -> new BitSet())
                    .set(octet);
        }
        Map<Integer, OctetSet> sets = new LinkedHashMap<>();
        octets.forEach((cell, set) -> sets.put(cell, new OctetSet(set)));
        return sets;
    }
}
