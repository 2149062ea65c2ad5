package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

        DialogMachine fork = set.dialogFor("carol");

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
        DialogMachine fork = set.dialogFor("carol");
        fork.onConfirmed("carol", null, List.of());

        assertSame(fork, set.dialogFor("carol"));
        assertSame(first, set.dialogFor("bob"));
        assertEquals(List.of(first, fork), set.live());
    }

    @Test
    void tagOfAnEndedDialogMakesAnother() {
        first.onProvisionalReceived("bob", null, List.of());
        first.end();

        DialogMachine again = set.dialogFor("bob");

        assertNotSame(first, again);
        assertEquals(List.of(again), set.live());
    }

    @Test
    void firstSuccessIsTold() {
        assertTrue(set.onSuccess());
        assertFalse(set.onSuccess());
    }

    @Test
    void closedSetIsForgotten() {
        first.onProvisionalReceived("bob", null, List.of());
        DialogMachine fork = set.dialogFor("carol");
        set.close();

        assertNull(first.forks());
        assertNull(fork.forks());
        assertNull(fork.original());
    }
}
