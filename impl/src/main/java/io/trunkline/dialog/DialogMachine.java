package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Supplier;
import javax.sip.DialogState;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * One dialog at one of its ends (RFC 3261 section 12).
 *
 * <pre>
 *            1xx with a tag            2xx
 *   (null) ----------------> EARLY ----------> CONFIRMED
 *      |                       |                  |
 *      |  2xx                  | non-2xx,         | BYE, 408 or 481, no ACK,
 *      +-----> CONFIRMED       | time, BYE        | delete
 *      |                       v                  v
 *      +------------------> TERMINATED &lt;----------+
 * </pre>
 *
 * <p>Keeps text and numbers, no message. Inside the shard only, but for {@link #view()} and {@link #attachment()}, which any
 * thread may read. What a change means for the wire and for the application is decided by {@code core.CallDialogs}.
 */
public final class DialogMachine extends DialogTies implements DeadlineQueue.Owner {

    /** Why a dialog timed out. */
    public enum TimeoutReason {
        /** The 2xx was never acknowledged by the peer. */
        ACK_NOT_RECEIVED,
        /** The application never sent the ACK. */
        ACK_NOT_SENT,
        /** A re-INVITE waited too long for its turn. */
        REINVITE_WAIT,
        /** The dialog stayed early too long. */
        EARLY_STATE
    }

    private static final VarHandle VIEW;

    static {
        try {
            VIEW = MethodHandles.lookup().findVarHandle(DialogMachine.class, "view", DialogView.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private DialogView view;
    private final InviteHandshake handshake = new InviteHandshake();
    private @Nullable String proposedTag;
    private long earlyTimeout;

    /** When the dialog has been early too long or, confirmed, has waited too long for its application after an ACK was missed. */
    private long endsAt = DeadlineQueue.NEVER;

    private boolean endsOnBye = true;
    private boolean checksSequence = true;

    /**
     * Makes a dialog.
     *
     * @param seed what is known of it
     */
    public DialogMachine(DialogView seed) {
        this.view = seed;
        if (Request.SUBSCRIBE.equals(seed.method()) || Request.REFER.equals(seed.method())) {
            endCall();
        }
    }

    @Override
    DialogMachine self() {
        return this;
    }

    // ---- for the face

    /**
     * What the application may see now. Any thread.
     *
     * @return an immutable view
     */
    public DialogView view() {
        return (DialogView) VIEW.getAcquire(this);
    }

    /**
     * {@code Dialog.terminateOnBye}.
     *
     * @param flag false: a BYE does not end the dialog, the application deletes it
     */
    public void terminateOnBye(boolean flag) {
        endsOnBye = flag;
        changed();
    }

    /** Requests are no longer refused for their sequence number ({@code DialogExt.disableSequenceNumberValidation}). */
    public void disableSequenceNumberValidation() {
        checksSequence = false;
        changed();
    }

    /** {@code Dialog.incrementLocalSequenceNumber}: the application sends an in-dialog request past the dialog. */
    public void incrementLocalSequenceNumber() {
        nextLocalSequenceNumber();
    }

    // ---- what it holds

    /**
     * The 2xx to INVITEs and their ACKs, both ways.
     *
     * @return always the same one
     */
    public InviteHandshake handshake() {
        return handshake;
    }

    /**
     * The name of the dialog in the table.
     *
     * @return null before it is established
     */
    public @Nullable DialogKey key() {
        return view.established() && view.localTag() != null
                ? new DialogKey(view.callId(), view.localTag(), view.remoteTag())
                : null;
    }

    /**
     * Whether a BYE ends the dialog.
     *
     * @return true unless the application said no
     */
    public boolean endsOnBye() {
        return endsOnBye;
    }

    /**
     * Whether requests with an old sequence number are refused.
     *
     * @return true unless the application said no
     */
    public boolean checksSequence() {
        return checksSequence;
    }

    // ---- creation, as UAC (section 12.1.2)

    /**
     * The INVITE is about to be sent: what it says now counts.
     *
     * @param seed the dialog as the request makes it
     */
    public void reseed(DialogView seed) {
        if (view.established() || isEnded()) {
            throw new IllegalStateException("the dialog is beyond its INVITE");
        }
        publish(seed);
    }

    /**
     * The same INVITE without anything that a response said.
     *
     * @return what another dialog of the same INVITE starts from
     */
    DialogView seed() {
        return view.seed();
    }

    /**
     * A 1xx with a tag has arrived. Sections 12.1.2 and 13.2.2.1.
     *
     * @param remoteTag its To tag
     * @param remoteTarget its Contact, null for none
     * @param routes its Record-Route, reversed
     * @return true where this made the dialog early
     */
    public boolean onProvisionalReceived(String remoteTag, @Nullable String remoteTarget, List<String> routes) {
        if (view.state() != null) {
            return false;
        }
        establish(DialogState.EARLY, view.localTag(), remoteTag, remoteTarget, routes);
        return true;
    }

    /**
     * A 2xx to the INVITE that makes the dialog has arrived. The route set is made anew from it, all else that may have changed
     * while the dialog was early stays. Section 13.2.2.4.
     *
     * @param remoteTag its To tag, null for a peer of RFC 2543
     * @param remoteTarget its Contact, null for none
     * @param routes its Record-Route, reversed
     */
    public void onConfirmed(@Nullable String remoteTag, @Nullable String remoteTarget, List<String> routes) {
        establish(DialogState.CONFIRMED, view.localTag(), remoteTag, remoteTarget, routes);
    }

    // ---- creation, as UAS (section 12.1.1)

    /**
     * The To tag for responses while the dialog has none: the 200 to a CANCEL and the 487 to its INVITE have the same one
     * (section 9.2).
     *
     * @param source of a new tag
     * @return the same tag each time
     */
    public String proposeLocalTag(Supplier<String> source) {
        if (proposedTag == null) {
            proposedTag = source.get();
        }
        return proposedTag;
    }

    /**
     * A 101 to 199 with a tag was sent.
     *
     * @param localTag its To tag
     * @param localTarget its Contact, null for none
     * @return true where this made the dialog early
     */
    public boolean onProvisionalSent(String localTag, @Nullable String localTarget) {
        if (view.state() != null) {
            return false;
        }
        establish(DialogState.EARLY, localTag, view.remoteTag(), view.remoteTargetText(), view.routes());
        refreshLocalTarget(localTarget);
        return true;
    }

    /**
     * A NOTIFY for a SUBSCRIBE or REFER of this side has arrived before any other one and before the 2xx, or behind a 2xx whose route
     * set it replaces (RFC 6665 section 4.4.1).
     *
     * @param remoteTag its From tag, null for a peer of RFC 2543
     * @param remoteTarget its Contact, null for none
     * @param routes its Record-Route in its order; empty where a 2xx made the dialog: the route set stays
     */
    public void onNotifyReceived(@Nullable String remoteTag, @Nullable String remoteTarget, List<String> routes) {
        boolean keeps = isConfirmed() && routes.isEmpty();
        establish(DialogState.CONFIRMED, view.localTag(), remoteTag, remoteTarget, keeps ? view.routes() : routes);
    }

    /**
     * A 2xx that makes or confirms the dialog was sent.
     *
     * @param localTag its To tag
     * @param localTarget its Contact, null for none
     */
    public void onSuccessSent(String localTag, @Nullable String localTarget) {
        establish(DialogState.CONFIRMED, localTag, view.remoteTag(), view.remoteTargetText(), view.routes());
        refreshLocalTarget(localTarget);
    }

    // ---- requests in the dialog

    /**
     * The sequence number of the next request of this side (section 12.2.1.1); it counts from now on.
     *
     * @return one more than the last one
     */
    public long nextLocalSequenceNumber() {
        long next = view.localSequenceNumber() + 1;
        publish(view.withSequenceNumbers(next, view.remoteSequenceNumber()));
        return next;
    }

    /**
     * A request of the other side (section 12.2.2): not an ACK and not a CANCEL.
     *
     * @param cseq its sequence number
     * @param enforce false: an old number is let pass
     * @return false where it is out of order
     */
    public boolean onSequenceNumber(long cseq, boolean enforce) {
        DialogView v = view;
        boolean inOrder = v.remoteSequenceNumber() == 0 || cseq > v.remoteSequenceNumber();
        if (cseq > v.remoteSequenceNumber()) {
            publish(v.withSequenceNumbers(v.localSequenceNumber(), cseq));
        }
        return inOrder || !enforce || !checksSequence;
    }

    /**
     * A target refresh of the other side was accepted by 2xx, in either direction (sections 12.2.1.2 and 12.2.2). The route set
     * stays.
     *
     * @param remoteTarget the Contact, null for none
     */
    public void refreshRemoteTarget(@Nullable String remoteTarget) {
        if (remoteTarget != null && !remoteTarget.equals(view.remoteTargetText())) {
            publish(view.withTargets(view.localTargetText(), remoteTarget));
        }
    }

    /**
     * This side has said where it is.
     *
     * @param localTarget the Contact, null for none
     */
    public void refreshLocalTarget(@Nullable String localTarget) {
        if (localTarget != null && !localTarget.equals(view.localTargetText())) {
            publish(view.withTargets(localTarget, view.remoteTargetText()));
        }
    }

    // ---- time and end

    /**
     * The dialog is early.
     *
     * @param now the time in nanoseconds
     * @param timeout how long it may be, in nanoseconds, unless {@link #earlyTimeout} was called
     */
    public void earlySince(long now, long timeout) {
        earlyTimeout = earlyTimeout == 0 ? timeout : earlyTimeout;
        endsAt = now + earlyTimeout;
    }

    /**
     * {@code DialogExt.setEarlyDialogTimeoutSeconds}.
     *
     * @param timeout how long this dialog may be early, from its first provisional response on, in nanoseconds
     */
    public void earlyTimeout(long timeout) {
        if (DialogState.EARLY.equals(view.state())) {
            endsAt += timeout - earlyTimeout;
        }
        earlyTimeout = timeout;
    }

    /**
     * A 2xx was never acknowledged; the application was told.
     *
     * @param deadline when the dialog ends if nobody does anything, in nanoseconds
     */
    public void lingersUntil(long deadline) {
        if (isConfirmed()) {
            endsAt = deadline;
        }
    }

    @Override
    public long deadline(TimerKind kind) {
        return switch (kind) {
            case OK_RETRANSMISSION, ACK_WAIT, ACK_DUE, ACK_KEPT -> handshake.deadline(kind);
            case RELIABLE_RETRANSMISSION, PRACK_WAIT -> reliableDeadline(kind);
            case REINVITE_WAIT -> waitingDeadline();
            case EARLY_DIALOG -> DialogState.EARLY.equals(view.state()) ? endsAt : DeadlineQueue.NEVER;
            case UNACKNOWLEDGED -> isConfirmed() ? endsAt : DeadlineQueue.NEVER;
            default -> DeadlineQueue.NEVER;
        };
    }

    private long waitingDeadline() {
        WaitingInvite waiting = waitingInvite();
        return waiting == null ? DeadlineQueue.NEVER : waiting.giveUpAt();
    }

    private long reliableDeadline(TimerKind kind) {
        ReliableResponses known = knownReliable();
        return known == null ? DeadlineQueue.NEVER : known.deadline(kind);
    }

    /**
     * Whether the dialog is over.
     *
     * @return true from {@link #end} on
     */
    public boolean isEnded() {
        return DialogState.TERMINATED.equals(view.state());
    }

    /**
     * Whether a 2xx made the dialog and it is not over.
     *
     * @return true for CONFIRMED
     */
    public boolean isConfirmed() {
        return DialogState.CONFIRMED.equals(view.state());
    }

    /**
     * Ends the dialog. Its timers stop; the sent ACKs stay for {@link DialogTable}.
     *
     * @return false where it had ended before
     */
    public boolean end() {
        if (isEnded()) {
            return false;
        }
        publish(view.over());
        handshake.stop();
        letGo();
        return true;
    }

    private void establish(
            DialogState state,
            @Nullable String localTag,
            @Nullable String remoteTag,
            @Nullable String remoteTarget,
            List<String> routes) {
        String target = remoteTarget == null ? view.remoteTargetText() : remoteTarget;
        proposedTag = null;
        if (DialogState.CONFIRMED.equals(state)) {
            endsAt = DeadlineQueue.NEVER;
        }
        publish(view.in(state, localTag, remoteTag, target, routes));
    }

    private void publish(DialogView next) {
        VIEW.setRelease(this, next);
        changed();
    }
}
