package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.TimerKind;

/** Where everything that a transaction machine wants done leaves it. Called from inside the machine's inputs. */
public interface TransactionOutput {

    /**
     * Sends octets.
     *
     * @param transaction that has to hear of a failure
     * @param octets the whole message
     * @param flow where it goes
     */
    void transmit(TransactionMachine transaction, byte[] octets, Flow flow);

    /**
     * Hands a response to the transaction user.
     *
     * @param transaction that it matched
     * @param response the response
     * @param flow where it came from
     */
    void passUp(ClientTransactionMachine transaction, SIPResponse response, Flow flow);

    /**
     * The other side was silent for too long; {@link #ended} follows.
     *
     * @param transaction the transaction
     */
    void timedOut(TransactionMachine transaction);

    /**
     * The transport could not send what the transaction last gave it; the transaction user is informed.
     *
     * @param transaction the transaction; of a client {@link #ended} follows
     */
    void transportFailed(TransactionMachine transaction);

    /**
     * The transaction user has to send its 2xx again; a client transaction has sent its request again, or has had no response
     * for as long as the transaction user wanted to wait.
     *
     * @param transaction the transaction, for which alerts are on
     */
    void retransmissionDue(TransactionMachine transaction);

    /**
     * The transaction has entered Terminated and is to be forgotten. Called once for each transaction.
     *
     * @param transaction the transaction
     */
    void ended(TransactionMachine transaction);

    /**
     * A timer was set.
     *
     * @param transaction whose timer it is
     * @param kind which timer
     * @param deadline when it runs out, in nanoseconds
     */
    void arm(TransactionMachine transaction, TimerKind kind, long deadline);
}
