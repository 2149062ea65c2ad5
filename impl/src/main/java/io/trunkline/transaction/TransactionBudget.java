package io.trunkline.transaction;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many transactions a stack may hold, shared by the tables of all its shards, and what was turned away for it.
 *
 * <p>The marks are for what begins: a request out of dialog above the mark of servers is turned away, one in a dialog only where
 * an eighth more is used up, too, and a BYE never, because it frees more than it takes. What belongs to a transaction
 * (retransmissions, ACK, CANCEL) is never asked about. Safe for any thread.
 */
public final class TransactionBudget {

    /** No mark. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final int maxServers;
    private final int maxClients;
    private final AtomicInteger servers = new AtomicInteger();
    private final AtomicInteger clients = new AtomicInteger();
    private final LongAdder refusedRequests = new LongAdder();
    private final LongAdder refusedClients = new LongAdder();

    /**
     * Makes a budget of which nothing is used.
     *
     * @param maxServers the mark of server transactions, {@link #UNLIMITED} for none
     * @param maxClients the mark of client transactions, {@link #UNLIMITED} for none
     */
    public TransactionBudget(int maxServers, int maxClients) {
        if (maxServers < 1 || maxClients < 1) {
            throw new IllegalArgumentException("a stack needs room for a transaction: " + maxServers + " server and "
                    + maxClients + " client transactions");
        }
        this.maxServers = maxServers;
        this.maxClients = maxClients;
    }

    /**
     * A budget without marks.
     *
     * @return a new one
     */
    public static TransactionBudget unlimited() {
        return new TransactionBudget(UNLIMITED, UNLIMITED);
    }

    /**
     * Whether a request that begins something new may have a server transaction; a refusal is counted.
     *
     * @param inDialog it is in a dialog that is known
     * @return false where it has to be turned away
     */
    public boolean admitsRequest(boolean inDialog) {
        if (maxServers == UNLIMITED) {
            return true;
        }
        long mark = inDialog ? maxServers + (maxServers + 7L) / 8 : maxServers;
        boolean admitted = servers.get() < mark;
        if (!admitted) {
            refusedRequests.increment();
        }
        return admitted;
    }

    /**
     * Whether the application may have another client transaction; a refusal is counted.
     *
     * @return false where it may not
     */
    public boolean admitsClient() {
        boolean admitted = maxClients == UNLIMITED || clients.get() < maxClients;
        if (!admitted) {
            refusedClients.increment();
        }
        return admitted;
    }

    /**
     * The mark of client transactions.
     *
     * @return above 0, {@link #UNLIMITED} for none
     */
    public int maxClients() {
        return maxClients;
    }

    /**
     * Requests that were turned away at the mark.
     *
     * @return since the stack was started
     */
    public long refusedRequests() {
        return refusedRequests.sum();
    }

    /**
     * Client transactions that the application could not have.
     *
     * @return since the stack was started
     */
    public long refusedClients() {
        return refusedClients.sum();
    }

    void serverAdded() {
        if (maxServers != UNLIMITED) {
            servers.incrementAndGet();
        }
    }

    void serverRemoved() {
        if (maxServers != UNLIMITED) {
            servers.decrementAndGet();
        }
    }

    void clientAdded() {
        if (maxClients != UNLIMITED) {
            clients.incrementAndGet();
        }
    }

    void clientRemoved() {
        if (maxClients != UNLIMITED) {
            clients.decrementAndGet();
        }
    }
}
