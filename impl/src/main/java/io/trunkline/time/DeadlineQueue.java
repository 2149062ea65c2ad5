package io.trunkline.time;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one shard: rows of (deadline, kind, owner) in a binary heap on arrays. Reads no clock.
 *
 * <p>A row is never cancelled. The owner is the truth: a row whose owner no longer {@linkplain Owner#deadline has} that
 * deadline is dropped when its turn comes. So that such rows do not pile up,
 *
 * <ul>
 *   <li>the heap is swept whenever it has doubled since the last sweep, which costs a constant per added row, and
 *   <li>no row waits longer than the <i>horizon</i>: a deadline beyond it is reached in steps, and a step whose owner is gone
 *       is the last one. The heap is empty one horizon after the last owner ended.
 * </ul>
 *
 * <p>Rows with the same deadline come out in the order in which they were added. Not thread-safe.
 */
public final class DeadlineQueue {

    /** The deadline of a timer that does not run. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int LEAST_CAPACITY = 64;

    /** What a timer belongs to. */
    public interface Owner {

        /**
         * When a timer of this owner runs out.
         *
         * @param kind which timer
         * @return the instant in nanoseconds, {@link #NEVER} when it does not run
         */
        long deadline(TimerKind kind);
    }

    private final long horizon;
    private long[] wakeUps = new long[LEAST_CAPACITY];
    long[] deadlines = new long[LEAST_CAPACITY];
    private long[] sequence = new long[LEAST_CAPACITY];

    @Nullable
    TimerKind[] kinds = new TimerKind[LEAST_CAPACITY];

    @Nullable
    Owner[] owners = new Owner[LEAST_CAPACITY];

    private int size;
    private int sweepAt = LEAST_CAPACITY;
    private long added;
    private @Nullable TimerKind firedKind;

    /**
     * Makes an empty queue.
     *
     * @param horizonNanos the longest time a row may wait, above 0
     */
    public DeadlineQueue(long horizonNanos) {
        if (horizonNanos <= 0) {
            throw new IllegalArgumentException("the horizon must be above 0: " + horizonNanos + " ns");
        }
        this.horizon = horizonNanos;
    }

    /**
     * Adds a row for a deadline that its owner has just taken on.
     *
     * @param owner whose timer it is; its {@link Owner#deadline} answers with the same deadline
     * @param kind which timer
     * @param deadline when it runs out, in nanoseconds
     * @param now the time, in nanoseconds
     */
    public void add(Owner owner, TimerKind kind, long deadline, long now) {
        if (deadline == NEVER) {
            return;
        }
        if (size >= sweepAt) {
            sweep();
        }
        if (size == wakeUps.length) {
            resize(2 * size);
        }
        siftUp(size++, wakeUp(deadline, now), deadline, added++, kind, owner);
    }

    /**
     * Takes out the next timer that has run out.
     *
     * @param now the time, in nanoseconds
     * @return its owner, null when no timer has run out; {@link #firedKind()} tells which timer it was
     */
    public @Nullable Owner poll(long now) {
        while (size > 0 && wakeUps[0] <= now) {
            long deadline = deadlines[0];
            TimerKind kind = Objects.requireNonNull(kinds[0]);
            Owner owner = Objects.requireNonNull(owners[0]);
            long order = sequence[0];
            removeFirst();
            if (owner.deadline(kind) != deadline) {
                continue;
            }
            if (deadline <= now) {
                firedKind = kind;
                return owner;
            }
            siftUp(size++, wakeUp(deadline, now), deadline, order, kind, owner);
        }
        return null;
    }

    /**
     * Which timer {@link #poll} returned last.
     *
     * @return the kind
     */
    public TimerKind firedKind() {
        return Objects.requireNonNull(firedKind, "no timer has fired");
    }

    /**
     * When to call {@link #poll} next; it may find nothing then.
     *
     * @return an instant in nanoseconds, {@link #NEVER} when there is no row
     */
    public long nextWakeUp() {
        while (size > 0 && isStale(0)) {
            removeFirst();
        }
        return size == 0 ? NEVER : wakeUps[0];
    }

    /**
     * How many rows there are, those included whose owner is gone.
     *
     * @return at least 0
     */
    public int size() {
        return size;
    }

    private long wakeUp(long deadline, long now) {
        return deadline - now > horizon ? now + horizon : deadline;
    }

    private boolean isStale(int i) {
        return Objects.requireNonNull(owners[i]).deadline(Objects.requireNonNull(kinds[i])) != deadlines[i];
    }

    private void sweep() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!isStale(i)) {
                move(i, kept++);
            }
        }
        Arrays.fill(kinds, kept, size, null);
        Arrays.fill(owners, kept, size, null);
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(
                    i,
                    wakeUps[i],
                    deadlines[i],
                    sequence[i],
                    Objects.requireNonNull(kinds[i]),
                    Objects.requireNonNull(owners[i]));
        }
        sweepAt = Math.max(LEAST_CAPACITY, 2 * size);
        shrink();
    }

    /** Room for a busy hour is given back after it; a quarter, so that it is not asked for again at once. */
    private void shrink() {
        if (wakeUps.length > LEAST_CAPACITY && size < wakeUps.length / 4) {
            resize(Math.max(LEAST_CAPACITY, wakeUps.length / 2));
            sweepAt = Math.min(sweepAt, wakeUps.length);
        }
    }

    private void resize(int capacity) {
        wakeUps = Arrays.copyOf(wakeUps, capacity);
        deadlines = Arrays.copyOf(deadlines, capacity);
        sequence = Arrays.copyOf(sequence, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        owners = Arrays.copyOf(owners, capacity);
    }

    private void removeFirst() {
        int last = --size;
        long wakeUp = wakeUps[last];
        long deadline = deadlines[last];
        long order = sequence[last];
        TimerKind kind = Objects.requireNonNull(kinds[last]);
        Owner owner = Objects.requireNonNull(owners[last]);
        kinds[last] = null;
        owners[last] = null;
        if (last > 0) {
            siftDown(0, wakeUp, deadline, order, kind, owner);
        }
        shrink();
    }

    private void siftUp(int hole, long wakeUp, long deadline, long order, TimerKind kind, Owner owner) {
        int i = hole;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!isBefore(wakeUp, order, parent)) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        put(i, wakeUp, deadline, order, kind, owner);
    }

    private void siftDown(int hole, long wakeUp, long deadline, long order, TimerKind kind, Owner owner) {
        int i = hole;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && isBefore(wakeUps[child + 1], sequence[child + 1], child)) {
                child++;
            }
            if (isBefore(wakeUp, order, child)) {
                break;
            }
            move(child, i);
            i = child;
        }
        put(i, wakeUp, deadline, order, kind, owner);
    }

    private boolean isBefore(long wakeUp, long order, int i) {
        return wakeUp < wakeUps[i] || (wakeUp == wakeUps[i] && order < sequence[i]);
    }

    private void move(int from, int to) {
        wakeUps[to] = wakeUps[from];
        deadlines[to] = deadlines[from];
        sequence[to] = sequence[from];
        kinds[to] = kinds[from];
        owners[to] = owners[from];
    }

    private void put(int i, long wakeUp, long deadline, long order, TimerKind kind, Owner owner) {
        wakeUps[i] = wakeUp;
        deadlines[i] = deadline;
        sequence[i] = order;
        kinds[i] = kind;
        owners[i] = owner;
    }
}
