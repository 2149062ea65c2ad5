package io.trunkline.grammar;

import io.trunkline.grammar.sip.SipRecognizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could stand at a place: each octet is put there, after the octets before it, and the rule is run. Where it gets beyond the
 * octet, or takes it, the octet could stand there.
 */
final class ExpectedOctets {

    /** A run costs what the octets before the place cost; there are some hundred runs. */
    private static final int LONGEST = 4096;

    /** What may stand behind a separator. */
    private static final byte ANY = 'a';

    private static final int MOST_NAMED = 12;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int END = 256;

    private record Named(String name, BitSet octets) {}

    private static final List<Named> CLASSES = List.of(
            named("a word", "A-Za-z0-9-.!%*_+`'~()<>:\\\"/[]?{}"),
            named("a token", "A-Za-z0-9-.!%*_+`'~"),
            named("a letter or digit", "A-Za-z0-9"),
            named("a hexadecimal digit", "A-Fa-f0-9"),
            named("a letter", "A-Za-z"),
            named("a digit", "0-9"),
            named("white space", " \t"));

    private ExpectedOctets() {}

    /** For people: {@code a digit, ';' or the end}; null when the place is too far in. */
    static @Nullable String at(Diagnosis.Rule rule, byte[] octets, int from, int place) {
        if (place - from > LONGEST) {
            return null;
        }
        BitSet expected = find(rule, octets, from, place, Tolerances.NONE);
        return describe(expected.isEmpty() ? find(rule, octets, from, place, Tolerances.ALL) : expected);
    }

    /** What the RFCs want is nothing where what went before needed a tolerance. */
    private static BitSet find(Diagnosis.Rule rule, byte[] octets, int from, int place, Tolerances tolerances) {
        byte[] tried = Arrays.copyOfRange(octets, from, place + 2);
        tried[place + 1 - from] = ANY;
        int last = place - from;
        BitSet expected = new BitSet();
        SipRecognizer recognizer = new SipRecognizer();
        for (int octet = 0; octet < END; octet++) {
            tried[last] = (byte) octet;
            if (passes(rule, recognizer, tried, last, tolerances)) {
                expected.set(octet);
            }
        }
        // A line end may only be the beginning of a fold, and a fold is white space.
        expected.clear('\r');
        expected.clear('\n');
        recognizer.reset(tried, last);
        expected.set(END, tolerances.judge(recognizer, rule.match(recognizer, 0)) == last);
        return expected;
    }

    private static boolean passes(
            Diagnosis.Rule rule, SipRecognizer recognizer, byte[] tried, int last, Tolerances tolerances) {
        // The RFCs want something behind a separator.
        boolean separates = tried[last] == ',' || tried[last] == ';';
        return passes(rule, recognizer, tried, last, last + (separates ? 2 : 1), tolerances);
    }

    private static boolean passes(
            Diagnosis.Rule rule, SipRecognizer recognizer, byte[] tried, int last, int to, Tolerances tolerances) {
        recognizer.reset(tried, to);
        int end = rule.match(recognizer, 0);
        Tolerance refused = tolerances.refused(recognizer);
        boolean isRefused = refused != null && recognizer.markStart(refused.mark()) < to;
        return !isRefused && (end > last || ~end > last);
    }

    private static String describe(BitSet expected) {
        boolean end = expected.get(END);
        BitSet rest = (BitSet) expected.clone();
        rest.clear(END);
        List<String> parts = new ArrayList<>();
        if (rest.cardinality() > 128) {
            parts.add(allBut(rest));
        } else {
            // Where few octets may stand, only tolerances want these.
            rest.clear(FIRST_BEYOND_ASCII, END);
            takeClasses(expected, rest, parts);
            rest.stream().limit(MOST_NAMED).mapToObj(Excerpt::name).distinct().forEach(parts::add);
            if (rest.cardinality() > MOST_NAMED) {
                parts.add("others");
            }
        }
        if (end || parts.isEmpty()) {
            parts.add("the end");
        }
        String last = parts.remove(parts.size() - 1);
        return parts.isEmpty() ? last : String.join(", ", parts) + " or " + last;
    }

    private static void takeClasses(BitSet expected, BitSet rest, List<String> parts) {
        for (Named each : CLASSES) {
            BitSet missing = (BitSet) each.octets().clone();
            missing.andNot(expected);
            if (missing.isEmpty() && rest.intersects(each.octets())) {
                parts.add(each.name());
                rest.andNot(each.octets());
            }
        }
        // Both cases of a letter are one.
        for (int letter = 'a'; letter <= 'z'; letter++) {
            if (rest.get(letter) && rest.get(letter - 'a' + 'A')) {
                rest.clear(letter - 'a' + 'A');
            }
        }
    }

    private static String allBut(BitSet rest) {
        BitSet missing = new BitSet();
        missing.set(' ', 0x7F);
        missing.andNot(rest);
        StringBuilder text = new StringBuilder("anything");
        String separator = " but ";
        for (int octet = missing.nextSetBit(0); octet >= 0; octet = missing.nextSetBit(octet + 1)) {
            text.append(separator).append(Excerpt.name(octet));
            separator = ", ";
        }
        return text.toString();
    }

    private static Named named(String name, String ranges) {
        BitSet octets = new BitSet();
        for (int i = 0; i < ranges.length(); i++) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-' && ranges.charAt(i) != '.';
            int to = range ? ranges.charAt(i + 2) : ranges.charAt(i);
            octets.set(ranges.charAt(i), to + 1);
            i += range ? 2 : 0;
        }
        return new Named(name, octets);
    }
}
