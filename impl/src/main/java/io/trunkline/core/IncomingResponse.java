package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.wire.MessageKeys;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response on its way to the application, with what is told of it.
 *
 * @param transaction that passed it up, null for a stray one
 */
record IncomingResponse(@Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {

    int status() {
        return response.getStatusCode();
    }

    MessageKeys keys() {
        return response.keys();
    }

    boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    void deliver(@Nullable DialogMachine dialog, boolean retransmission, boolean forked) {
        deliver(transaction, null, dialog, retransmission, forked);
    }

    /** The first 2xx has ended the transaction for the application (API of JSR 32, 1.2). */
    void deliverLate(@Nullable DialogMachine dialog, boolean retransmission, boolean forked) {
        deliver(null, transaction, dialog, retransmission, forked);
    }

    private void deliver(
            @Nullable ClientTransactionMachine own,
            @Nullable ClientTransactionMachine original,
            @Nullable DialogMachine dialog,
            boolean retransmission,
            boolean forked) {
        String callId = Objects.requireNonNull(keys().callId());
        turn.deliver(
                new CoreEvent.ResponseArrived(callId, response, flow, own, original, dialog, retransmission, forked));
    }
}
