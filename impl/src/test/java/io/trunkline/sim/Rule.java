package io.trunkline.sim;

/** What must hold in a campaign, whatever the weather and whatever applications do; {@link Invariants} and {@link Audit} look. */
enum Rule {
    /** No event for, and no message of, a transaction that has ended; it ends once. */
    DEAD_TRANSACTION,
    /** One final response for each transaction, received and sent; of an INVITE the 2xx of each dialog. */
    ONE_FINAL,
    /** What has a final response does not time out, and what has timed out ends in the same turn. */
    TIMEOUT,
    /** A request with a transaction is told once, one of a call once whatever way it came (RFC 3261 section 8.2.2.2). */
    TOLD_ONCE,
    /** What arrives and what leaves belongs to something: a request to a dialog, a response to a request. */
    MATCHED,
    /** What is given up was sent as often as RFC 3261 (sections 13.3.1.4, 17.1 and 17.2) and RFC 3262 (section 3) say. */
    RESENT,
    /** A reliable provisional response waits for the PRACK to the one before it and has the next number (RFC 3262 section 3). */
    RELIABLE_ONE,
    /** What the application sends leaves, or it is told why not. */
    LEAVES,
    /** Reliable provisional responses are told once and in order (RFC 3262 section 4). */
    RELIABLE_ORDER,
    /** A reliable provisional response that has its PRACK is not sent again (RFC 3262 section 3). */
    PRACK_STOPS,
    /** The PRACK to a response that waits for it is not refused (RFC 3262 section 3). */
    PRACK_ACCEPTED,
    /** A 2xx with Session-Expires starts the timers of the session (RFC 4028 sections 7.2 and 9). */
    SESSION_WATCHED,
    /** The requests of a dialog are told in the order of their sequence numbers (RFC 3261 section 12.2.2). */
    CSEQ_IN,
    /** The requests of a dialog are sent with rising sequence numbers (section 12.2.1.1). */
    CSEQ_OUT,
    /** An ACK has the number of an INVITE that was sent or answered, a CANCEL is for an INVITE that was sent. */
    FOLLOWS_INVITE,
    /** A 2xx to an INVITE waits for its ACK. */
    ACK_AWAITED,
    /** The ACK to a 2xx is told once. */
    ACK_ONCE,
    /** No INVITE of the peer is told while one of this side is in progress (section 14.2). */
    GLARE,
    /** The state of a dialog goes forward only. */
    DIALOG_FORWARD,
    /** A dialog ends once, and no request is told of one that has ended. */
    DEAD_DIALOG,
    /** What leaves is a whole message. */
    PARSES,
    /** What leaves goes to an address where somebody is: remote targets and route sets are right. */
    REACHES,
    /** A request in a dialog has the route set that Record-Route gave it. */
    ROUTED,
    /** What is sent again is the same, octet by octet. */
    SAME_OCTETS,
    /** A transaction that the application knows is in its table until its end is told, and not longer. */
    TRANSACTION_TABLE,
    /** A dialog that the application knows is in its table until its end is told, and not longer. */
    DIALOG_TABLE,
    /** What applications and other threads see is the state that the machine is in. */
    STATE_SHOWN,
    /** With the answer to the last NOTIFY its subscription is over (RFC 6665 section 4.4.1). */
    LAST_NOTIFY,
    /** A call is over when its BYE has a 2xx (RFC 3261 section 15). */
    HUNG_UP,
    /** Every state of a transaction has the timers that RFC 3261 gives it; an early dialog and a subscription have theirs. */
    STATE_TIMERS,
    /** Every timer that is set will fire: there is a row. */
    TIMER_ROW,
    /** Every row belongs to something that is in a table. */
    TIMER_OWNER,
    /** No timer is late. */
    OVERDUE,
    /** Where nothing gets lost, nothing times out but what an application has left unanswered. */
    FAIR_WEATHER,
    /** When all is quiet, only calls that nobody hung up are left, and no transaction and no timer. */
    QUIET,
    /** Where nothing gets lost, a call that is left is left at both ends. */
    BOTH_ENDS,
    /** When these are deleted, too, nothing is left. */
    EMPTY,
    /** Calls are answered. */
    PROGRESS
}
