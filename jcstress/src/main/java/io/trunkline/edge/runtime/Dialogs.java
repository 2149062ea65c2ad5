package io.trunkline.edge.runtime;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogView;
import java.util.List;
import javax.sip.DialogState;

/** Dialogs to read and change. */
final class Dialogs {

    private Dialogs() {}

    /** Alice's call that rings, with the sequence number 1. */
    static DialogMachine early(String callId) {
        return new DialogMachine(new DialogView(
                callId,
                DialogState.EARLY,
                true,
                false,
                false,
                "alice",
                "bob",
                "<sip:alice@a.example>",
                "<sip:bob@b.example>",
                "sip:alice@192.0.2.1",
                "sip:bob@192.0.2.2",
                List.of(),
                1,
                0,
                "INVITE"));
    }
}
