package io.trunkline.javax.sip.stack;

import javax.sip.SipException;

/** A transaction is not in the state that a call needs. */
public class IllegalTransactionStateException extends SipException {

    /** What was wrong. */
    public enum Reason {
        /** The request of the transaction was sent before. */
        RequestAlreadySent,
        /** A header that the request must have is missing. */
        MissingRequiredHeader,
        /** The CSeq is not the one that is due. */
        UnmatchingCSeq,
        /** The request must have an Expires header. */
        ExpiresHeaderMandatory,
        /** The request must have a Contact header. */
        ContactHeaderMandatory,
        /** Anything else. */
        GenericReason
    }

    private final Reason reason;

    /**
     * Makes an exception without a text.
     *
     * @param reason what was wrong
     */
    public IllegalTransactionStateException(Reason reason) {
        this.reason = reason;
    }

    /**
     * Makes an exception.
     *
     * @param message for people
     * @param reason what was wrong
     */
    public IllegalTransactionStateException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    /**
     * Makes an exception.
     *
     * @param message for people
     * @param cause what led to it
     * @param reason what was wrong
     */
    public IllegalTransactionStateException(String message, Throwable cause, Reason reason) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * What was wrong.
     *
     * @return the reason
     */
    public Reason getReason() {
        return reason;
    }
}
