package io.trunkline.javax.sip;

/**
 * How early the messages of a transaction or dialog may be let go. Messages are kept as octets here, so the choice makes
 * little difference; it is there for applications that name it.
 */
public enum ReleaseReferencesStrategy {
    /** Messages are kept as long as the transaction or dialog. */
    None,
    /** Messages are kept as long as the application can ask for them. */
    Normal,
    /** Messages are let go as soon as the stack does not need them. */
    Aggressive
}
