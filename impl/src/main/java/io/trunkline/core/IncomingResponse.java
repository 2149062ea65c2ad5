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
 * @param original the transaction of the INVITE where it is still known
 */
record IncomingResponse(
        @Nullable ClientTransactionMachine transaction,
        @Nullable ClientTransactionMachine original,
        SIPResponse response,
        Flow flow,
        Turn turn) {

    IncomingResponse(@Nullable ClientTransactionMachine transaction, SIPResponse response, Flow flow, Turn turn) {
        this(transaction, transaction, response, flow, turn);
    }

    /** The same stray response, with the INVITE that it answers late. */
    IncomingResponse to(@Nullable ClientTransactionMachine invite) {
        return new IncomingResponse(null, invite, response, flow, turn);
    }

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
        deliver(null, original, dialog, retransmission, forked);
    }

    private void deliver(
            @Nullable ClientTransactionMachine own,
            @Nullable ClientTransactionMachine late,
            @Nullable DialogMachine dialog,
            boolean retransmission,
            boolean forked) {
        String callId = Objects.requireNonNull(keys().callId());
        turn.deliver(new CoreEvent.ResponseArrived(callId, response, flow, own, late, dialog, retransmission, forked));
    }
}
