package io.trunkline.core;

import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteClientMachine;
import io.trunkline.transaction.TransactionMachine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * CANCELs whose INVITE has no provisional response yet (RFC 3261 section 9.1): they leave with the first one, and never where a
 * final response comes first.
 */
final class WaitingCancels {

    private final Map<TransactionMachine, ClientTransactionMachine> byInvite = new HashMap<>();

    /** Sends a CANCEL transaction, which is started, now or when it may. */
    void send(ClientTransactionMachine cancel, InviteClientMachine invite, Turn turn) {
        if (invite.isCalling()) {
            byInvite.put(invite, cancel);
        } else {
            leave(cancel, invite, turn);
        }
    }

    void onResponse(ClientTransactionMachine transaction, int statusCode, Turn turn) {
        ClientTransactionMachine cancel = byInvite.remove(transaction);
        if (cancel == null) {
            return;
        }
        if (statusCode < 200) {
            leave(cancel, (InviteClientMachine) transaction, turn);
        } else {
            cancel.terminate(turn);
        }
    }

    void onEnded(TransactionMachine transaction, Turn turn) {
        ClientTransactionMachine cancel = byInvite.remove(transaction);
        if (cancel != null) {
            cancel.terminate(turn);
        } else {
            byInvite.values().remove(transaction);
        }
    }

    private static void leave(ClientTransactionMachine cancel, InviteClientMachine invite, Turn turn) {
        Flow flow = Objects.requireNonNull(invite.flow());
        cancel.onFlow(flow, turn.now(), turn);
        invite.onCancelSent(turn.now(), turn);
    }
}
