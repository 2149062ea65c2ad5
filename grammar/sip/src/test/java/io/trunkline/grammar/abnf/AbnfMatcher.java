package io.trunkline.grammar.abnf;

import io.trunkline.grammar.abnf.Node.Choice;
import io.trunkline.grammar.abnf.Node.Difference;
import io.trunkline.grammar.abnf.Node.Octets;
import io.trunkline.grammar.abnf.Node.Reference;
import io.trunkline.grammar.abnf.Node.Repetition;
import io.trunkline.grammar.abnf.Node.Sequence;
import io.trunkline.grammar.abnf.Node.Text;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a text is a sentence of an ABNF rule, in all the ways the ABNF allows: for each rule and place it finds every place where
 * the rule can end, once. Slow, and too plain to be wrong.
 */
final class AbnfMatcher {

    private record Place(String rule, int at) {}

    private final Abnf abnf;
    private final String text;
    private final Map<Place, BitSet> known = new HashMap<>();

    private AbnfMatcher(Abnf abnf, String text) {
        this.abnf = abnf;
        this.text = text;
    }

    static boolean matches(Abnf abnf, Node node, String text) {
        return new AbnfMatcher(abnf, text).ends(node, 0).get(text.length());
    }

    private BitSet ends(Node node, int at) {
        if (node instanceof Reference reference) {
            return endsOfRule(reference.rule(), at);
        }
        BitSet ends = new BitSet();
        if (node instanceof Octets octets) {
            ends.set(
                    at + 1,
                    at < text.length() && octets.first() <= text.charAt(at) && text.charAt(at) <= octets.last());
        } else if (node instanceof Text literal) {
            ends.set(
                    at + literal.text().length(),
                    text.regionMatches(
                            true, at, literal.text(), 0, literal.text().length()));
        } else if (node instanceof Choice choice) {
            choice.alternatives().forEach(each -> ends.or(ends(each, at)));
        } else if (node instanceof Sequence sequence) {
            ends.set(at);
            for (Node part : sequence.parts()) {
                BitSet next = step(part, ends);
                ends.clear();
                ends.or(next);
            }
        } else if (node instanceof Repetition repetition) {
            repeat(repetition, at, ends);
        } else if (node instanceof Difference difference) {
            ends.or(ends(difference.all(), at));
            ends.andNot(ends(difference.without(), at));
        }
        return ends;
    }

    private BitSet step(Node part, BitSet from) {
        BitSet to = new BitSet();
        for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
            to.or(ends(part, at));
        }
        return to;
    }

    private void repeat(Repetition repetition, int at, BitSet ends) {
        BitSet current = new BitSet();
        current.set(at);
        BitSet reached = new BitSet();
        for (int count = 0; !current.isEmpty(); count++) {
            if (count >= repetition.least()) {
                ends.or(current);
                // What was reached before with enough repetitions leads nowhere new.
                if (repetition.most() == Repetition.UNLIMITED) {
                    current.andNot(reached);
                    reached.or(current);
                }
            }
            if (count == repetition.most()) {
                return;
            }
            current = step(repetition.part(), current);
        }
    }

    private BitSet endsOfRule(String rule, int at) {
        Place place = new Place(rule, at);
        BitSet ends = known.get(place);
        if (ends == null) {
            ends = ends(abnf.rule(rule), at);
            known.put(place, ends);
        }
        return ends;
    }
}
