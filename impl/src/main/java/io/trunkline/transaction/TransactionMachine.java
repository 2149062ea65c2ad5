package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import javax.sip.TransactionState;
import org.jspecify.annotations.Nullable;

/**
 * SKELETON, replaced by the core engineer: what the face may read of a transaction, from any thread. Everything else
 * happens inside the shard, through {@code CallCore}.
 */
public abstract class TransactionMachine {

    private @Nullable Object attachment;

    TransactionMachine() {}

    /** The face's handle; set once inside the shard, before the machine is seen elsewhere. */
    public final @Nullable Object attachment() {
        return attachment;
    }

    public final void attach(Object handle) {
        this.attachment = handle;
    }

    public final String callId() {
        throw new UnsupportedOperationException();
    }

    public final String branch() {
        throw new UnsupportedOperationException();
    }

    public final String method() {
        throw new UnsupportedOperationException();
    }

    public final SIPRequest request() {
        throw new UnsupportedOperationException();
    }

    /** Null for a client transaction that was not sent; published with release/acquire. */
    public final @Nullable TransactionState state() {
        throw new UnsupportedOperationException();
    }

    /** Null for a client transaction whose next hop is not resolved yet. */
    public final @Nullable Flow flow() {
        throw new UnsupportedOperationException();
    }

    public final @Nullable SIPResponse lastResponse() {
        throw new UnsupportedOperationException();
    }

    /** The dialog machine it is attached to ({@code dialog.DialogMachine}), opaque here; null for none. */
    public final @Nullable Object dialog() {
        throw new UnsupportedOperationException();
    }

    /** T1 of this transaction, nanoseconds. */
    public final long retransmitTimerNanos() {
        throw new UnsupportedOperationException();
    }
}
