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
    public static final Tolerances ALL = new Tolerances(EnumSet.allOf(Tolerance.class));

    /** What the RFCs allow, and no more. */
    public static final Tolerances NONE = new Tolerances(EnumSet.noneOf(Tolerance.class));

    private final EnumSet<Tolerance> members;
    private final long refusedMarks;

    private Tolerances(EnumSet<Tolerance> members) {
        this.members = members;
        long refused = 0;
        for (Tolerance tolerance : EnumSet.complementOf(members)) {
            refused |= tolerance.bit();
        }
        this.refusedMarks = refused;
    }

    /**
     * Some tolerances.
     *
     * @param members those to take
     */
    public static Tolerances of(Tolerance... members) {
        EnumSet<Tolerance> set = EnumSet.noneOf(Tolerance.class);
        set.addAll(Arrays.asList(members));
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
        EnumSet<Tolerance> set = list.startsWith("-") ? ALL.copy() : NONE.copy();
        for (String word : list.split("[,\\s]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            boolean without = word.startsWith("-");
            Set<Tolerance> named = named(without ? word.substring(1) : word);
            if (without) {
                set.removeAll(named);
            } else {
                set.addAll(named);
            }
        }
        return new Tolerances(set);
    }

    private static Set<Tolerance> named(String word) {
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
        return Set.of(tolerance);
    }

    private EnumSet<Tolerance> copy() {
        return EnumSet.copyOf(members);
    }

    /** Whether a tolerance is in the set. */
    public boolean contains(Tolerance tolerance) {
        return members.contains(tolerance);
    }

    /** This set and one more. */
    public Tolerances with(Tolerance tolerance) {
        EnumSet<Tolerance> set = copy();
        set.add(tolerance);
        return new Tolerances(set);
    }

    /** This set without one. */
    public Tolerances without(Tolerance tolerance) {
        EnumSet<Tolerance> set = copy();
        set.remove(tolerance);
        return new Tolerances(set);
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
        return other instanceof Tolerances that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** The set as {@link #parse} reads it. */
    @Override
    public String toString() {
        if (members.isEmpty()) {
            return "none";
        }
        EnumSet<Tolerance> missing = EnumSet.complementOf(members);
        if (missing.size() < members.size()) {
            return "all" + missing.stream().map(each -> ", -" + each.key()).collect(Collectors.joining());
        }
        return members.stream().map(Tolerance::key).collect(Collectors.joining(", "));
    }
}
