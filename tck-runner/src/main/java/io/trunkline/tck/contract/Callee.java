package io.trunkline.tck.contract;

/** The side that answers. The user part of the Request-URI tells it how. */
public interface Callee extends Party {

    /** The user who rings, and accepts when the runner says {@link #answer()}. */
    String ANSWERS = "answers";

    /** The user who rings until the caller gives up. */
    String RINGS = "rings";

    /** The user who answers with 486. */
    String IS_BUSY = "busy";

    /** The user who rings by a reliable provisional response (RFC 3262), and accepts when the runner says {@link #answer()}. */
    String RINGS_RELIABLY = "reliable";

    /** The user who is elsewhere: 302 with {@link #ANSWERS} at the same place as Contact. */
    String HAS_MOVED = "moved";

    /** Accepts the call that rings. */
    void answer();

    /** Ends the call that is up, from this side. */
    void hangUp();

    /**
     * Sends a NOTIFY in the dialog of the SUBSCRIBE or REFER that was accepted.
     *
     * @param state the value of Subscription-State: {@code active} or {@code terminated}
     */
    void notifyOf(String state);
}
