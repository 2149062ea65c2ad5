package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.wire.MessageKeys;
import javax.sip.TransactionState;

/** What JSR 32 calls the server transaction of an ACK to a 2xx. RFC 3261 knows none: it has no states, and has ended. */
final class AckServerTransaction extends ServerTransactionMachine {

    AckServerTransaction(SIPRequest request, MessageKeys keys, Flow flow, SipTimings timings) {
        super(request, keys, flow, timings, TransactionState.TERMINATED);
    }

    /** The key is that of the INVITE. */
    @Override
    public String method() {
        return "ACK";
    }

    @Override
    public String diagramState() {
        return "TERMINATED";
    }

    @Override
    public void start(long now, TransactionOutput out) {}

    @Override
    public void onRetransmission(long now, TransactionOutput out) {}

    @Override
    public boolean maySend(int statusCode) {
        return false;
    }

    @Override
    public void send(SIPResponse response, byte[] octets, long now, TransactionOutput out) {
        throw new IllegalStateException("an ACK has no response");
    }

    @Override
    boolean isTerminated() {
        return true;
    }

    @Override
    void becomeTerminated() {}

    @Override
    void onRepeat(long now, TransactionOutput out) {}

    @Override
    void onEnd(long now, TransactionOutput out) {}
}
