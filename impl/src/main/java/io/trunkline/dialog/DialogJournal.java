package io.trunkline.dialog;

import java.util.ArrayList;
import java.util.List;

/** The dialogs whose snapshots have changed since somebody looked, for a store. Not thread-safe. */
public final class DialogJournal {

    private final List<DialogMachine> changed = new ArrayList<>(1);

    void watch(DialogMachine dialog) {
        dialog.reportTo(this);
        add(dialog);
    }

    /** A turn changes one dialog or two, mostly one after the other. */
    void add(DialogMachine dialog) {
        if (!changed.contains(dialog)) {
            changed.add(dialog);
        }
    }

    /**
     * Takes note of what has changed.
     *
     * @return each dialog once, in the order of the first changes
     */
    public List<DialogMachine> take() {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<DialogMachine> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }
}
