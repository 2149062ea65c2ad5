package io.trunkline.sim;

import java.time.Duration;

/**
 * What the network does to datagrams.
 *
 * @param loss the share that never arrives, 0 to 1
 * @param duplication the share that arrives twice
 * @param reordering the share that is held back for up to ten times the longest latency
 * @param leastLatency the shortest way
 * @param mostLatency the longest way
 */
public record Weather(double loss, double duplication, double reordering, Duration leastLatency, Duration mostLatency) {

    /** Everything arrives once, in order, after 10 ms. */
    public static final Weather FAIR = new Weather(0, 0, 0, Duration.ofMillis(10), Duration.ofMillis(10));

    /** One datagram of five is lost, one of ten comes twice, one of ten late. */
    public static final Weather STORM = new Weather(0.2, 0.1, 0.1, Duration.ofMillis(5), Duration.ofMillis(60));
}
