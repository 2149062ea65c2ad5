package io.trunkline.edge.runtime;

import java.util.concurrent.locks.LockSupport;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The thread that gives shards their turn when a deadline has come. It sleeps until the earliest deadline of all shards
 * and is woken when one comes nearer.
 *
 * <p>This is the one thread that keeps the virtual machine alive while a stack runs.
 */
final class TimerDriver {

    private static final Logger LOG = LogManager.getLogger(TimerDriver.class);

    private final Shard[] shards;
    private final StackClock clock;
    private final Thread thread;

    /** When the driver wakes up by itself; Long.MIN_VALUE while it is awake. */
    private volatile long wakeAt = Long.MIN_VALUE;

    private volatile boolean stopped;

    TimerDriver(Shard[] shards, StackClock clock, String stackName) {
        this.shards = shards;
        this.clock = clock;
        this.thread = new Thread(this::drive, "trunkline-timer-" + stackName);
    }

    void start() {
        thread.start();
    }

    /** Ends the thread; returns at once when called by the thread itself. */
    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    /** Waits for the thread to end; returns at once when called by the thread itself or before it was started. */
    void awaitEnd(long millis) throws InterruptedException {
        if (Thread.currentThread() != thread) {
            thread.join(millis);
        }
    }

    /** A shard has published a deadline; the shard wrote it before this reads {@link #wakeAt}. */
    void deadlineMoved(long deadline) {
        if (deadline < wakeAt) {
            LockSupport.unpark(thread);
        }
    }

    private void drive() {
        while (!stopped) {
            long now = clock.now();
            for (Shard shard : shards) {
                if (shard.nextDeadline() <= now) {
                    fire(shard);
                }
            }
            sleep();
        }
    }

    private void sleep() {
        long earliest = earliestDeadline();
        wakeAt = earliest;
        // A deadline published between the scan and the line above saw an awake driver and did not wake it.
        if (earliestDeadline() >= earliest && !stopped) {
            long nanos = earliest - clock.now();
            if (earliest == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else if (nanos > 0) {
                LockSupport.parkNanos(this, nanos);
            }
        }
        wakeAt = Long.MIN_VALUE;
    }

    private long earliestDeadline() {
        long earliest = Long.MAX_VALUE;
        for (Shard shard : shards) {
            earliest = Math.min(earliest, shard.nextDeadline());
        }
        return earliest;
    }

    /** A fault in one shard's turn must not end the timers of all others. */
    private static void fire(Shard shard) {
        try {
            shard.act((core, now, out) -> {
                core.onTimeout(now, out);
            });
        } catch (RuntimeException | Error e) {
            LOG.error("a timer turn failed", e);
        }
    }
}
