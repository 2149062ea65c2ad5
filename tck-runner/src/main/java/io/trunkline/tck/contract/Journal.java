package io.trunkline.tck.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What a party of a flow observed, in order. Written by the implementation's threads, read and awaited by the runner. */
public final class Journal {

    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<String> entries = new ArrayList<>();
    private int read;

    /**
     * Writes an observation down.
     *
     * @param entry what was observed
     */
    public void add(String entry) {
        lock.lock();
        try {
            entries.add(entry);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next entry that was not read yet and reads it.
     *
     * @param limit how long to wait at most
     * @return the entry, or the empty string when none came in time
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public String next(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (read == entries.size()) {
                if (left <= 0) {
                    return "";
                }
                left = grown.awaitNanos(left);
            }
            return entries.get(read++);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Everything that was observed so far.
     *
     * @return a copy
     */
    public List<String> all() {
        lock.lock();
        try {
            return List.copyOf(entries);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was observed and not read.
     *
     * @return a copy
     */
    public List<String> unread() {
        lock.lock();
        try {
            return List.copyOf(entries.subList(read, entries.size()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * A limit in whole milliseconds reads well in a message.
     *
     * @param limit the limit
     * @return the limit in words
     */
    public static String inWords(Duration limit) {
        return TimeUnit.NANOSECONDS.toMillis(limit.toNanos()) + " ms";
    }
}
