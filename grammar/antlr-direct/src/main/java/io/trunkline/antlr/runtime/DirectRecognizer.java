package io.trunkline.antlr.runtime;

import java.util.Arrays;
import java.util.Objects;

/**
 * Base of the recognisers that the Direct target generates: one method per grammar rule, over {@code byte[]}.
 *
 * <p>A rule {@code r} of the grammar becomes {@code int r(int p)}. It reads from offset {@code p} of the input given to
 * {@link #reset} and returns the offset after the last octet it took, or, when the input is not a sentence of the rule,
 * {@code ~offset} (so a negative number), where {@code offset} is the first octet that could not be matched. No
 * exception is thrown for any input and nothing is allocated.
 *
 * <p>A rule whose grammar says {@code locals [int capture]} leaves its number, start and end on a tape when it has
 * matched, so the tape lists the captured rules in post-order: children before their parent, left before right. After a
 * rejection the tape's content means nothing.
 *
 * <p>A rule whose grammar says {@code locals [int marked]} leaves a mark when it has matched: one bit of {@link #marks}, and where
 * it began for the first time, {@link #markStart}. So a grammar can take more than a reader may want, and the reader finds
 * out with one comparison.
 *
 * <pre>{@code
 * recognizer.reset(octets, to);
 * int end = recognizer.some_rule(from);
 * if (end < 0) {
 *     reject(~end);
 * }
 * for (int i = 0; i < recognizer.captureCount(); i++) {
 *     switch (recognizer.captureRule(i)) { ... }
 * }
 * }</pre>
 *
 * <p>An instance belongs to one thread at a time and is made to be used again; see {@link #reset}.
 */
public abstract class DirectRecognizer {

    /** How deep rules may be nested in themselves; deeper input is rejected, which bounds the stack. */
    public static final int MAX_NESTING = 64;

    /** How many rules of a grammar can leave marks. */
    public static final int MAX_MARKS = Long.SIZE;

    private static final byte[] NOTHING = {};
    private static final int WORDS_PER_CAPTURE = 3;
    private static final int INITIAL_TAPE = 64 * WORDS_PER_CAPTURE;
    private static final int LARGEST_KEPT_TAPE = 4096 * WORDS_PER_CAPTURE;

    /** The input; octets at and after {@link #limit} are not read. */
    protected byte[] octets = NOTHING;

    /** Offset after the last octet of the input: where {@code EOF} matches. */
    protected int limit;

    private int nesting;
    private int[] tape = new int[INITIAL_TAPE];
    private int tapeEnd;
    private long marks;
    private final int[] markStarts = new int[MAX_MARKS];

    /** Called by generated classes. */
    protected DirectRecognizer() {}

    /**
     * Takes new input and forgets all captures. The array is read, never written, and is kept until the next call.
     *
     * @param input the octets; must not change while rules run
     * @param limit offset after the last octet to read, {@code 0..input.length}
     * @throws IndexOutOfBoundsException when {@code limit} is outside {@code input}
     */
    public final void reset(byte[] input, int limit) {
        Objects.checkFromToIndex(0, limit, input.length);
        this.octets = input;
        this.limit = limit;
        this.nesting = 0;
        this.tapeEnd = 0;
        this.marks = 0;
        if (tape.length > LARGEST_KEPT_TAPE) {
            tape = new int[INITIAL_TAPE];
        }
    }

    /** Lets go of the input, so that a pooled instance does not hold a message alive. */
    public final void clear() {
        octets = NOTHING;
        limit = 0;
        tapeEnd = 0;
    }

    /**
     * Forgets the captures and marks and keeps the input, so that another rule can be tried on it.
     */
    public final void rewind() {
        tapeEnd = 0;
        marks = 0;
        nesting = 0;
    }

    /** The number of captures on the tape. */
    public final int captureCount() {
        return tapeEnd / WORDS_PER_CAPTURE;
    }

    /**
     * The captured rule: one of the {@code R_} constants of the generated class.
     *
     * @param index {@code 0..captureCount() - 1}
     */
    public final int captureRule(int index) {
        return tape[Objects.checkIndex(index * WORDS_PER_CAPTURE, tapeEnd)];
    }

    /** Offset of the first octet of a capture; see {@link #captureRule}. */
    public final int captureStart(int index) {
        return tape[Objects.checkIndex(index * WORDS_PER_CAPTURE, tapeEnd) + 1];
    }

    /** Offset after the last octet of a capture; see {@link #captureRule}. */
    public final int captureEnd(int index) {
        return tape[Objects.checkIndex(index * WORDS_PER_CAPTURE, tapeEnd) + 2];
    }

    /**
     * The tape itself, for who reads all of it: rule, start and end of each capture, one after the other, {@code 3 * captureCount()}
     * numbers. Not to be changed, and of no meaning once another rule was called.
     */
    public final int[] tape() {
        return tape;
    }

    /**
     * The marks that were left: bit {@code n} for the {@code M_} constant {@code n} of the generated class. After a rejection they
     * mean nothing.
     */
    public final long marks() {
        return marks;
    }

    /**
     * Where a mark was left first.
     *
     * @param mark an {@code M_} constant whose bit is set in {@link #marks}
     * @return the offset of the first octet of the rule
     * @throws IllegalArgumentException when there is no such mark
     */
    public final int markStart(int mark) {
        if (mark < 0 || mark >= MAX_MARKS || (marks & 1L << mark) == 0) {
            throw new IllegalArgumentException("no mark " + mark);
        }
        return markStarts[mark];
    }

    /**
     * The name of a rule, for people.
     *
     * @param rule an {@code R_} constant of the generated class
     * @throws IndexOutOfBoundsException when there is no such rule
     */
    public abstract String ruleName(int rule);

    /** Writes the tape for people, one capture as {@code rule[start,end)}, in tape order. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append('[');
        for (int i = 0; i < captureCount(); i++) {
            text.append(i == 0 ? "" : " ")
                    .append(ruleName(captureRule(i)))
                    .append('[')
                    .append(captureStart(i))
                    .append(',')
                    .append(captureEnd(i))
                    .append(')');
        }
        return text.append(']').toString();
    }

    /** Puts a matched rule on the tape. */
    protected final void capture(int rule, int start, int end) {
        int at = tapeEnd;
        int[] words = tape;
        if (at + WORDS_PER_CAPTURE > words.length) {
            words = grow();
        }
        words[at] = rule;
        words[at + 1] = start;
        words[at + 2] = end;
        tapeEnd = at + WORDS_PER_CAPTURE;
    }

    /** Notes that a marked rule has matched. */
    protected final void mark(int mark, int start) {
        long bit = 1L << mark;
        if ((marks & bit) == 0) {
            marks |= bit;
            markStarts[mark] = start;
        }
    }

    /** Where the tape ends, to be given to {@link #forget} when what follows was tried in vain. */
    protected final int tapeEnd() {
        return tapeEnd;
    }

    /** Forgets what captures and marks were left since they were as given. */
    protected final void forget(int formerTapeEnd, long formerMarks) {
        tapeEnd = formerTapeEnd;
        marks = formerMarks;
    }

    private int[] grow() {
        tape = Arrays.copyOf(tape, tape.length * 2);
        return tape;
    }

    /** Enters a rule that can contain itself; false when it is nested too deep. Every true needs an {@link #ascend}. */
    protected final boolean descend() {
        if (nesting == MAX_NESTING) {
            return false;
        }
        nesting++;
        return true;
    }

    /** Leaves a rule that can contain itself. */
    protected final void ascend() {
        nesting--;
    }
}
