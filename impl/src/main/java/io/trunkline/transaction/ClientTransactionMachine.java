package io.trunkline.transaction;

/** SKELETON: the two client machines of RFC 3261 section 17.1 extend this. */
public abstract class ClientTransactionMachine extends TransactionMachine {
    ClientTransactionMachine() {}
}
