package io.trunkline.examples;

import java.time.Duration;
import java.util.Map;

/**
 * What became of the calls of a {@link LoadGenerator}.
 *
 * @param calls how many calls were begun
 * @param completed how many went through INVITE, 200, ACK, BYE, 200
 * @param failures how many failed, by reason
 * @param took from the first INVITE to the end of the last call
 * @param setup how long the answered calls took from INVITE to 200
 */
public record LoadReport(int calls, int completed, Map<String, Integer> failures, Duration took, SetupTimes setup) {

    /**
     * The distribution of the setup times.
     *
     * @param median half of the calls were faster
     * @param p99 99 of 100 calls were faster
     * @param longest the slowest call
     */
    public record SetupTimes(Duration median, Duration p99, Duration longest) {}

    /**
     * How many calls failed for any reason.
     *
     * @return the number of calls
     */
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
