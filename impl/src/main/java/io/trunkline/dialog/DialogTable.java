package io.trunkline.dialog;

import io.trunkline.transaction.ShrinkingMap;
import io.trunkline.wire.MessageKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialogs of a shard by their names. A dialog without state is not here: its transaction holds it and ends it. Not
 * thread-safe.
 */
public final class DialogTable {

    final ShrinkingMap<DialogKey, DialogMachine> live = new ShrinkingMap<>();
    final ShrinkingMap<DialogKey, EndedDialog> ended = new ShrinkingMap<>();
    private final @Nullable DialogJournal journal;

    /** Makes a table whose dialogs are in no store. */
    public DialogTable() {
        this(null);
    }

    /**
     * Makes a table.
     *
     * @param journal hears of the changes of every dialog of the table, null for nobody
     */
    public DialogTable(@Nullable DialogJournal journal) {
        this.journal = journal;
    }

    /**
     * The dialog of a message from the other side or of a request of this side.
     *
     * @param key the name, local tag as seen from this side
     * @return null for none
     */
    public @Nullable DialogMachine find(DialogKey key) {
        return live.get(key);
    }

    /**
     * What is left of a dialog that has ended.
     *
     * @param key the name
     * @return null where there was none, or it is too long ago
     */
    public @Nullable EndedDialog findEnded(DialogKey key) {
        return ended.get(key);
    }

    /**
     * Files a dialog whose tags are known now.
     *
     * @param dialog established
     */
    public void name(DialogMachine dialog) {
        DialogKey key = dialog.key();
        if (key == null) {
            throw new IllegalStateException("a dialog without tags has no name");
        }
        live.put(key, dialog);
        ended.remove(key);
        if (journal != null) {
            journal.watch(dialog);
        }
    }

    /**
     * Drops a dialog that is over.
     *
     * @param dialog ended
     * @param wasConfirmed true where late 2xx and ACKs have to be expected
     * @param forgetAt when none comes any more, in nanoseconds
     * @return what stays for that long, null for nothing
     */
    public @Nullable EndedDialog remove(DialogMachine dialog, boolean wasConfirmed, long forgetAt) {
        DialogKey key = dialog.key();
        if (key == null) {
            return null;
        }
        live.remove(key, dialog);
        if (!wasConfirmed) {
            return null;
        }
        EndedDialog rest = new EndedDialog(key, dialog.handshake().takeAcks(), forgetAt);
        ended.put(key, rest);
        return rest;
    }

    /**
     * Drops what was left of an ended dialog.
     *
     * @param rest what {@link #remove} returned
     */
    public void forget(EndedDialog rest) {
        ended.remove(rest.key(), rest);
    }

    /**
     * How many dialogs there are.
     *
     * @return live ones and what is left of ended ones
     */
    public int size() {
        return live.size() + ended.size();
    }

    /**
     * The dialogs that are found by name.
     *
     * @return a copy
     */
    public List<DialogMachine> live() {
        return List.copyOf(live.values());
    }

    /**
     * The name of the dialog that a request of the other side is in (section 12.2.2).
     *
     * @param request the keys of a request
     * @return null for a request without Call-ID or To tag
     */
    public static @Nullable DialogKey keyOfIncoming(MessageKeys request) {
        return key(request.callId(), request.toTag(), request.fromTag());
    }

    /**
     * The name of the dialog that a request of this side, or a response to it, is in.
     *
     * @param message the keys of such a message
     * @return null for a message without Call-ID or From tag
     */
    public static @Nullable DialogKey keyOfOutgoing(MessageKeys message) {
        return key(message.callId(), message.fromTag(), message.toTag());
    }

    private static @Nullable DialogKey key(
            @Nullable String callId, @Nullable String localTag, @Nullable String remoteTag) {
        return callId == null || localTag == null ? null : new DialogKey(callId, localTag, remoteTag);
    }
}
