package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.time.TimerKind;
import io.trunkline.wire.MessageKeys;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.header.ToHeader;
import org.jspecify.annotations.Nullable;

/** The INVITE client transaction: RFC 3261 section 17.1.1 with figure 5 as RFC 6026 section 8.4 draws it. */
public final class InviteClientMachine extends ClientTransactionMachine {

    enum State {
        INITIAL,
        CALLING,
        PROCEEDING,
        COMPLETED,
        ACCEPTED,
        TERMINATED
    }

    private State state = State.INITIAL;
    private long interval;
    private byte @Nullable [] ack;
    private boolean cancelled;

    InviteClientMachine(SIPRequest request, MessageKeys keys, SipTimings timings) {
        super(request, keys, timings);
    }

    State diagram() {
        return state;
    }

    @Override
    public String diagramState() {
        return state.name();
    }

    /**
     * Whether a CANCEL may be sent: a provisional response has come, a final one has not (RFC 3261 section 9.1).
     *
     * @return true in Proceeding
     */
    public boolean isProceeding() {
        return state == State.PROCEEDING;
    }

    /**
     * Whether a CANCEL has to wait for the first provisional response (RFC 3261 section 9.1).
     *
     * @return true in Calling
     */
    public boolean isCalling() {
        return state == State.CALLING;
    }

    // RFC 3261 17.1.1.2: enters Calling. Timer B bounds the lookup of the next hop, too, and starts again when that is
    // over.
    @Override
    void onStart(long now, TransactionOutput out) {
        state = State.CALLING;
        show(TransactionState.CALLING);
        endAfter(TimerKind.TIMER_B, timings().transactionTimeout(), now, out);
    }

    // RFC 3261 17.1.1.2: the request is passed to the transport; timer A where that is unreliable
    @Override
    public void onFlow(Flow flow, long now, TransactionOutput out) {
        switch (state) {
            case CALLING -> {
                setFlow(flow);
                endAfter(TimerKind.TIMER_B, timings().transactionTimeout(), now, out);
                if (!flow.isReliable()) {
                    interval = retransmitTimerNanos();
                    repeat(TimerKind.TIMER_A, interval, now, out);
                }
                transmitRequest(now, out);
            }
            case INITIAL, PROCEEDING, COMPLETED, ACCEPTED, TERMINATED -> {
                // Ended while the name was being looked up.
            }
        }
    }

    @Override
    public void onResponse(SIPResponse response, Flow from, long now, TransactionOutput out) {
        int code = response.getStatusCode();
        switch (state) {
            case CALLING, PROCEEDING -> {
                if (code < 200) {
                    onProvisional(response, from, now, out);
                } else if (code < 300) {
                    onAccepted(response, from, now, out);
                } else {
                    onRejected(response, from, now, out);
                }
            }
            // RFC 3261 17.1.1.2: a final response that comes again is acknowledged again and goes no further
            case COMPLETED -> {
                if (code >= 300) {
                    transmitAck(out);
                }
            }
            // RFC 6026 8.4: every 2xx is passed up: repeated ones, and those of other branches of a fork
            case ACCEPTED -> {
                if (code >= 200 && code < 300) {
                    out.passUp(this, response, from);
                }
            }
            case INITIAL, TERMINATED -> {
                // Not in the table.
            }
        }
    }

    // RFC 3261 17.1.1.2: Calling or Proceeding -> Proceeding, 1xx to TU
    private void onProvisional(SIPResponse response, Flow from, long now, TransactionOutput out) {
        state = State.PROCEEDING;
        show(TransactionState.PROCEEDING, response);
        stopRepeating();
        if (!cancelled) {
            endAfter(TimerKind.TIMER_C, timings().timerC(), now, out);
        }
        out.passUp(this, response, from);
    }

    // RFC 6026 8.4: Calling or Proceeding -> Accepted, timer M, 2xx to TU, which acknowledges it
    private void onAccepted(SIPResponse response, Flow from, long now, TransactionOutput out) {
        state = State.ACCEPTED;
        show(TransactionState.TERMINATED, response);
        stopRepeating();
        endAfter(TimerKind.TIMER_M, timings().transactionTimeout(), now, out);
        out.passUp(this, response, from);
    }

    // RFC 3261 17.1.1.2: Calling or Proceeding -> Completed, ACK sent, timer D, response to TU
    private void onRejected(SIPResponse response, Flow from, long now, TransactionOutput out) {
        state = State.COMPLETED;
        show(TransactionState.COMPLETED, response);
        stopRepeating();
        endAfter(TimerKind.TIMER_D, sentTo().isReliable() ? 0 : timings().timerD(), now, out);
        ack = ackFor(response);
        transmitAck(out);
        out.passUp(this, response, from);
    }

    // RFC 3261 17.1.1.3
    private byte @Nullable [] ackFor(SIPResponse response) {
        ToHeader to = response.getTo();
        if (to == null) {
            return null;
        }
        try {
            return sentRequest().createErrorAck(to).encodeAsBytes(sentTo().transport());
        } catch (SipException e) {
            throw new IllegalStateException("no ACK can be made of the request of " + this, e);
        }
    }

    private void transmitAck(TransactionOutput out) {
        if (ack != null) {
            out.transmit(this, ack, sentTo());
        }
    }

    /**
     * A CANCEL for this INVITE was sent: without a final response the INVITE is over 64*T1 later (RFC 3261 section 9.1).
     *
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public void onCancelSent(long now, TransactionOutput out) {
        switch (state) {
            case PROCEEDING -> {
                cancelled = true;
                endAfter(TimerKind.TIMER_C, timings().transactionTimeout(), now, out);
            }
            case INITIAL, CALLING, COMPLETED, ACCEPTED, TERMINATED -> {
                // A final response has come, or timer B runs.
            }
        }
    }

    @Override
    void onRepeat(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.1.1.2: timer A fires, Calling -> Calling, the interval doubles
            case CALLING -> {
                interval *= 2;
                repeat(TimerKind.TIMER_A, interval, now, out);
                retransmitRequest(now, out);
            }
            case INITIAL, PROCEEDING, COMPLETED, ACCEPTED, TERMINATED -> {
                // Timer A runs in Calling only.
            }
        }
    }

    @Override
    void onEnd(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.1.1.2 timer B; RFC 3261 16.8 and 9.1 timer C: the TU is told, -> Terminated
            case CALLING, PROCEEDING -> timeOut(out);
            // RFC 3261 17.1.1.2 timer D, RFC 6026 8.4 timer M: -> Terminated
            case COMPLETED, ACCEPTED -> end(out);
            case INITIAL, TERMINATED -> {
                // No timer runs.
            }
        }
    }

    @Override
    public void onTransportFailed(long now, TransactionOutput out) {
        switch (state) {
            // RFC 3261 17.1.4: INVITE or ACK could not be sent, the TU is told, -> Terminated
            case CALLING, COMPLETED -> {
                out.transportFailed(this);
                terminate(out);
            }
            case INITIAL, PROCEEDING, ACCEPTED, TERMINATED -> {
                // Nothing of this machine is on its way: RFC 6026 figure 5 has no such edge.
            }
        }
    }

    @Override
    boolean isSilent() {
        return state == State.CALLING;
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
