package io.trunkline.edge.runtime;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls the listener, in order within a lane. A re-entrant listener has a lane for each call, so that a callback that
 * takes its time holds up its own call only; any other listener has one lane for everything.
 *
 * <p>A lane exists while it has something to tell. Safe for any thread.
 */
final class ListenerDispatcher {

    private static final Logger LOG = LogManager.getLogger(ListenerDispatcher.class);

    /** What one lane may do in a row before others get their turn on the thread. */
    private static final int BATCH = 16;

    /** A stopped executor is the only one that refuses, and then nothing is to be called any more. */
    private static final RejectedExecutionHandler DROP = new ThreadPoolExecutor.DiscardPolicy();

    private static final String COMMON_LANE = "";
    private static final long IDLE_SECONDS = 10;

    private final boolean reentrant;
    private final ExecutorService executor;
    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger queued = new AtomicInteger();
    private volatile boolean stopped;

    /**
     * @param reentrant whether calls have lanes of their own
     * @param threads most threads of a re-entrant listener, 0 for no limit
     * @param stackName names the threads
     */
    ListenerDispatcher(boolean reentrant, int threads, String stackName) {
        this.reentrant = reentrant;
        this.executor = newExecutor(reentrant ? threads : 1, threadsNamed("trunkline-listener-" + stackName + "-"));
    }

    private static ExecutorService newExecutor(int threads, ThreadFactory factory) {
        if (threads == 0) {
            return new ThreadPoolExecutor(
                    0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory, DROP);
        }
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory, DROP);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static ThreadFactory threadsNamed(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Queues a callback behind those of the same call. */
    void dispatch(String callId, Runnable callback) {
        if (stopped) {
            return;
        }
        queued.incrementAndGet();
        lanes.compute(reentrant ? callId : COMMON_LANE, (key, lane) -> {
            Lane target = lane == null ? new Lane(key) : lane;
            target.add(callback);
            if (lane == null) {
                executor.execute(target);
            }
            return target;
        });
    }

    /** Callbacks that were dispatched and have not returned. */
    int queued() {
        return queued.get();
    }

    /** Nothing is called any more; a callback under way is left to return by itself. */
    void stop() {
        stopped = true;
        lanes.clear();
        executor.shutdown();
    }

    /**
     * Waits for the threads to end; a thread inside a callback that does not return is left behind.
     *
     * @return false when one was left behind
     */
    boolean awaitEnd(long millis) throws InterruptedException {
        return executor.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }

    /** The callbacks of one call; on a thread of the executor, or waiting for one, as long as it is in the map. */
    private final class Lane implements Runnable {

        private final String key;

        /** Guarded by this. */
        private final ArrayDeque<Runnable> callbacks = new ArrayDeque<>(4);

        Lane(String key) {
            this.key = key;
        }

        synchronized void add(Runnable callback) {
            callbacks.add(callback);
        }

        private synchronized @Nullable Runnable next() {
            return callbacks.poll();
        }

        private synchronized boolean isEmpty() {
            return callbacks.isEmpty();
        }

        @Override
        public void run() {
            for (int i = 0; i < BATCH; i++) {
                Runnable callback = next();
                if (stopped || callback == null) {
                    break;
                }
                call(callback);
            }
            lanes.computeIfPresent(key, (sameKey, lane) -> {
                if (lane != this || stopped || isEmpty()) {
                    return lane == this ? null : lane;
                }
                executor.execute(this);
                return this;
            });
        }

        private void call(Runnable callback) {
            try {
                callback.run();
            } catch (RuntimeException | Error e) {
                LOG.error("a listener callback failed in call {}", key, e);
            } finally {
                queued.decrementAndGet();
            }
        }
    }
}
