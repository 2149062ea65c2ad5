package io.trunkline.core;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.transaction.TransactionTable;
import org.jspecify.annotations.Nullable;

/** All that one core knows, and the guard that keeps a second thread out of it. */
final class CoreState {

    final CoreSettings settings;
    final IdSource ids;
    final DeadlineQueue timers;
    final TransactionTable transactions = new TransactionTable();
    final WaitingCancels cancels = new WaitingCancels();
    final PendingHops hops = new PendingHops();
    final RequestDeparture requests = new RequestDeparture(this);
    final CallDialogs dialogs;
    final Answers answers;
    private @Nullable Thread inside;

    CoreState(CoreSettings settings, IdSource ids) {
        this.settings = settings;
        this.ids = ids;
        this.timers = new DeadlineQueue(settings.timings().transactionTimeout());
        this.dialogs = new CallDialogs(settings, ids, requests);
        this.answers = new Answers(ids.newTag());
    }

    void enter() {
        Thread current = Thread.currentThread();
        if (inside != null) {
            throw new IllegalStateException(current + " entered the core while " + inside + " was inside");
        }
        inside = current;
    }

    void leave() {
        inside = null;
    }
}
