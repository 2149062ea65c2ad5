package io.trunkline.tck.contract;

/** The side that answers. The user part of the Request-URI tells it how. */
public interface Callee extends Party {

    /** The user who rings, and accepts when the runner says {@link #answer()}. */
    String ANSWERS = "answers";

    /** The user who rings until the caller gives up. */
    String RINGS = "rings";

    /** The user who answers with 486. */
    String IS_BUSY = "busy";

    /** Accepts the call that rings. */
    void answer();

    /** Ends the call that is up, from this side. */
    void hangUp();
}
