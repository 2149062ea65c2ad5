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
        long failedSends) {}
