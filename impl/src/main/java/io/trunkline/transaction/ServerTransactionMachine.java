package io.trunkline.transaction;

/** SKELETON: the two server machines of RFC 3261 section 17.2 extend this. */
public abstract class ServerTransactionMachine extends TransactionMachine {
    ServerTransactionMachine() {}
}
