package io.trunkline.edge.runtime;

/**
 * How much a stack holds and what became of messages; a snapshot, each number exact for its own shard's moment.
 *
 * @param transactions transactions in the tables
 * @param dialogs dialogs in the tables
 * @param timers rows in the deadline queues
 * @param queuedEvents events that wait for the listener
 * @param received messages that arrived, malformed ones too
 * @param sent messages that were handed to a transport
 * @param malformed datagrams that were no message, or none that could be used
 * @param keepAlives keep-alives that arrived
 * @param failedSends messages that could not be sent
 * @param refusedRequests requests that got 503 because the stack had no room for another server transaction
 * @param lateRequests requests that got 503 because they had waited too long for the listener
 * @param refusedClientTransactions client transactions that the application could not have
 * @param strayResponses responses that were dropped because this stack did not ask for them
 */
public record RuntimeCounts(
        int transactions,
        int dialogs,
        int timers,
        int queuedEvents,
        long received,
        long sent,
        long malformed,
        long keepAlives,
        long failedSends,
        long refusedRequests,
        long lateRequests,
        long refusedClientTransactions,
        long strayResponses) {}
