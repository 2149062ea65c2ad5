package io.trunkline.grammar.abnf;

import io.trunkline.grammar.abnf.Node.Choice;
import io.trunkline.grammar.abnf.Node.Difference;
import io.trunkline.grammar.abnf.Node.Octets;
import io.trunkline.grammar.abnf.Node.Reference;
import io.trunkline.grammar.abnf.Node.Repetition;
import io.trunkline.grammar.abnf.Node.Sequence;
import io.trunkline.grammar.abnf.Node.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random sentences of a rule. Beyond a depth, and beyond a length, it takes the alternative that ends soonest and repeats no more than it
 * has to, so that every sentence ends.
 */
final class SentenceGenerator {

    private static final int DEEPEST = 40;
    private static final int LONGEST = 240;
    private static final int ATTEMPTS = 100;
    private static final int ENDLESS = 1_000_000;

    private final Abnf abnf;
    private final Random random;
    private final Map<String, Integer> heights = new HashMap<>();

    SentenceGenerator(Abnf abnf, long seed) {
        this.abnf = abnf;
        this.random = new Random(seed);
    }

    String sentence(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, 0, text);
        return text.toString();
    }

    private void write(Node node, int depth, StringBuilder text) {
        boolean soon = depth > DEEPEST || text.length() > LONGEST;
        if (node instanceof Reference reference) {
            write(abnf.rule(reference.rule()), depth + 1, text);
        } else if (node instanceof Octets octets) {
            text.append((char) (octets.first() + random.nextInt(octets.last() - octets.first() + 1)));
        } else if (node instanceof Text literal) {
            literal(literal.text(), text);
        } else if (node instanceof Choice choice) {
            List<Node> all = choice.alternatives();
            write(soon ? lowest(all) : all.get(random.nextInt(all.size())), depth + 1, text);
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> write(part, depth, text));
        } else if (node instanceof Repetition repetition) {
            int count = repetition.least();
            while (!soon && count < repetition.most() && random.nextInt(5) < 2) {
                count++;
            }
            for (int i = 0; i < count; i++) {
                write(repetition.part(), depth + 1, text);
            }
        } else if (node instanceof Difference difference) {
            difference(difference, depth, text);
        }
    }

    private void literal(String literal, StringBuilder text) {
        boolean odd = random.nextInt(4) == 0;
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean swap = odd && random.nextBoolean();
            text.append(
                    swap && Character.isLowerCase(c) ? Character.toUpperCase(c) : swap ? Character.toLowerCase(c) : c);
        }
    }

    private void difference(Difference difference, int depth, StringBuilder text) {
        for (int i = 0; i < ATTEMPTS; i++) {
            StringBuilder candidate = new StringBuilder();
            write(difference.all(), depth + 1, candidate);
            if (!AbnfMatcher.matches(abnf, difference.without(), candidate.toString())) {
                text.append(candidate);
                return;
            }
        }
        throw new IllegalStateException("nothing is left of " + difference);
    }

    private Node lowest(List<Node> alternatives) {
        Node best = alternatives.get(0);
        for (Node each : alternatives) {
            if (height(each) < height(best)) {
                best = each;
            }
        }
        return best;
    }

    /** How many rules deep the shallowest sentence is. */
    private int height(Node node) {
        if (node instanceof Reference reference) {
            Integer known = heights.get(reference.rule());
            if (known == null) {
                heights.put(reference.rule(), ENDLESS);
                known = Math.min(ENDLESS, height(abnf.rule(reference.rule())) + 1);
                heights.put(reference.rule(), known);
            }
            return known;
        }
        if (node instanceof Choice choice) {
            return choice.alternatives().stream().mapToInt(this::height).min().orElse(0);
        }
        if (node instanceof Sequence sequence) {
            return sequence.parts().stream().mapToInt(this::height).max().orElse(0);
        }
        if (node instanceof Repetition repetition) {
            return repetition.least() == 0 ? 0 : height(repetition.part());
        }
        return node instanceof Difference difference ? height(difference.all()) + 1 : 0;
    }
}
