package io.trunkline.core;

import io.trunkline.dialog.DialogSet;
import io.trunkline.dialog.DialogTable;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.transaction.TransactionTable;
import java.util.ArrayList;
import java.util.List;

/** The tables of a core, for the audits of a campaign. */
public final class CoreTables {

    private CoreTables() {}

    /**
     * The rows of its timers.
     *
     * @param core any
     * @return the queue itself
     */
    public static DeadlineQueue timers(CallCore core) {
        return core.core.timers;
    }

    /**
     * Its transactions.
     *
     * @param core any
     * @return the table itself
     */
    public static TransactionTable transactions(CallCore core) {
        return core.core.transactions;
    }

    /**
     * The names it has asked for.
     *
     * @param core any
     * @return how many have no answer yet
     */
    public static int lookups(CallCore core) {
        return core.core.hops.count();
    }

    /**
     * The requests whose responses or NOTIFYs still make dialogs: INVITEs without a transaction, SUBSCRIBE and REFER.
     *
     * @param core any
     * @return the forks of each
     */
    public static List<DialogSet> forks(CallCore core) {
        List<DialogSet> forks = new ArrayList<>(core.core.dialogs.state.openInvites.values());
        forks.addAll(core.core.dialogs.subscriptions.subscribing.values());
        return forks;
    }

    /**
     * Its dialogs, live and ended.
     *
     * @param core any
     * @return the table itself
     */
    public static DialogTable dialogs(CallCore core) {
        return core.core.dialogs.state.table;
    }
}
