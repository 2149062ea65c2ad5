package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.LadderEntry.Note;
import io.trunkline.cli.ladder.Side;

/**
 * A dialog or a transaction came into a state.
 *
 * @param nanos when, by the clock of this process
 * @param side at whose stack
 * @param subject whose state it is
 * @param state the new state
 */
record StateChange(long nanos, Side side, Subject subject, String state) {

    /**
     * A transaction or a dialog; both sides of a call name it alike.
     *
     * @param name {@code dialog}, or the method of a transaction
     * @param callId the call that it belongs to
     * @param cseq the CSeq number of a transaction, 0 for a dialog
     */
    record Subject(String name, String callId, long cseq) {

        boolean isDialog() {
            return name.equals(DIALOG);
        }
    }

    /** The subject of a dialog's changes. */
    static final String DIALOG = "dialog";

    Note note() {
        return new Note(nanos, side, subject.name() + " " + state);
    }
}
