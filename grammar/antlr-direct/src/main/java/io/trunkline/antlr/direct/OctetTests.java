package io.trunkline.antlr.direct;

import io.trunkline.antlr.runtime.Tables;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The Java expressions that test an octet against a set, and the masks that they need: each set of more than a range is a
 * bit in one {@code long} per octet, 64 sets to a table.
 */
final class OctetTests {

    private static final int SETS_PER_TABLE = 64;

    private final Map<OctetSet, Integer> numbers = new LinkedHashMap<>();

    /** An expression that is true when {@code b[p]} is in the set. */
    String test(OctetSet set) {
        if (set.size() == 0) {
            return "false";
        }
        if (set.size() == 1) {
            return "b[p] == " + SourceWriter.octetConstant(set.lowest());
        }
        if (set.isLetterInBothCases()) {
            return "(b[p] | 0x20) == " + SourceWriter.octetConstant(set.highest());
        }
        if (set.isRange() && set.highest() < 0x80) {
            return "b[p] >= " + SourceWriter.octetConstant(set.lowest()) + " && b[p] <= "
                    + SourceWriter.octetConstant(set.highest());
        }
        Integer known = numbers.putIfAbsent(set, numbers.size());
        int number = known == null ? numbers.size() - 1 : known;
        return "(OCTETS_" + number / SETS_PER_TABLE + "[b[p] & 0xff] & " + mask(number % SETS_PER_TABLE) + ") != 0";
    }

    private static String mask(int bit) {
        return String.format(Locale.ROOT, "0x%xL", 1L << bit);
    }

    int setCount() {
        return numbers.size();
    }

    int tableBytes() {
        return (numbers.size() + SETS_PER_TABLE - 1) / SETS_PER_TABLE * 256 * Long.BYTES;
    }

    void writeTables(SourceWriter out) {
        int number = 0;
        for (OctetSet set : numbers.keySet()) {
            if (number % SETS_PER_TABLE == 0) {
                out.line("private static final long[] OCTETS_" + number / SETS_PER_TABLE + " = "
                        + Tables.class.getName() + ".octetSets(");
                out.indent().indent();
            }
            boolean last = number == numbers.size() - 1 || number % SETS_PER_TABLE == SETS_PER_TABLE - 1;
            out.line("// bit " + number % SETS_PER_TABLE + ": " + set.toString().replace("\\", "backslash"));
            out.line(String.format(
                    Locale.ROOT,
                    "0x%xL, 0x%xL, 0x%xL, 0x%xL%s",
                    set.word(0),
                    set.word(1),
                    set.word(2),
                    set.word(3),
                    last ? ");" : ","));
            if (last) {
                out.outdent().outdent();
            }
            number++;
        }
        out.line("");
    }
}
