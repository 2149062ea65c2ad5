package io.trunkline.antlr.direct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision as a finite automaton over octets: which alternative to take, seen from what follows.
 *
 * <p>A cell is 0 when no alternative can match, {@code -alternative} when the alternative is known, and otherwise the
 * number of the state in which the next octet is looked up, counted from 1. Octets that no state tells apart share a column;
 * the last column is the end of input.
 */
final class LookaheadTable {

    static final int REJECT = 0;

    private final List<int[]> states = new ArrayList<>();
    private final byte[] columnOfOctet = new byte[256];
    private final int width;
    private final boolean cyclic;

    /**
     * @param rows for each state a cell for each token type; cell 0 is for the end of input
     * @param cyclic the automaton can read on without a bound
     */
    LookaheadTable(List<int[]> rows, OctetClasses classes, boolean cyclic) {
        this.cyclic = cyclic;
        Map<List<Integer>, Integer> columns = new LinkedHashMap<>();
        for (int octet = 0; octet < 256; octet++) {
            int token = classes.tokenOf(octet);
            List<Integer> column = new ArrayList<>();
            for (int[] row : rows) {
                column.add(token == 0 ? REJECT : row[token]);
            }
            Integer number = columns.putIfAbsent(column, columns.size());
            columnOfOctet[octet] = (byte) (number == null ? columns.size() - 1 : number);
        }
        width = columns.size() + 1;
        List<List<Integer>> distinct = List.copyOf(columns.keySet());
        for (int state = 0; state < rows.size(); state++) {
            int[] cells = new int[width];
            for (int column = 0; column < distinct.size(); column++) {
                cells[column] = distinct.get(column).get(state);
            }
            cells[width - 1] = rows.get(state)[0];
            states.add(cells);
        }
    }

    int stateCount() {
        return states.size();
    }

    /** What an octet leads to; states count from 1. */
    int cell(int state, int octet) {
        return states.get(state - 1)[columnOfOctet[octet]];
    }

    /** Whether each of these octets decides, wherever it stands: for an alternative or, if not for it, for none. */
    boolean isDecidedBy(OctetSet octets, int alternative) {
        boolean[] decided = {true};
        octets.forEach(octet -> {
            for (int state = 1; state <= states.size(); state++) {
                int cell = cell(state, octet);
                decided[0] &= cell == REJECT || cell == -alternative;
            }
        });
        return decided[0];
    }

    /** What the end of input leads to. */
    int cellAtEnd(int state) {
        return states.get(state - 1)[width - 1];
    }

    /** Columns in a row, the one for the end of input included. */
    int width() {
        return width;
    }

    boolean isCyclic() {
        return cyclic;
    }

    /** One octet decides. A single state is not enough: white space may lead back to it. */
    boolean isSingleOctet() {
        return states.size() == 1 && Arrays.stream(states.get(0)).allMatch(cell -> cell <= REJECT);
    }

    /** The octets that lead to an alternative at once. */
    OctetSet firstOctets(int alternative) {
        BitSet octets = new BitSet();
        for (int octet = 0; octet < 256; octet++) {
            if (states.get(0)[columnOfOctet[octet]] == -alternative) {
                octets.set(octet);
            }
        }
        return new OctetSet(octets);
    }

    /** The octets that do not lead to an alternative at once: to another one, to more lookahead or to a rejection. */
    OctetSet octetsBeside(int alternative) {
        BitSet octets = new BitSet();
        for (int octet = 0; octet < 256; octet++) {
            octets.set(octet, states.get(0)[columnOfOctet[octet]] != -alternative);
        }
        return new OctetSet(octets);
    }

    /** True when the alternative is taken where the input ends. */
    boolean isTakenAtEnd(int alternative) {
        return states.get(0)[width - 1] == -alternative;
    }

    /** For each octet its column. */
    byte[] columnOfOctet() {
        return columnOfOctet.clone();
    }

    /** For a single-octet decision: for each octet its alternative, 0 for none. */
    byte[] alternativeOfOctet() {
        byte[] alternatives = new byte[256];
        for (int octet = 0; octet < 256; octet++) {
            alternatives[octet] = (byte) -states.get(0)[columnOfOctet[octet]];
        }
        return alternatives;
    }

    /**
     * The cells row by row, as the generated code reads them: a positive cell is the offset of the next row. An empty row
     * comes first, so that no row has offset 0.
     */
    int[] cells() {
        int[] cells = new int[(states.size() + 1) * width];
        int next = width;
        for (int[] row : states) {
            for (int cell : row) {
                cells[next++] = cell > 0 ? cell * width : cell;
            }
        }
        return cells;
    }
}
