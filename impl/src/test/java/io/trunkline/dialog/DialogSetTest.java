package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DialogSetTest {

    private final DialogMachine first = new DialogMachine(DialogSamples.caller());
    private final DialogSet set = new DialogSet(first);

    @Test
    void firstTagTakesTheFirstDialog() {
        assertSame(first, set.dialogFor("bob"));
    }

    @Test
    void everyOtherTagMakesADialog() {
        first.onProvisionalReceived("bob", "sip:bob@192.0.2.2", List.of("<sip:p1;lr>"));

        DialogMachine fork = fork("carol");

        assertNotSame(first, fork);
        assertNull(fork.view().state());
        assertNull(fork.view().remoteTag());
        assertNull(fork.view().remoteTargetText());
        assertEquals(List.of(), fork.view().routes());
        assertEquals("alice", fork.view().localTag());
        assertEquals(1, fork.view().localSequenceNumber());
        assertSame(first, fork.original());
        assertNull(first.original());
    }

    @Test
    void knownTagFindsItsDialog() {
        first.onProvisionalReceived("bob", null, List.of());
        DialogMachine fork = fork("carol");
        fork.onConfirmed("carol", null, List.of());

        assertSame(fork, set.dialogFor("carol"));
        assertSame(first, set.dialogFor("bob"));
        assertEquals(List.of(first, fork), set.live());
    }

    @Test
    void tagOfAnEndedDialogMakesAnother() {
        first.onProvisionalReceived("bob", null, List.of());
        first.end();

        DialogMachine again = fork("bob");

        assertNotSame(first, again);
        assertEquals(List.of(again), set.live());
    }

    @Test
    void tooManyTagsMakeNoMoreDialogs() {
        first.onProvisionalReceived("tag0", null, List.of());
        for (int i = 1; i < DialogSet.MOST_DIALOGS; i++) {
            fork("tag" + i).onProvisionalReceived("tag" + i, null, List.of());
        }

        assertNull(set.dialogFor("one too many"));
        assertSame(first, set.dialogFor("tag0"));
        assertEquals(DialogSet.MOST_DIALOGS, set.live().size());
    }

    private DialogMachine fork(String toTag) {
        return Objects.requireNonNull(set.dialogFor(toTag));
    }

    @Test
    void firstSuccessIsTold() {
        assertTrue(set.onSuccess());
        assertFalse(set.onSuccess());
    }

    @Test
    void closedSetIsForgotten() {
        first.onProvisionalReceived("bob", null, List.of());
        DialogMachine fork = fork("carol");
        set.close();

        assertNull(first.forks());
        assertNull(fork.forks());
        assertNull(fork.original());
    }
}
