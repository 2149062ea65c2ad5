package io.trunkline.edge.runtime;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.Output;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.transaction.Flow;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All state of the Call-IDs that hash to it, behind one door.
 *
 * <p>A thread takes the door, does one turn and leaves; what the turn wants done is written to a queue in the order of the
 * turns and carried out after leaving, by one thread at a time, so that order survives whoever carries it out. Nothing
 * that could wait, and no code of the application, runs inside.
 */
final class Shard {

    /** Carries out what a turn wanted; never called while the door is held by the calling thread. */
    interface Effects {
        /** Hands octets to a transport. */
        void transmit(Shard from, Transmission transmission);

        /** Queues an event for the listener. */
        void deliver(Shard from, CoreEvent event);

        /** Starts a look-up. */
        void resolve(Shard from, long questionId, String host);

        /** Asks something of the store of dialogs. */
        void store(Shard from, StoreOrder order);

        /** Closes a connection. */
        void closeFlow(Flow flow);

        /** The earliest deadline of a shard may have come nearer. */
        void deadlineMoved(long deadlineNanos);
    }

    private static final Logger LOG = LogManager.getLogger(Shard.class);

    private final ReentrantLock door = new ReentrantLock();
    private final CallCore core;
    private final StackClock clock;
    private final Effects effects;
    private final Outbox outbox = new Outbox();

    /** What is not carried out yet; whoever moves it from 0 carries out until it is 0 again. */
    private final AtomicInteger pending = new AtomicInteger();

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();

    /** Written behind the door, read by the timer driver. */
    private volatile long nextDeadline = Long.MAX_VALUE;

    Shard(CallCore core, StackClock clock, Effects effects) {
        this.core = core;
        this.clock = clock;
        this.effects = effects;
    }

    /** The earliest deadline as of the last turn, Long.MAX_VALUE for none. */
    long nextDeadline() {
        return nextDeadline;
    }

    /** One turn on the calling thread. */
    <T extends @Nullable Object, X extends Exception> T turn(CoreCall<T, X> call) throws X {
        if (door.isHeldByCurrentThread()) {
            throw new IllegalStateException("a shard is entered from within a shard: application code or a sink was"
                    + " called where none may be");
        }
        door.lock();
        try {
            return call.run(core, clock.now(), outbox);
        } finally {
            nextDeadline = core.nextDeadlineNanos();
            door.unlock();
            flush();
            effects.deadlineMoved(nextDeadline);
        }
    }

    /** One turn that gives nothing back. */
    <X extends Exception> void act(CoreAction<X> action) throws X {
        this.<Boolean, X>turn((core, now, out) -> {
            action.run(core, now, out);
            return true;
        });
    }

    /** Carries out what turns wrote down, in order. */
    private void flush() {
        if (queue.isEmpty() || pending.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            Runnable effect;
            while ((effect = queue.poll()) != null) {
                run(effect);
            }
            seen = pending.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Whatever happens, the queue goes on: a thread that left it half-way would stop the shard for good. */
    private static void run(Runnable effect) {
        try {
            effect.run();
        } catch (RuntimeException | Error e) {
            LOG.error("an effect could not be carried out", e);
        }
    }

    private final class Outbox implements Output {

        private void write(Runnable effect) {
            if (!door.isHeldByCurrentThread()) {
                throw new IllegalStateException("output written by a thread that does not own the shard");
            }
            queue.add(effect);
        }

        @Override
        public void transmit(Transmission transmission) {
            write(() -> effects.transmit(Shard.this, transmission));
        }

        @Override
        public void deliver(CoreEvent event) {
            write(() -> effects.deliver(Shard.this, event));
        }

        @Override
        public void resolve(long questionId, String host) {
            write(() -> effects.resolve(Shard.this, questionId, host));
        }

        @Override
        public void store(StoreOrder order) {
            write(() -> effects.store(Shard.this, order));
        }

        @Override
        public void closeFlow(Flow flow) {
            write(() -> effects.closeFlow(flow));
        }
    }
}
