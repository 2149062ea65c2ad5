package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.SipTimings;
import io.trunkline.time.TimerKind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.sip.TransactionState;
import org.jspecify.annotations.Nullable;

/**
 * What the four machines of RFC 3261 section 17 share: identity, two timers, and the view that other threads read.
 *
 * <p>A machine has at most two timers at a time: one that repeats something (A, E, G, ...) and one that ends its state (B, D, F,
 * ...), which never runs longer than the transaction may live; and an alert where the application has asked for one. Inputs are methods named {@code onX}, {@code start}, {@code send} and {@code terminate}; they are called by the owner of
 * the shard only, get the time, and answer through {@link TransactionOutput}. Getters may be called from any thread.
 */
public abstract sealed class TransactionMachine implements DeadlineQueue.Owner
        permits ClientTransactionMachine, ServerTransactionMachine {

    private static final VarHandle VIEW;

    static {
        try {
            VIEW = MethodHandles.lookup().findVarHandle(TransactionMachine.class, "view", View.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What other threads see, published as a whole. */
    private record View(
            @Nullable TransactionState state,
            @Nullable Flow flow,
            @Nullable SIPResponse lastResponse,
            @Nullable Object dialog,
            long t1,
            SipTimings timings) {

        View state(@Nullable TransactionState changed) {
            return new View(changed, flow, lastResponse, dialog, t1, timings);
        }

        View state(TransactionState changed, SIPResponse last) {
            return new View(changed, flow, last, dialog, t1, timings);
        }

        View flow(Flow changed) {
            return new View(state, changed, lastResponse, dialog, t1, timings);
        }

        View dialog(@Nullable Object changed) {
            return new View(state, flow, lastResponse, changed, t1, timings);
        }

        View t1(long changed) {
            return new View(state, flow, lastResponse, dialog, changed, timings);
        }

        View timings(SipTimings changed) {
            return new View(state, flow, lastResponse, dialog, t1, changed);
        }
    }

    private final TransactionKey key;
    private final String callId;
    private final String branch;
    private final SIPRequest request;
    private View view;
    private @Nullable Object attachment;

    private boolean alerts;
    private long alertAt = DeadlineQueue.NEVER;
    private long lifeEndsAt = DeadlineQueue.NEVER;
    private @Nullable TimerKind repeatKind;
    private long repeatAt = DeadlineQueue.NEVER;
    private @Nullable TimerKind endKind;
    private long endAt = DeadlineQueue.NEVER;

    TransactionMachine(
            TransactionKey key,
            String callId,
            String branch,
            SIPRequest request,
            @Nullable Flow flow,
            SipTimings timings,
            @Nullable TransactionState state) {
        this.key = key;
        this.callId = callId;
        this.branch = branch;
        this.request = request;
        this.view = new View(state, flow, null, null, timings.t1(), timings);
    }

    // ---- any thread

    /**
     * The face's handle.
     *
     * @return what was attached, null before that
     */
    public final @Nullable Object attachment() {
        return attachment;
    }

    /**
     * Attaches the face's handle; once, inside the shard, before the machine is seen elsewhere.
     *
     * @param handle the handle
     */
    public final void attach(Object handle) {
        this.attachment = handle;
    }

    /**
     * The Call-ID, which also names the shard.
     *
     * @return the Call-ID that the request had when the transaction was made
     */
    public final String callId() {
        return callId;
    }

    /**
     * The branch of the topmost Via, constant for life.
     *
     * @return the branch; empty for a request of RFC 2543 that has none
     */
    public final String branch() {
        return branch;
    }

    /**
     * The method of the request.
     *
     * @return as on the wire, {@code INVITE} for example
     */
    public String method() {
        return key.method();
    }

    /**
     * The request that made the transaction.
     *
     * @return the message itself, not a copy
     */
    public final SIPRequest request() {
        return request;
    }

    /**
     * The state as JSR 32 sees it: an INVITE transaction in Accepted (RFC 6026) is TERMINATED there.
     *
     * @return null for a client transaction that was not sent
     */
    public final @Nullable TransactionState state() {
        return published().state;
    }

    /**
     * Where the request went, or where responses go.
     *
     * @return null for a client transaction whose next hop is not resolved yet
     */
    public final @Nullable Flow flow() {
        return published().flow;
    }

    /**
     * The last response that was received or sent.
     *
     * @return null before the first one
     */
    public final @Nullable SIPResponse lastResponse() {
        return published().lastResponse;
    }

    /**
     * The dialog machine that the transaction belongs to; this package does not know its type.
     *
     * @return null for none
     */
    public final @Nullable Object dialog() {
        return published().dialog;
    }

    /**
     * The first interval of timers A, E and G.
     *
     * @return T1 of this transaction, nanoseconds
     */
    public final long retransmitTimerNanos() {
        return published().t1;
    }

    /**
     * The durations of this transaction.
     *
     * @return those of the stack as long as nobody has changed them
     */
    public final SipTimings timings() {
        return published().timings;
    }

    /**
     * The state by the name that the diagrams of RFC 3261 and RFC 6026 give it, in upper case; for logs and tests.
     *
     * @return {@code ACCEPTED} for example
     */
    public abstract String diagramState();

    @Override
    public final String toString() {
        return method() + ' ' + getClass().getSimpleName() + ' ' + branch + ' ' + diagramState();
    }

    /**
     * Whether the record is gone.
     *
     * @return true in Terminated
     */
    public final boolean isOver() {
        return isTerminated();
    }

    // ---- inside the shard

    /**
     * What the transaction is matched by.
     *
     * @return the key
     */
    public final TransactionKey key() {
        return key;
    }

    /**
     * Ties the transaction to a dialog.
     *
     * @param dialog the dialog machine, null to untie it
     */
    public final void attachDialog(@Nullable Object dialog) {
        publish(view.dialog(dialog));
    }

    /**
     * Sets the first interval of timers A, E and G; those that run already are left alone.
     *
     * @param nanos above 0, nanoseconds
     */
    public final void setRetransmitTimer(long nanos) {
        if (nanos <= 0) {
            throw new IllegalArgumentException("T1 must be above 0: " + nanos + " ns");
        }
        publish(view.t1(nanos));
    }

    /**
     * Sets the durations of this transaction; a timer that runs already is left alone.
     *
     * @param timings from now on
     */
    public final void setTimings(SipTimings timings) {
        publish(view.timings(timings));
    }

    /**
     * Tells the transaction user of each retransmission from now on, or no more.
     *
     * @param told whether to tell
     */
    public final void setAlerts(boolean told) {
        alerts = told;
    }

    /**
     * One of the timers has run out.
     *
     * @param kind which; it was set, and is over now
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public final void onTimer(TimerKind kind, long now, TransactionOutput out) {
        if (kind == repeatKind) {
            stopRepeating();
            onRepeat(now, out);
        } else if (kind == endKind) {
            endKind = null;
            endAt = DeadlineQueue.NEVER;
            onEnd(now, out);
        } else if (kind == TimerKind.CALLING_ALERT) {
            alertAt = DeadlineQueue.NEVER;
            onAlert(out);
        }
    }

    /**
     * The transport could not send the last message (RFC 3261 sections 17.1.4 and 17.2.4, RFC 6026 section 8.8).
     *
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public abstract void onTransportFailed(long now, TransactionOutput out);

    /**
     * Ends the transaction at once, whatever its state ({@code Transaction.terminate}).
     *
     * @param out where the effects go
     */
    public final void terminate(TransactionOutput out) {
        if (!isTerminated()) {
            end(out);
        }
    }

    @Override
    public final long deadline(TimerKind kind) {
        if (kind == repeatKind) {
            return repeatAt;
        }
        if (kind == endKind) {
            return endAt;
        }
        return kind == TimerKind.CALLING_ALERT ? alertAt : DeadlineQueue.NEVER;
    }

    // ---- for the machines

    abstract boolean isTerminated();

    /** The state's own variable becomes TERMINATED. */
    abstract void becomeTerminated();

    abstract void onRepeat(long now, TransactionOutput out);

    abstract void onEnd(long now, TransactionOutput out);

    /** The time of {@link TimerKind#CALLING_ALERT} has come. */
    void onAlert(TransactionOutput out) {
        throw new IllegalStateException("no alert was set: " + this);
    }

    /** Whether the transaction user wants to hear of retransmissions. */
    final boolean alerts() {
        return alerts;
    }

    final void alertAt(long at, TransactionOutput out) {
        alertAt = at;
        out.arm(this, TimerKind.CALLING_ALERT, at);
    }

    /** The life of the transaction begins; whatever timer ends its state from now on, it is over by then. */
    final void live(long now) {
        long lifetime = isInvite() ? timings().inviteLifetime() : timings().nonInviteLifetime();
        lifeEndsAt = lifetime == SipTimings.UNLIMITED ? DeadlineQueue.NEVER : now + lifetime;
    }

    /** Its life has run out and what is left of it has a bound of its own. */
    final void outliveBound() {
        lifeEndsAt = DeadlineQueue.NEVER;
    }

    private boolean isInvite() {
        return "INVITE".equals(key.method());
    }

    final void show(TransactionState state) {
        publish(view.state(state));
    }

    final void show(TransactionState state, SIPResponse lastResponse) {
        publish(view.state(state, lastResponse));
    }

    final void setFlow(Flow flow) {
        publish(view.flow(flow));
    }

    /** The timer that repeats, null for none. */
    final @Nullable TimerKind repeatKind() {
        return repeatKind;
    }

    /** The timer that ends the state, null for none. */
    final @Nullable TimerKind endKind() {
        return endKind;
    }

    final void repeat(TimerKind kind, long after, long now, TransactionOutput out) {
        repeatKind = kind;
        repeatAt = now + after;
        out.arm(this, kind, repeatAt);
    }

    final void stopRepeating() {
        repeatKind = null;
        repeatAt = DeadlineQueue.NEVER;
    }

    final void endAfter(TimerKind kind, long after, long now, TransactionOutput out) {
        boolean cut = lifeEndsAt != DeadlineQueue.NEVER && lifeEndsAt - now < after;
        TimerKind ending = cut ? TimerKind.LIFETIME : kind;
        long at = cut ? lifeEndsAt : now + after;
        if (ending == endKind && at == endAt) {
            return;
        }
        endKind = ending;
        endAt = at;
        out.arm(this, ending, at);
    }

    final void end(TransactionOutput out) {
        becomeTerminated();
        stopRepeating();
        endKind = null;
        endAt = DeadlineQueue.NEVER;
        alertAt = DeadlineQueue.NEVER;
        show(TransactionState.TERMINATED);
        out.ended(this);
    }

    final void timeOut(TransactionOutput out) {
        out.timedOut(this);
        // The transaction user may have ended it when it heard of it.
        terminate(out);
    }

    private View published() {
        return (View) VIEW.getAcquire(this);
    }

    private void publish(View next) {
        VIEW.setRelease(this, next);
    }
}
