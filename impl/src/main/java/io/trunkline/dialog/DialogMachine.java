package io.trunkline.dialog;

import org.jspecify.annotations.Nullable;

/** SKELETON, replaced by the core engineer: what the face may read of a dialog. */
public final class DialogMachine {

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

    private @Nullable Object attachment;
    private @Nullable Object applicationHint;

    /** The face's handle; set once inside the shard, before the machine is seen elsewhere. */
    public @Nullable Object attachment() {
        return attachment;
    }

    public void attach(Object handle) {
        this.attachment = handle;
    }

    /** The immutable view of now, published with release/acquire; any thread. */
    public DialogView view() {
        throw new UnsupportedOperationException(String.valueOf(applicationHint));
    }

    /** False: a BYE does not end it (Dialog.terminateOnBye). Inside the shard. */
    public void terminateOnBye(boolean flag) {
        throw new UnsupportedOperationException(String.valueOf(flag));
    }
}
