package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.time.TimerKind;
import io.trunkline.wire.MessageKeys;
import javax.sip.TransactionState;
import org.jspecify.annotations.Nullable;

/**
 * The non-INVITE server transaction: RFC 3261 section 17.2.2 and figure 8, with RFC 4320.
 *
 * <p>Of RFC 4320 the machine keeps what is its own: it sends 100 when the transaction user is slow, and never before; it refuses
 * 408; and it is gone when the client has given up, so that a late response cannot leave. A provisional response that the
 * application insists on is sent, because JSR 32 lets it.
 */
public final class NonInviteServerMachine extends ServerTransactionMachine {

    private static final int REQUEST_TIMEOUT = 408;

    enum State {
        TRYING,
        PROCEEDING,
        COMPLETED,
        TERMINATED
    }

    private State state = State.TRYING;
    private byte @Nullable [] answer;

    NonInviteServerMachine(SIPRequest request, MessageKeys keys, Flow flow, SipTimings timings) {
        super(request, keys, flow, timings, TransactionState.TRYING);
    }

    State diagram() {
        return state;
    }

    @Override
    public String diagramState() {
        return state.name();
    }

    // RFC 3261 17.2.2: enters Trying. RFC 4320 4.1: 100 when timer E of the client has reached T2; 4.2: no late answer
    @Override
    public void start(long now, TransactionOutput out) {
        live(now);
        repeat(TimerKind.LATE_TRYING, timings().untilTimerEIsT2(), now, out);
        endAfter(TimerKind.UNANSWERED, timings().transactionTimeout(), now, out);
    }

    @Override
    public void onRetransmission(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.2.2: discarded in Trying
            case TRYING, TERMINATED -> {}
            // RFC 3261 17.2.2: the most recent response is sent again
            case PROCEEDING, COMPLETED -> transmitAnswer(out);
        }
    }

    @Override
    public boolean maySend(int statusCode) {
        return switch (state) {
            case TRYING, PROCEEDING -> statusCode != REQUEST_TIMEOUT;
            case COMPLETED, TERMINATED -> false;
        };
    }

    @Override
    public void send(SIPResponse response, byte[] octets, long now, TransactionOutput out) {
        switch (state) {
            case TRYING, PROCEEDING -> {
                answer = octets;
                stopRepeating();
                if (response.getStatusCode() < 200) {
                    onProvisional(response, out);
                } else {
                    onFinal(response, now, out);
                }
            }
            case COMPLETED, TERMINATED -> throw new IllegalStateException(response.getStatusCode() + " in " + this);
        }
    }

    // RFC 3261 17.2.2: Trying or Proceeding -> Proceeding, 1xx sent
    private void onProvisional(SIPResponse response, TransactionOutput out) {
        state = State.PROCEEDING;
        show(TransactionState.PROCEEDING, response);
        transmitAnswer(out);
    }

    // RFC 3261 17.2.2: Trying or Proceeding -> Completed, 200-699 sent, timer J
    private void onFinal(SIPResponse response, long now, TransactionOutput out) {
        state = State.COMPLETED;
        show(TransactionState.COMPLETED, response);
        long linger = responseFlow().isReliable() ? 0 : timings().transactionTimeout();
        endAfter(TimerKind.TIMER_J, linger, now, out);
        transmitAnswer(out);
    }

    @Override
    void onRepeat(long now, TransactionOutput out) {
        switch (state) {
            // RFC 4320 4.1: the TU has not answered in time, Trying -> Proceeding
            case TRYING -> sendTrying(now, out);
            case PROCEEDING, COMPLETED, TERMINATED -> {
                // Answered.
            }
        }
    }

    @Override
    void onEnd(long now, TransactionOutput out) {
        switch (state) {
            // RFC 4320 4.2: the client has given up, -> Terminated
            case TRYING, PROCEEDING -> timeOut(out);
            // RFC 3261 17.2.2: timer J fires, -> Terminated
            case COMPLETED -> end(out);
            case TERMINATED -> {
                // No timer runs.
            }
        }
    }

    private void transmitAnswer(TransactionOutput out) {
        if (answer != null) {
            out.transmit(this, answer, responseFlow());
        }
    }

    @Override
    boolean isTerminated() {
        return state == State.TERMINATED;
    }

    @Override
    void becomeTerminated() {
        state = State.TERMINATED;
    }
}
