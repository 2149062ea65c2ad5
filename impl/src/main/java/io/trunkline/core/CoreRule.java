package io.trunkline.core;

/** What can be switched on of the transactions of a stack; the name of the stack property that does it stands behind each. */
public enum CoreRule {
    /** The listener sees the ACK to a 2xx each time it comes (DELIVER_RETRANSMITTED_ACK_TO_LISTENER). */
    PASS_REPEATED_ACK,
    /** The transaction that JSR 32 gives an ACK to a 2xx is told to have ended (DELIVER_TERMINATED_EVENT_FOR_ACK). */
    TELL_END_OF_ACK,
    /** A CANCEL needs no INVITE transaction of this stack (CANCEL_CLIENT_TRANSACTION_CHECKED is off). */
    CANCEL_UNCHECKED,
    /** A response with a branch that this stack has not signed is dropped (REJECT_STRAY_RESPONSES). */
    REJECT_STRAY_RESPONSES,
    /** A request that is sent again says when in its Timestamp, where it has one (AUTO_GENERATE_TIMESTAMP). */
    REFRESH_TIMESTAMP,
    /** Only RFC 3261 is spoken: a request without From tag or with a branch of RFC 2543 gets 400 (RFC_2543_SUPPORT_ENABLED is off). */
    REFUSE_RFC_2543,
    /** Confirmed dialogs are kept in a store outside, which is asked for a dialog that is not here ({@code spi.DialogStore}). */
    STORE_DIALOGS
}
