package io.trunkline.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trunkline.time.TimerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogTableTest {

    private static final DialogKey KEY = new DialogKey("call-1", "alice", "bob");

    private final DialogTable table = new DialogTable();
    private final DialogMachine dialog = new DialogMachine(DialogSamples.caller());

    @Test
    void dialogWithoutTagsHasNoPlace() {
        assertThrows(IllegalStateException.class, () -> table.name(dialog));
        assertNull(table.remove(dialog, false, 0));
        assertEquals(0, table.size());
    }

    @Test
    void confirmedDialogLeavesARecordForAWhile() {
        dialog.onConfirmed("bob", null, List.of());
        dialog.handshake().keep(new SentAck(1, new byte[] {1}, DialogSamples.flow(), 5));
        table.name(dialog);
        assertSame(dialog, table.find(KEY));

        dialog.end();
        EndedDialog rest = table.remove(dialog, true, 99);

        assertNotNull(rest);
        assertNull(table.find(KEY));
        assertSame(rest, table.findEnded(KEY));
        assertNotNull(rest.ack(1));
        assertNull(rest.ack(2));
        assertEquals(99, rest.deadline(TimerKind.ENDED_DIALOG));
        assertEquals(1, table.size());
        table.forget(rest);
        assertEquals(0, table.size());
    }

    @Test
    void earlyDialogLeavesNothing() {
        dialog.onProvisionalReceived("bob", null, List.of());
        table.name(dialog);
        dialog.end();

        assertNull(table.remove(dialog, false, 99));
        assertEquals(0, table.size());
    }

    @Test
    void newDialogOfTheSameNameReplacesTheRecord() {
        dialog.onConfirmed("bob", null, List.of());
        table.name(dialog);
        dialog.end();
        EndedDialog rest = table.remove(dialog, true, 99);
        assertNotNull(rest);

        DialogMachine again = new DialogMachine(DialogSamples.caller());
        again.onConfirmed("bob", null, List.of());
        table.name(again);
        table.forget(rest);

        assertSame(again, table.find(KEY));
        assertNull(table.findEnded(KEY));
    }
}
