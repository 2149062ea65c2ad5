package io.trunkline.sim;

import static io.trunkline.sim.Invariants.require;

import io.trunkline.core.CoreEvent.DialogTimedOut;
import io.trunkline.dialog.DialogMachine.TimeoutReason;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.TransactionMachine;

/** The rule that nothing is given up before it was sent as often as it should: {@link Rule#RESENT}. */
final class PatienceRules {

    /** Timer A: 0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5 s. */
    private static final int INVITE = 7;
    /** Timers E and G, 2xx: 0, 0.5, 1.5, 3.5, 7.5 and every 4 s up to 31.5 s. */
    private static final int UP_TO_T2 = 11;
    /** Timer E in Proceeding: 0 and every 4 s. */
    private static final int IN_PROCEEDING = 8;

    private final WireRules wire;

    PatienceRules(WireRules wire) {
        this.wire = wire;
    }

    void gaveUp(SimStack stack, TransactionMachine transaction) {
        Flow flow = transaction.flow();
        if (flow == null || flow.isReliable()) {
            return;
        }
        if (transaction instanceof ClientTransactionMachine) {
            requireTimes(stack, transaction.callId(), wire.timesSent(stack, transaction), least(transaction));
        } else if (transaction instanceof InviteServerMachine invite && !invite.isProceeding()) {
            requireTimes(stack, transaction.callId(), wire.timesAnswered(stack, transaction), UP_TO_T2);
        }
    }

    private static int least(TransactionMachine client) {
        boolean answered = client.lastResponse() != null;
        if (client.method().equals("INVITE")) {
            return answered ? 1 : INVITE;
        }
        return answered ? IN_PROCEEDING : UP_TO_T2;
    }

    /**
     * A dialog has waited too long.
     *
     * @param cseq of the 2xx that waited for its ACK, null for none
     */
    void gaveUp(SimStack stack, DialogTimedOut over, Long cseq) {
        if (over.reason() == TimeoutReason.ACK_NOT_RECEIVED && cseq != null) {
            requireTimes(stack, over.callId(), wire.timesAccepted(stack, over.dialog(), cseq), UP_TO_T2);
        }
    }

    private static void requireTimes(SimStack stack, String callId, int times, int least) {
        require(
                times >= least,
                Rule.RESENT,
                callId,
                () -> stack.name() + " gives up what was sent " + times + " times instead of " + least);
    }
}
