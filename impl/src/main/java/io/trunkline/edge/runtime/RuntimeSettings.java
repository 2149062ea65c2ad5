package io.trunkline.edge.runtime;

import io.trunkline.spi.TransportSettings;
import io.trunkline.transaction.TransactionBudget;

/**
 * How a stack runs.
 *
 * @param stackName names the threads
 * @param reentrantListener true: events of different calls reach the listener side by side; false: one at a time
 * @param listenerThreads most threads that call the listener when it is re-entrant, 0 for as many as there are calls with
 *     something to tell
 * @param shards how many shards, a power of two
 * @param transport buffer sizes and limits for the transports
 * @param bounds how much it takes on
 */
public record RuntimeSettings(
        String stackName,
        boolean reentrantListener,
        int listenerThreads,
        int shards,
        TransportSettings transport,
        Bounds bounds) {

    /** A bound that nothing reaches. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /**
     * What a stack takes on before it turns requests away.
     *
     * @param maxServerTransactions server transactions, {@link TransactionBudget#UNLIMITED} for no bound
     * @param maxClientTransactions client transactions, {@link TransactionBudget#UNLIMITED} for no bound
     * @param queueNanos how long a request without a transaction may wait for the listener, {@link #UNLIMITED} for no bound
     * @param listenerNanos how long a request in a transaction may wait for the listener, {@link #UNLIMITED} for no bound
     */
    public record Bounds(int maxServerTransactions, int maxClientTransactions, long queueNanos, long listenerNanos) {

        /** No bounds. */
        public static final Bounds NONE =
                new Bounds(TransactionBudget.UNLIMITED, TransactionBudget.UNLIMITED, UNLIMITED, UNLIMITED);
    }

    /** Validates the numbers. */
    public RuntimeSettings {
        if (listenerThreads < 0) {
            throw new IllegalArgumentException("listener threads must not be negative: " + listenerThreads);
        }
        if (shards < 1 || Integer.bitCount(shards) != 1) {
            throw new IllegalArgumentException("the number of shards must be a power of two: " + shards);
        }
    }

    /**
     * One callback at a time, four shards a processor, the default limits.
     *
     * @param stackName names the threads
     * @return the settings
     */
    public static RuntimeSettings defaults(String stackName) {
        return new RuntimeSettings(stackName, false, 0, defaultShards(), TransportSettings.DEFAULT, Bounds.NONE);
    }

    /**
     * Enough shards that two processors seldom want the same one.
     *
     * @return a power of two
     */
    public static int defaultShards() {
        return Integer.highestOneBit(Math.max(1, Runtime.getRuntime().availableProcessors()) * 8 - 1);
    }
}
