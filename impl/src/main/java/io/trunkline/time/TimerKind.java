package io.trunkline.time;

/** Every timer of the stack; each says what its firing does. RFC 3261 table 4 names most of them. */
public enum TimerKind {

    // ---- transactions

    /** Sends an INVITE again, over UDP, at twice the interval (RFC 3261 section 17.1.1.2). */
    TIMER_A,
    /** Gives up an INVITE that got no answer at all (RFC 3261 section 17.1.1.2). */
    TIMER_B,
    /** Gives up an INVITE, of either side, that was only ever answered provisionally (RFC 3261 section 16.8). */
    TIMER_C,
    /** Forgets a rejected INVITE, whose final response will not come again (RFC 3261 section 17.1.1.2). */
    TIMER_D,
    /** Sends a non-INVITE request again, over UDP (RFC 3261 section 17.1.2.2). */
    TIMER_E,
    /** Gives up a non-INVITE request that got no final response (RFC 3261 section 17.1.2.2). */
    TIMER_F,
    /** Sends the non-2xx final response to an INVITE again, over UDP (RFC 3261 section 17.2.1). */
    TIMER_G,
    /** Gives up waiting for the ACK to a non-2xx final response (RFC 3261 section 17.2.1). */
    TIMER_H,
    /** Forgets a rejected INVITE, whose ACK will not come again (RFC 3261 section 17.2.1). */
    TIMER_I,
    /** Forgets an answered non-INVITE request, which will not come again (RFC 3261 section 17.2.2). */
    TIMER_J,
    /** Forgets an answered non-INVITE request, whose final response will not come again (RFC 3261 section 17.1.2.2). */
    TIMER_K,
    /** Forgets an accepted INVITE, which will not come again (RFC 6026 section 8.7). */
    TIMER_L,
    /** Forgets an accepted INVITE, of which no more 2xx will come (RFC 6026 section 8.4). */
    TIMER_M,
    /** Sends 100 to a non-INVITE request that the application is slow to answer (RFC 4320 section 4.1). */
    LATE_TRYING,
    /** Gives up a non-INVITE request that the application never answered: its client has (RFC 4320 section 4.2). */
    UNANSWERED,
    /** Tells the application to send its 2xx again ({@code ServerTransaction.enableRetransmissionAlerts}). */
    RETRANSMISSION_ALERT,
    /** Tells the application that no response has come yet ({@code ClientTransactionExt.alertIfStillInCallingStateBy}). */
    CALLING_ALERT,
    /** Cuts the life of a transaction short, whatever its own timers would still allow (MAX_TX_LIFETIME_*). */
    LIFETIME,
    /** Gives up the search for the address of a next hop; nobody may wait for a name server for ever. */
    LOOKUP,
    /** Gives up the search for a dialog in the store; the peer sends its request again, and waits for its answer. */
    RECALL,

    // ---- dialogs

    /** Sends a 2xx to an INVITE again, at twice the interval, at most T2 (RFC 3261 section 13.3.1.4). */
    OK_RETRANSMISSION,
    /** Gives up waiting for the ACK to a 2xx (RFC 3261 section 13.3.1.4). */
    ACK_WAIT,
    /** Gives up waiting for the application to acknowledge a 2xx (RFC 3261 section 13.2.2.4). */
    ACK_DUE,
    /** Ends a dialog whose 2xx was never acknowledged, and whose application did nothing about it. */
    UNACKNOWLEDGED,
    /** Forgets the ACK to a 2xx, which will not come again (RFC 3261 section 13.2.2.4). */
    ACK_KEPT,
    /** Sends a reliable provisional response again, at twice the interval (RFC 3262 section 3). */
    RELIABLE_RETRANSMISSION,
    /** Gives up waiting for the PRACK to a reliable provisional response (RFC 3262 section 3). */
    PRACK_WAIT,
    /** Gives up a re-INVITE that waits for another one to be over (back-to-back user agents). */
    REINVITE_WAIT,
    /** Tells the application to refresh the session (RFC 4028 section 7.2). */
    SESSION_REFRESH,
    /** Tells the application that the session is about to expire (RFC 4028 section 10). */
    SESSION_EXPIRY,
    /** Ends a dialog that stayed early too long. */
    EARLY_DIALOG,
    /** Forgets an ended dialog, of which no late 2xx or ACK will come any more. */
    ENDED_DIALOG,
    /** Forgets a request without a transaction: no response to it, and no NOTIFY, makes a dialog any more. */
    FORK_WINDOW,
    /** Gives up waiting for the NOTIFY to a SUBSCRIBE or REFER (RFC 6665 section 4.1.2.4). */
    TIMER_N,
    /** Ends a subscription that nobody has refreshed or ended (RFC 6665 sections 4.1.2 and 4.2.1.4). */
    SUBSCRIPTION_EXPIRY,
}
