package io.trunkline.examples;

import java.time.Duration;

/**
 * How many calls to place, and how fast.
 *
 * @param target the URI to call
 * @param calls the number of calls, at least 1
 * @param callsPerSecond how many calls to begin each second, above 0
 * @param maxConcurrent how many calls may be under way at the same time, at least 1; more wait
 * @param perCall how long one call may take until it counts as failed
 */
public record LoadProfile(String target, int calls, double callsPerSecond, int maxConcurrent, Duration perCall) {

    /** Checks the ranges. */
    public LoadProfile {
        if (calls < 1 || !(callsPerSecond > 0) || maxConcurrent < 1 || perCall.isNegative() || perCall.isZero()) {
            throw new IllegalArgumentException("calls, rate, concurrency and time limit must be above zero");
        }
    }
}
