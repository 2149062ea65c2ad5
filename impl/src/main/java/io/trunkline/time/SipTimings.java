package io.trunkline.time;

/**
 * The durations of RFC 3261 section 17 and table 4, and the bounds that RFC 3261 leaves open, in nanoseconds. Immutable.
 *
 * @param t1 estimate of the round-trip time, 500 ms by default
 * @param t2 longest interval between retransmissions of non-INVITE requests and INVITE responses, 4 s by default
 * @param t4 longest time a message stays in the network, 5 s by default
 * @param timerD how long a client INVITE transaction absorbs retransmitted final responses over UDP, 32 s or 64*T1 by default
 * @param inviteLifetime longest life of an INVITE transaction, {@link #UNLIMITED} where its own timers decide alone
 * @param nonInviteLifetime longest life of any other transaction, {@link #UNLIMITED} where its own timers decide alone
 */
public record SipTimings(long t1, long t2, long t4, long timerD, long inviteLifetime, long nonInviteLifetime) {

    /** A lifetime that never ends anything. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final long LEAST_TIMER_D = 32_000_000_000L;
    private static final long LEAST_TIMER_C = 600_000_000_000L;

    /** The defaults of RFC 3261. */
    public static final SipTimings RFC_3261 = new SipTimings(500_000_000L, 4_000_000_000L, 5_000_000_000L);

    /** Validates the durations. */
    public SipTimings {
        if (t1 <= 0 || t2 < t1 || t4 <= 0 || timerD <= 0) {
            throw new IllegalArgumentException("timings must be positive and T2 at least T1: T1=" + t1 + " ns, T2=" + t2
                    + " ns, T4=" + t4 + " ns, timer D=" + timerD + " ns");
        }
        if (inviteLifetime <= 0 || nonInviteLifetime <= 0) {
            throw new IllegalArgumentException("the lifetime of a transaction must be above 0: INVITE " + inviteLifetime
                    + " ns, others " + nonInviteLifetime + " ns");
        }
    }

    /**
     * What follows from T1, T2 and T4; no lifetimes.
     *
     * @param t1 estimate of the round-trip time
     * @param t2 longest interval between retransmissions
     * @param t4 longest time a message stays in the network
     */
    public SipTimings(long t1, long t2, long t4) {
        this(t1, t2, t4, Math.max(64 * t1, LEAST_TIMER_D), UNLIMITED, UNLIMITED);
    }

    /**
     * The same with another T2.
     *
     * @param nanos at least T1
     * @return the timings
     */
    public SipTimings withT2(long nanos) {
        return new SipTimings(t1, nanos, t4, timerD, inviteLifetime, nonInviteLifetime);
    }

    /**
     * The same with another T4.
     *
     * @param nanos above 0
     * @return the timings
     */
    public SipTimings withT4(long nanos) {
        return new SipTimings(t1, t2, nanos, timerD, inviteLifetime, nonInviteLifetime);
    }

    /**
     * The same with another timer D.
     *
     * @param nanos above 0
     * @return the timings
     */
    public SipTimings withTimerD(long nanos) {
        return new SipTimings(t1, t2, t4, nanos, inviteLifetime, nonInviteLifetime);
    }

    /**
     * The same with a bound on the life of transactions.
     *
     * @param invite of INVITE transactions, above 0
     * @param nonInvite of all others, above 0
     * @return the timings
     */
    public SipTimings withLifetimes(long invite, long nonInvite) {
        return new SipTimings(t1, t2, t4, timerD, invite, nonInvite);
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
