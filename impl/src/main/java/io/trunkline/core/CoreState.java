package io.trunkline.core;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.transaction.TransactionTable;

/** All that one core knows, and the guard that notices a second thread in it. */
final class CoreState {

    final CoreSettings settings;
    final IdSource ids;
    final DeadlineQueue timers;
    final TransactionTable transactions;
    final WaitingCancels cancels = new WaitingCancels();
    final PendingHops hops;
    final DialogRecalls recalls;
    final RequestDeparture requests = new RequestDeparture(this);
    final ResponseDeparture responses = new ResponseDeparture(this);
    final CallDialogs dialogs;
    final Answers answers;
    private boolean inside;

    long strayResponses;
    long lateRequests;

    CoreState(CoreSettings settings, IdSource ids, TransactionBudget budget) {
        this.transactions = new TransactionTable(budget);
        this.settings = settings;
        this.ids = ids;
        this.timers = new DeadlineQueue(settings.timings().transactionTimeout());
        this.hops = new PendingHops(settings.timings().transactionTimeout());
        this.recalls = new DialogRecalls(settings.timings().t2());
        this.dialogs = new CallDialogs(settings, ids, requests, requests);
        this.answers = new Answers(ids.newTag());
    }

    void enter() {
        if (inside) {
            throw new IllegalStateException(
                    "the core was entered while it was entered: by a second thread, or from inside");
        }
        inside = true;
    }

    void leave() {
        inside = false;
    }
}
