package io.trunkline.transaction;

import io.trunkline.wire.MessageKeys;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The transactions of one shard, found by what their messages carry. Not thread-safe. */
public final class TransactionTable {

    /** What merged requests have in common (RFC 3261 section 8.2.2.2); the CSeq method is part of CSeq. */
    private record MergeKey(String callId, @Nullable String fromTag, long cseqNumber, String method) {

        static MergeKey of(MessageKeys keys) {
            return new MergeKey(
                    Objects.requireNonNull(keys.callId()),
                    keys.fromTag(),
                    keys.cseqNumber(),
                    Objects.requireNonNull(keys.method()));
        }
    }

    private static final String CANCEL = "CANCEL";

    final ShrinkingMap<TransactionKey, ClientTransactionMachine> clients = new ShrinkingMap<>();
    final ShrinkingMap<TransactionKey, ServerTransactionMachine> servers = new ShrinkingMap<>();
    private final ShrinkingMap<MergeKey, ServerTransactionMachine> initialRequests = new ShrinkingMap<>();

    private final TransactionBudget budget;

    /**
     * Makes an empty table.
     *
     * @param budget what is used of it is counted here
     */
    public TransactionTable(TransactionBudget budget) {
        this.budget = budget;
    }

    /**
     * How much room there is.
     *
     * @return the budget, shared with other tables
     */
    public TransactionBudget budget() {
        return budget;
    }

    /**
     * Adds a client transaction.
     *
     * @param transaction the transaction
     * @return false, and nothing is added, when another one has its key
     */
    public boolean add(ClientTransactionMachine transaction) {
        if (clients.putIfAbsent(transaction.key(), transaction) != null) {
            return false;
        }
        budget.clientAdded();
        return true;
    }

    /**
     * Adds a server transaction.
     *
     * @param transaction the transaction
     * @return false, and nothing is added, when another one has its key
     */
    public boolean add(ServerTransactionMachine transaction) {
        if (servers.putIfAbsent(transaction.key(), transaction) != null) {
            return false;
        }
        budget.serverAdded();
        if (transaction.keys().toTag() == null) {
            initialRequests.putIfAbsent(MergeKey.of(transaction.keys()), transaction);
        }
        return true;
    }

    /**
     * The client transaction that a response or a request of ours belongs to (RFC 3261 section 17.1.3).
     *
     * @param key from {@link TransactionKey#ofClient}
     * @return null for none
     */
    public @Nullable ClientTransactionMachine client(TransactionKey key) {
        return clients.get(key);
    }

    /**
     * The server transaction that a request belongs to (RFC 3261 section 17.2.3).
     *
     * @param key from {@link TransactionKey#ofServer}
     * @return null for none
     */
    public @Nullable ServerTransactionMachine server(TransactionKey key) {
        return servers.get(key);
    }

    /**
     * The transaction with an id: a branch, or a branch, a colon and a method. A branch alone never means a CANCEL. On the server's
     * side this looks at every transaction, because a branch is not the whole key there.
     *
     * @param id the id, in any case
     * @param server which side
     * @return null for none
     */
    public @Nullable TransactionMachine find(String id, boolean server) {
        int colon = id.lastIndexOf(':');
        if (!server && colon > 0) {
            return clients.get(
                    new TransactionKey(id.substring(colon + 1).toUpperCase(Locale.ROOT), id.substring(0, colon), ""));
        }
        for (TransactionMachine transaction : server ? servers.values() : clients.values()) {
            boolean byBranch =
                    !CANCEL.equals(transaction.method()) && transaction.branch().equalsIgnoreCase(id);
            if (byBranch || (transaction.branch() + ':' + transaction.method()).equalsIgnoreCase(id)) {
                return transaction;
            }
        }
        return null;
    }

    /**
     * The ongoing transaction of the same request that came another way (RFC 3261 section 8.2.2.2).
     *
     * @param keys of a request that matches no transaction
     * @return null where the request has a To tag, or for none
     */
    public @Nullable ServerTransactionMachine merged(MessageKeys keys) {
        return keys.toTag() == null ? initialRequests.get(MergeKey.of(keys)) : null;
    }

    /**
     * Forgets a transaction; nothing happens where it is not here.
     *
     * @param transaction the transaction
     */
    public void remove(TransactionMachine transaction) {
        if (transaction instanceof ClientTransactionMachine client) {
            if (clients.remove(client.key(), client)) {
                budget.clientRemoved();
            }
        } else if (transaction instanceof ServerTransactionMachine server && servers.remove(server.key(), server)) {
            budget.serverRemoved();
            if (server.keys().toTag() == null) {
                initialRequests.remove(MergeKey.of(server.keys()), server);
            }
        }
    }

    /**
     * How many transactions there are.
     *
     * @return at least 0
     */
    public int size() {
        return clients.size() + servers.size();
    }
}
