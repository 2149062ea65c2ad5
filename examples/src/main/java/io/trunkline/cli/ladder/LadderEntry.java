package io.trunkline.cli.ladder;

/** One thing that happened, in the order of time. */
public sealed interface LadderEntry {

    /**
     * When it happened.
     *
     * @return nanoseconds since any fixed moment, the same for all entries of a ladder
     */
    long nanos();

    /**
     * A message from one party to the other.
     *
     * @param nanos when it left
     * @param from who sent it
     * @param label what it was
     * @param fate what became of it
     */
    record Arrow(long nanos, Side from, String label, Fate fate) implements LadderEntry {}

    /**
     * Something that changed at one party.
     *
     * @param nanos when
     * @param side where
     * @param text what
     */
    record Note(long nanos, Side side, String text) implements LadderEntry {}

    /**
     * The beginning of a part of the ladder.
     *
     * @param nanos when
     * @param text its title
     */
    record Heading(long nanos, String text) implements LadderEntry {}

    /** What became of a message. */
    enum Fate {
        /** It arrived as it was sent. */
        ARRIVED,
        /** It arrived, but the same octets had been sent before. */
        ARRIVED_AGAIN,
        /** It was sent and never seen at the other side. */
        LOST
    }
}
