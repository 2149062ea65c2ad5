package io.trunkline.spi;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the confirmed dialogs of a stack outside of it, so that another stack, or the same one after a restart, can go on with them. Set by
 * {@code SipStackImpl.setDialogStore}.
 *
 * <p>The stack calls {@link #put} whenever something of a confirmed dialog has changed and {@link #remove} when it has ended; for one dialog
 * these calls come in their order, one at a time, from any thread of the stack or the application. {@link #find} is called for a request
 * whose dialog the stack does not know. None of them may wait: a store that speaks to another machine queues what it is told. What a
 * method throws is logged and nothing else suffers.
 *
 * <p>A snapshot is meant to be opaque; {@code docs/snapshots.md} tells what is in it and for how long it can be read.
 */
public interface DialogStore {

    /** Takes what was found, once, from any thread. */
    @FunctionalInterface
    interface Answer {
        /**
         * The search has ended.
         *
         * @param snapshot as last put, null where there is none
         * @param cause why it could not be searched for, null where it could
         */
        void onAnswer(byte @Nullable [] snapshot, @Nullable Throwable cause);
    }

    /**
     * Keeps a snapshot in place of the dialog's last one.
     *
     * @param dialogId as {@code Dialog.getDialogId} tells it
     * @param snapshot the octets, which belong to the store from now on
     */
    void put(String dialogId, byte[] snapshot);

    /**
     * Forgets a dialog, which has ended.
     *
     * @param dialogId as {@code Dialog.getDialogId} tells it
     */
    void remove(String dialogId);

    /**
     * Starts a search. The stack waits for the answer for T2 (4 s); after that the dialog counts as unknown.
     *
     * @param dialogId as {@code Dialog.getDialogId} tells it
     * @param answer takes what was found
     */
    void find(String dialogId, Answer answer);
}
