package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.LadderEntry.Note;
import io.trunkline.cli.ladder.Side;

/**
 * A dialog or a transaction came into a state.
 *
 * @param nanos when, by the clock of this process
 * @param side at whose stack
 * @param callId the call that it belongs to
 * @param subject what changed: {@code dialog}, or the method of a transaction
 * @param state the new state
 */
record StateChange(long nanos, Side side, String callId, String subject, String state) {

    /** The subject of a dialog's changes. */
    static final String DIALOG = "dialog";

    Note note() {
        return new Note(nanos, side, subject + " " + state);
    }
}
