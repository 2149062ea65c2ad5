package io.trunkline.core;

import io.trunkline.dialog.DialogSnapshot;

/** What the core wants of the store of dialogs (STORE_DIALOGS). */
public sealed interface StoreOrder {

    /**
     * The dialog: Call-ID, local tag and remote tag as {@code Dialog.getDialogId} tells them.
     *
     * @return the name
     */
    String dialogId();

    /**
     * Keeps a dialog as it is now, in place of what was kept of it.
     *
     * @param dialogId its name
     * @param snapshot what it is
     */
    record Put(String dialogId, DialogSnapshot snapshot) implements StoreOrder {}

    /**
     * Forgets a dialog that has ended.
     *
     * @param dialogId its name
     */
    record Remove(String dialogId) implements StoreOrder {}

    /**
     * Looks for a dialog that is not here. The answer comes back as {@link CallCore#onRecalled}.
     *
     * @param dialogId its name
     * @param questionId the number to hand back
     */
    record Find(String dialogId, long questionId) implements StoreOrder {}
}
