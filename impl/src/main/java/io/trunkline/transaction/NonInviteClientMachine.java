package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.time.TimerKind;
import io.trunkline.wire.MessageKeys;
import javax.sip.TransactionState;

/** The non-INVITE client transaction: RFC 3261 section 17.1.2 and figure 6. */
public final class NonInviteClientMachine extends ClientTransactionMachine {

    enum State {
        INITIAL,
        TRYING,
        PROCEEDING,
        COMPLETED,
        TERMINATED
    }

    private State state = State.INITIAL;
    private long interval;

    NonInviteClientMachine(SIPRequest request, MessageKeys keys, SipTimings timings) {
        super(request, keys, timings);
    }

    State diagram() {
        return state;
    }

    @Override
    public String diagramState() {
        return state.name();
    }

    // RFC 3261 17.1.2.2: enters Trying. Timer F bounds the lookup of the next hop, too, and starts again when that is
    // over.
    @Override
    void onStart(long now, TransactionOutput out) {
        state = State.TRYING;
        show(TransactionState.TRYING);
        endAfter(TimerKind.TIMER_F, timings().transactionTimeout(), now, out);
    }

    // RFC 3261 17.1.2.2: the request is passed to the transport; timer E where that is unreliable
    @Override
    public void onFlow(Flow flow, long now, TransactionOutput out) {
        switch (state) {
            case TRYING -> {
                setFlow(flow);
                endAfter(TimerKind.TIMER_F, timings().transactionTimeout(), now, out);
                if (!flow.isReliable()) {
                    interval = retransmitTimerNanos();
                    repeat(TimerKind.TIMER_E, interval, now, out);
                }
                transmitRequest(now, out);
            }
            case INITIAL, PROCEEDING, COMPLETED, TERMINATED -> {
                // Ended while the name was being looked up.
            }
        }
    }

    @Override
    public void onResponse(SIPResponse response, Flow from, long now, TransactionOutput out) {
        switch (state) {
            case TRYING, PROCEEDING -> {
                if (response.getStatusCode() < 200) {
                    onProvisional(response, from, now, out);
                } else {
                    onFinal(response, from, now, out);
                }
            }
            case INITIAL, COMPLETED, TERMINATED -> {
                // RFC 3261 17.1.2.2: Completed exists to absorb these.
            }
        }
    }

    // RFC 3261 17.1.2.2: Trying or Proceeding -> Proceeding, 1xx to TU; timer E goes on at T2, timer F is not touched
    private void onProvisional(SIPResponse response, Flow from, long now, TransactionOutput out) {
        boolean first = state == State.TRYING;
        state = State.PROCEEDING;
        show(TransactionState.PROCEEDING, response);
        if (first && !sentTo().isReliable()) {
            repeat(TimerKind.TIMER_E, timings().t2(), now, out);
        }
        out.passUp(this, response, from);
    }

    // RFC 3261 17.1.2.2: Trying or Proceeding -> Completed, timer K, 200-699 to TU
    private void onFinal(SIPResponse response, Flow from, long now, TransactionOutput out) {
        state = State.COMPLETED;
        show(TransactionState.COMPLETED, response);
        stopRepeating();
        endAfter(TimerKind.TIMER_K, sentTo().isReliable() ? 0 : timings().t4(), now, out);
        out.passUp(this, response, from);
    }

    @Override
    void onRepeat(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.1.2.2: timer E fires, Trying -> Trying; the interval doubles up to T2
            case TRYING -> {
                interval = Math.min(2 * interval, timings().t2());
                repeat(TimerKind.TIMER_E, interval, now, out);
                retransmitRequest(now, out);
            }
            // RFC 3261 17.1.2.2: timer E fires, Proceeding -> Proceeding; the interval is T2
            case PROCEEDING -> {
                repeat(TimerKind.TIMER_E, timings().t2(), now, out);
                retransmitRequest(now, out);
            }
            case INITIAL, COMPLETED, TERMINATED -> {
                // Timer E does not run.
            }
        }
    }

    @Override
    void onEnd(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.1.2.2: timer F fires, the TU is told, -> Terminated
            case TRYING, PROCEEDING -> timeOut(out);
            // RFC 3261 17.1.2.2: timer K fires, -> Terminated
            case COMPLETED -> end(out);
            case INITIAL, TERMINATED -> {
                // No timer runs.
            }
        }
    }

    @Override
    public void onTransportFailed(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.1.4: the request could not be sent, the TU is told, -> Terminated
            case TRYING, PROCEEDING -> {
                out.transportFailed(this);
                terminate(out);
            }
            case INITIAL, COMPLETED, TERMINATED -> {
                // The answer has come all the same.
            }
        }
    }

    @Override
    boolean isSilent() {
        return state == State.TRYING;
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
