package io.trunkline.grammar;

import io.trunkline.antlr.runtime.DirectRecognizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A set of {@linkplain Tolerance tolerances}: how strictly messages are read. Immutable.
 *
 * <p>{@link #ALL} is the lenient reader, {@link #NONE} the one that takes what the RFCs allow.
 */
public final class Tolerances {
    /** Everything that is known to be in use. */
    public static final Tolerances ALL = new Tolerances((1L << Tolerance.values().length) - 1);

    /** What the RFCs allow, and no more. */
    public static final Tolerances NONE = new Tolerances(0);

    /** A bit for each member, by its place among the constants. A number, for this is needed before the first message is read. */
    private final long members;

    private final long refusedMarks;

    private Tolerances(long members) {
        this.members = members;
        long refused = 0;
        for (Tolerance tolerance : Tolerance.values()) {
            refused |= contains(tolerance) ? 0 : tolerance.bit();
        }
        this.refusedMarks = refused;
    }

    @SuppressWarnings("EnumOrdinal") // the number lives as long as the enum
    private static long memberBit(Tolerance tolerance) {
        return 1L << tolerance.ordinal();
    }

    /**
     * Some tolerances.
     *
     * @param members those to take
     */
    public static Tolerances of(Tolerance... members) {
        long set = 0;
        for (Tolerance member : members) {
            set |= memberBit(member);
        }
        return new Tolerances(set);
    }

    /**
     * Reads a list such as {@code all}, {@code none}, {@code all, -unquoted-name} or {@code bare-line-feed, no-reason}: from left
     * to right each word adds to the set, or takes away when {@code -} is before it. A list that begins with {@code -} begins with
     * all, any other with none.
     *
     * @param text words separated by commas or blanks, in any case
     * @return the set
     * @throws IllegalArgumentException naming the first word that is no tolerance
     */
    public static Tolerances parse(String text) {
        String list = text.strip();
        long set = list.startsWith("-") ? ALL.members : 0;
        for (String word : list.split("[,\\s]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            boolean without = word.startsWith("-");
            long named = named(without ? word.substring(1) : word);
            set = without ? set & ~named : set | named;
        }
        return new Tolerances(set);
    }

    private static long named(String word) {
        if (word.equalsIgnoreCase("all")) {
            return ALL.members;
        }
        if (word.equalsIgnoreCase("none")) {
            return NONE.members;
        }
        Tolerance tolerance = Tolerance.find(word);
        if (tolerance == null) {
            throw new IllegalArgumentException("no tolerance '" + word + "'; there are all, none, "
                    + Arrays.stream(Tolerance.values()).map(Tolerance::key).collect(Collectors.joining(", ")));
        }
        return memberBit(tolerance);
    }

    /** Whether a tolerance is in the set. */
    public boolean contains(Tolerance tolerance) {
        return (members & memberBit(tolerance)) != 0;
    }

    /** This set and one more. */
    public Tolerances with(Tolerance tolerance) {
        return new Tolerances(members | memberBit(tolerance));
    }

    /** This set without one. */
    public Tolerances without(Tolerance tolerance) {
        return new Tolerances(members & ~memberBit(tolerance));
    }

    /**
     * Judges what a rule took.
     *
     * @param recognizer after the rule was run
     * @param end what the rule returned
     * @return {@code end}; the complement of where the first refused tolerance begins when there is one in what was taken
     */
    public int judge(DirectRecognizer recognizer, int end) {
        return (recognizer.marks() & refusedMarks) == 0 || end < 0 ? end : ~firstRefused(recognizer);
    }

    private int firstRefused(DirectRecognizer recognizer) {
        Tolerance refused = refused(recognizer);
        return recognizer.markStart(refused == null ? 0 : refused.mark());
    }

    /**
     * The refused tolerance that was used first in what a rule took.
     *
     * @param recognizer after a rule that matched
     * @return null when none was
     */
    public @Nullable Tolerance refused(DirectRecognizer recognizer) {
        Tolerance first = null;
        for (Tolerance tolerance : used(recognizer)) {
            if (!contains(tolerance)
                    && (first == null || recognizer.markStart(tolerance.mark()) < recognizer.markStart(first.mark()))) {
                first = tolerance;
            }
        }
        return first;
    }

    /**
     * The tolerances that were needed for what a rule took.
     *
     * @param recognizer after a rule that matched
     * @return a new set, empty for a sentence of the RFCs
     */
    public static Set<Tolerance> used(DirectRecognizer recognizer) {
        EnumSet<Tolerance> used = EnumSet.noneOf(Tolerance.class);
        for (Tolerance tolerance : Tolerance.values()) {
            if ((recognizer.marks() & tolerance.bit()) != 0) {
                used.add(tolerance);
            }
        }
        return used;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tolerances that && members == that.members;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(members);
    }

    /** The set as {@link #parse} reads it. */
    @Override
    public String toString() {
        if (members == 0) {
            return "none";
        }
        long missing = ALL.members & ~members;
        return Long.bitCount(missing) < Long.bitCount(members)
                ? "all" + keys(missing, ", -", "")
                : keys(members, "", ", ");
    }

    private static String keys(long set, String before, String between) {
        return Arrays.stream(Tolerance.values())
                .filter(each -> (set & memberBit(each)) != 0)
                .map(each -> before + each.key())
                .collect(Collectors.joining(between));
    }
}
