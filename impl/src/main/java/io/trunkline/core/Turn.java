package io.trunkline.core;

import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.DialogSnapshot;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.InviteServerMachine;
import io.trunkline.transaction.TransactionMachine;
import io.trunkline.transaction.TransactionOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a thread in the core: the time it came at and the way out. Here the outputs of the transaction machines become
 * outputs of the core. Made for one call of {@link CallCore}, never kept.
 */
final class Turn implements TransactionOutput, AutoCloseable {

    private final CoreState core;
    private final long now;
    private final Output out;
    private ProviderProfile profile;
    private CoreEvent.@Nullable TransmissionFailed failure;

    /** Enters the core; {@link #close} leaves it. */
    Turn(CoreState core, ProviderProfile profile, long now, Output out) {
        core.enter();
        this.core = core;
        this.profile = profile;
        this.now = now;
        this.out = out;
    }

    /** The time in nanoseconds, read once when the turn began. */
    long now() {
        return now;
    }

    /** Of the provider whose message came in; the defaults in a turn that no message began. */
    ProviderProfile profile() {
        return profile;
    }

    /** Sends octets; the owner, a transaction or dialog, hears of a failure. */
    void transmit(byte[] octets, Flow flow, @Nullable Object owner, @Nullable Object origin) {
        out.transmit(new Transmission(octets, flow, owner, origin));
    }

    /** Tells the application something. */
    void deliver(CoreEvent event) {
        out.deliver(event);
    }

    /** Asks for the addresses of a host name. */
    void resolve(long questionId, String host) {
        out.resolve(questionId, host);
    }

    /** Asks something of the store of dialogs. */
    void store(StoreOrder order) {
        out.store(order);
    }

    /** Goes on with a message that came earlier, by way of another provider. */
    void as(ProviderProfile other, Runnable step) {
        ProviderProfile mine = profile;
        profile = other;
        try {
            step.run();
        } finally {
            profile = mine;
        }
    }

    /** Adds a row for a timer that its owner has just set. */
    void arm(DeadlineQueue.Owner owner, TimerKind kind, long deadline) {
        core.timers.add(owner, kind, deadline, now);
    }

    /** The peer could not be reached; the transaction says whether the application has to hear of it. */
    void fail(TransactionMachine transaction, String host, int port, String transport, IOException cause) {
        failure = new CoreEvent.TransmissionFailed(
                transaction.callId(), transaction, dialogOf(transaction), null, host, port, transport, cause);
        transaction.onTransportFailed(now, this);
        failure = null;
    }

    static @Nullable DialogMachine dialogOf(TransactionMachine transaction) {
        return (DialogMachine) transaction.dialog();
    }

    // ---- what the transaction machines say

    @Override
    public void transmit(TransactionMachine transaction, byte[] octets, Flow flow) {
        transmit(octets, flow, transaction, null);
    }

    @Override
    public void passUp(ClientTransactionMachine transaction, SIPResponse response, Flow flow) {
        core.cancels.onResponse(transaction, response.getStatusCode(), this);
        core.dialogs.onResponse(transaction, response, flow, this);
    }

    @Override
    public void timedOut(TransactionMachine transaction) {
        deliver(new CoreEvent.TransactionTimedOut(transaction.callId(), transaction));
        core.dialogs.onTransactionFailed(transaction, true, this);
        if (transaction instanceof InviteServerMachine invite && invite.isProceeding()) {
            core.responses.giveUp(invite, this);
        }
    }

    @Override
    public void transportFailed(TransactionMachine transaction) {
        deliver(Objects.requireNonNull(failure, "no transport has failed"));
        if (transaction instanceof ClientTransactionMachine) {
            core.dialogs.onTransactionFailed(transaction, false, this);
        }
    }

    @Override
    public void retransmissionDue(TransactionMachine transaction) {
        deliver(new CoreEvent.RetransmissionDue(transaction.callId(), transaction));
    }

    @Override
    public void ended(TransactionMachine transaction) {
        core.transactions.remove(transaction);
        core.cancels.onEnded(transaction, this);
        deliver(new CoreEvent.TransactionEnded(transaction.callId(), transaction));
        core.dialogs.onTransactionEnded(transaction, this);
    }

    @Override
    public void arm(TransactionMachine transaction, TimerKind kind, long deadline) {
        core.timers.add(transaction, kind, deadline, now);
    }

    @Override
    public void close() {
        try {
            core.dialogs.takeChanges().forEach(this::keep);
        } finally {
            core.leave();
        }
    }

    private void keep(DialogMachine dialog) {
        DialogKey key = dialog.key();
        if (key == null) {
            return;
        }
        if (dialog.isConfirmed()) {
            dialog.markStored();
            store(new StoreOrder.Put(key.dialogId(), DialogSnapshot.of(dialog, now)));
        } else if (dialog.isEnded() && dialog.isStored()) {
            store(new StoreOrder.Remove(key.dialogId()));
        }
    }
}
