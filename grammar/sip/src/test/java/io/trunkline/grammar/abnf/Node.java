package io.trunkline.grammar.abnf;

import java.util.List;

/** What the right side of an ABNF rule is made of (RFC 5234 section 3). Octets are chars up to 255. */
sealed interface Node {

    /** One octet of a range. */
    record Octets(int first, int last) implements Node {}

    /** A string, letters in both cases. */
    record Text(String text) implements Node {}

    record Choice(List<Node> alternatives) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    /**
     * A part several times.
     *
     * @param most {@link #UNLIMITED} for no limit
     */
    record Repetition(int least, int most, Node part) implements Node {
        static final int UNLIMITED = Integer.MAX_VALUE;
    }

    record Reference(String rule) implements Node {}

    /** What {@code all} matches and {@code without} does not: written as a prose-val {@code <all minus without>}. */
    record Difference(Node all, Node without) implements Node {}
}
