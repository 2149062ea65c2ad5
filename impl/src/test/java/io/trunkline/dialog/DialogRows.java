package io.trunkline.dialog;

import java.util.List;

/** What a campaign sees of a table of dialogs, and does to it. */
public final class DialogRows {

    private DialogRows() {}

    /**
     * The dialogs that have a name and have not ended, as the table has it.
     *
     * @param table of one core
     * @return a copy
     */
    public static List<DialogMachine> live(DialogTable table) {
        return List.copyOf(table.live.values());
    }

    /**
     * Whether the table would find it.
     *
     * @param table of one core
     * @param dialog any
     * @return true where it is the live one of its name
     */
    public static boolean holds(DialogTable table, DialogMachine dialog) {
        return dialog.key() != null && table.live.get(dialog.key()) == dialog;
    }

    /**
     * The records of ended ones.
     *
     * @param table of one core
     * @return a copy
     */
    public static List<EndedDialog> ended(DialogTable table) {
        return List.copyOf(table.ended.values());
    }

    /**
     * Whether the table would find it.
     *
     * @param table of one core
     * @param rest a record
     * @return true where it is the one of its name
     */
    public static boolean holds(DialogTable table, EndedDialog rest) {
        return table.ended.get(rest.key()) == rest;
    }

    /**
     * A fault: the dialog keeps no record that it has ended.
     *
     * @param table of one core
     */
    public static void loseEnded(DialogTable table) {
        ended(table).forEach(table::forget);
    }

    /**
     * A fault: an ended dialog stays in its table.
     *
     * @param table of one core
     * @param dialog that has ended
     */
    public static void keep(DialogTable table, DialogMachine dialog) {
        table.live.put(dialog.key(), dialog);
    }

    /**
     * A fault: a live dialog is forgotten.
     *
     * @param table of one core
     * @param dialog that has not ended
     */
    public static void lose(DialogTable table, DialogMachine dialog) {
        table.live.remove(dialog.key());
    }
}
