package io.trunkline.time;

import java.util.Objects;

/** What a campaign sees of a queue of timers, and does to it. */
public final class TimerRows {

    private static final DeadlineQueue.Owner NOBODY = kind -> DeadlineQueue.NEVER;

    /** Is shown the rows. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One row whose owner still means it.
         *
         * @param owner whose timer it is
         * @param kind which timer
         * @param deadline when it runs out
         */
        void onRow(DeadlineQueue.Owner owner, TimerKind kind, long deadline);
    }

    private TimerRows() {}

    /**
     * Shows the rows that would fire.
     *
     * @param queue of one core
     * @param visitor is shown them
     */
    public static void forEach(DeadlineQueue queue, Visitor visitor) {
        for (int i = 0; i < queue.size(); i++) {
            DeadlineQueue.Owner owner = Objects.requireNonNull(queue.owners[i]);
            TimerKind kind = Objects.requireNonNull(queue.kinds[i]);
            if (owner.deadline(kind) == queue.deadlines[i]) {
                visitor.onRow(owner, kind, queue.deadlines[i]);
            }
        }
    }

    /**
     * Whether a timer that is set will fire.
     *
     * @param queue of one core
     * @param owner whose timer it is
     * @param kind which timer
     * @return true where there is a row with its deadline
     */
    public static boolean holds(DeadlineQueue queue, DeadlineQueue.Owner owner, TimerKind kind) {
        long deadline = owner.deadline(kind);
        for (int i = 0; i < queue.size(); i++) {
            if (queue.owners[i] == owner && queue.kinds[i] == kind && queue.deadlines[i] == deadline) {
                return true;
            }
        }
        return false;
    }

    /**
     * A fault: the timers of one kind never fire.
     *
     * @param queue of one core
     * @param kind of timer
     * @return how many were lost
     */
    public static int lose(DeadlineQueue queue, TimerKind kind) {
        int lost = 0;
        for (int i = 0; i < queue.size(); i++) {
            if (queue.kinds[i] == kind && queue.owners[i] != NOBODY) {
                queue.owners[i] = NOBODY;
                lost++;
            }
        }
        return lost;
    }
}
