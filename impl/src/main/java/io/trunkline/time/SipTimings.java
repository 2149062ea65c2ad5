package io.trunkline.time;

/**
 * The durations of RFC 3261 section 17 and table 4, in nanoseconds. Immutable.
 *
 * @param t1 estimate of the round-trip time, 500 ms by default
 * @param t2 longest interval between retransmissions of non-INVITE requests and INVITE responses, 4 s by default
 * @param t4 longest time a message stays in the network, 5 s by default
 */
public record SipTimings(long t1, long t2, long t4) {

    /** The defaults of RFC 3261. */
    public static final SipTimings RFC_3261 = new SipTimings(500_000_000L, 4_000_000_000L, 5_000_000_000L);

    private static final long LEAST_TIMER_D = 32_000_000_000L;
    private static final long LEAST_TIMER_C = 600_000_000_000L;

    /** Validates the durations. */
    public SipTimings {
        if (t1 <= 0 || t2 < t1 || t4 <= 0) {
            throw new IllegalArgumentException("timings must be positive and T2 at least T1: T1=" + t1 + " ns, T2=" + t2
                    + " ns, T4=" + t4 + " ns");
        }
    }

    /**
     * How long a transaction waits before it gives up: timers B, F, H, L and M.
     *
     * @return 64*T1 in nanoseconds
     */
    public long transactionTimeout() {
        return 64 * t1;
    }

    /**
     * How long an INVITE may ring after its last provisional response, on either side, before the stack gives it up.
     * RFC 3261 section 16.6 asks a proxy for more than three minutes; a user agent has no limit there, but state without
     * a limit is a leak.
     *
     * @return at least ten minutes, in nanoseconds
     */
    public long timerC() {
        return Math.max(64 * t1, LEAST_TIMER_C);
    }

    /**
     * How long a client INVITE transaction absorbs retransmitted final responses over UDP: timer D.
     *
     * @return at least 32 s, in nanoseconds
     */
    public long timerD() {
        return Math.max(64 * t1, LEAST_TIMER_D);
    }

    /**
     * How long a client's timer E takes to be reset to T2; from then on a server has to answer a non-INVITE request with
     * 100 (RFC 4320 section 4.1).
     *
     * @return 3.5 s by default, in nanoseconds
     */
    public long untilTimerEIsT2() {
        long sum = 0;
        for (long interval = t1; interval < t2; interval *= 2) {
            sum += interval;
        }
        return sum;
    }
}
