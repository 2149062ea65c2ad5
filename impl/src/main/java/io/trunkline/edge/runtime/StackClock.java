package io.trunkline.edge.runtime;

/** A monotonic clock that starts at 0, so that instants compare without wrapping. Safe for any thread. */
final class StackClock {

    private final long origin = System.nanoTime();

    /** Nanoseconds since the clock was made. */
    long now() {
        return System.nanoTime() - origin;
    }
}
