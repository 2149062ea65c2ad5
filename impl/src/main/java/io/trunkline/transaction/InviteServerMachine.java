package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.time.TimerKind;
import io.trunkline.wire.MessageKeys;
import javax.sip.TransactionState;
import org.jspecify.annotations.Nullable;

/** The INVITE server transaction: RFC 3261 section 17.2.1 with figure 7 as RFC 6026 section 8.6 draws it. */
public final class InviteServerMachine extends ServerTransactionMachine {

    enum State {
        PROCEEDING,
        COMPLETED,
        CONFIRMED,
        ACCEPTED,
        TERMINATED
    }

    private State state = State.PROCEEDING;
    private long interval;
    private byte @Nullable [] answer;
    private boolean givenUp;

    InviteServerMachine(SIPRequest request, MessageKeys keys, Flow flow, SipTimings timings) {
        super(request, keys, flow, timings, TransactionState.PROCEEDING);
    }

    State diagram() {
        return state;
    }

    @Override
    public String diagramState() {
        return state.name();
    }

    /**
     * Whether an ACK that matches is for the transaction user: it is for a 2xx, which was sent (RFC 6026 section 8.7).
     *
     * @return true in Accepted
     */
    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /**
     * Whether the INVITE can still be cancelled (RFC 3261 section 9.2).
     *
     * @return true before the final response
     */
    public boolean isProceeding() {
        return state == State.PROCEEDING;
    }

    // RFC 3261 17.2.1: enters Proceeding and sends 100. Without waiting 200 ms, as JSR 32 has it.
    @Override
    public void start(long now, TransactionOutput out) {
        live(now);
        sendTrying(now, out);
    }

    @Override
    public void onRetransmission(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.2.1: the most recent response is sent again
            case PROCEEDING, COMPLETED -> transmitAnswer(out);
            // RFC 6026 8.7: absorbed in Accepted; RFC 3261 17.2.1: and in Confirmed
            case CONFIRMED, ACCEPTED, TERMINATED -> {}
        }
    }

    @Override
    public boolean maySend(int statusCode) {
        return switch (state) {
            case PROCEEDING -> true;
            case ACCEPTED -> statusCode >= 200 && statusCode < 300;
            case COMPLETED, CONFIRMED, TERMINATED -> false;
        };
    }

    @Override
    public void send(SIPResponse response, byte[] octets, long now, TransactionOutput out) {
        int code = response.getStatusCode();
        switch (state) {
            case PROCEEDING -> {
                answer = octets;
                if (code < 200) {
                    onProvisional(response, now, out);
                } else if (code < 300) {
                    onAccepted(response, now, out);
                } else {
                    onRejected(response, now, out);
                }
            }
            // RFC 6026 8.7: a 2xx of the TU is passed to the transport
            case ACCEPTED -> out.transmit(this, octets, responseFlow());
            case COMPLETED, CONFIRMED, TERMINATED -> throw new IllegalStateException(code + " in " + this);
        }
    }

    // RFC 3261 17.2.1: Proceeding -> Proceeding, 1xx sent
    private void onProvisional(SIPResponse response, long now, TransactionOutput out) {
        show(TransactionState.PROCEEDING, response);
        endAfter(TimerKind.TIMER_C, timings().timerC(), now, out);
        transmitAnswer(out);
    }

    // RFC 6026 8.5 and 8.7: Proceeding -> Accepted, timer L; the TU sends the 2xx again
    private void onAccepted(SIPResponse response, long now, TransactionOutput out) {
        state = State.ACCEPTED;
        show(TransactionState.TERMINATED, response);
        endAfter(TimerKind.TIMER_L, timings().transactionTimeout(), now, out);
        if (alerts()) {
            interval = retransmitTimerNanos();
            repeat(TimerKind.RETRANSMISSION_ALERT, interval, now, out);
        }
        transmitAnswer(out);
    }

    // RFC 3261 17.2.1: Proceeding -> Completed, 300-699 sent, timer H, timer G where the transport is unreliable
    private void onRejected(SIPResponse response, long now, TransactionOutput out) {
        state = State.COMPLETED;
        show(TransactionState.COMPLETED, response);
        endAfter(TimerKind.TIMER_H, timings().transactionTimeout(), now, out);
        if (!responseFlow().isReliable()) {
            interval = retransmitTimerNanos();
            repeat(TimerKind.TIMER_G, interval, now, out);
        }
        transmitAnswer(out);
    }

    /**
     * An ACK has matched (RFC 3261 section 17.2.3); in Accepted it is for the transaction user.
     *
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public void onAck(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.2.1: Completed -> Confirmed, timer I
            case COMPLETED -> {
                state = State.CONFIRMED;
                show(TransactionState.CONFIRMED);
                stopRepeating();
                endAfter(
                        TimerKind.TIMER_I,
                        responseFlow().isReliable() ? 0 : timings().t4(),
                        now,
                        out);
            }
            case PROCEEDING, CONFIRMED, ACCEPTED, TERMINATED -> {
                // RFC 3261 17.2.1: Confirmed exists to absorb these.
            }
        }
    }

    @Override
    void onRepeat(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.2.1: timer G fires, Completed -> Completed; the interval doubles up to T2
            case COMPLETED -> {
                interval = Math.min(2 * interval, timings().t2());
                repeat(TimerKind.TIMER_G, interval, now, out);
                transmitAnswer(out);
            }
            // JSR 32 ServerTransaction.enableRetransmissionAlerts, at the times of RFC 3261 13.3.1.4
            case ACCEPTED -> {
                interval = Math.min(2 * interval, timings().t2());
                repeat(TimerKind.RETRANSMISSION_ALERT, interval, now, out);
                out.retransmissionDue(this);
            }
            case PROCEEDING, CONFIRMED, TERMINATED -> {
                // Nothing repeats.
            }
        }
    }

    @Override
    void onEnd(long now, TransactionOutput out) {
        switch (state) {
            // The TU never answered (timer C): it is told, and 408 may be sent in its stead; else -> Terminated
            case PROCEEDING -> giveUp(out);
            // RFC 3261 17.2.1 timer H: the ACK never came, -> Terminated. Of one transaction a time-out is told once.
            case COMPLETED -> {
                if (givenUp) {
                    end(out);
                } else {
                    timeOut(out);
                }
            }
            // RFC 3261 17.2.1 timer I, RFC 6026 8.7 timer L: -> Terminated
            case CONFIRMED, ACCEPTED -> end(out);
            case TERMINATED -> {
                // No timer runs.
            }
        }
    }

    private void giveUp(TransactionOutput out) {
        givenUp = true;
        // The ACK to the 408 has to find it for 64*T1 (timer H), or the transaction user would see that ACK.
        outliveBound();
        out.timedOut(this);
        if (state == State.PROCEEDING) {
            end(out);
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
