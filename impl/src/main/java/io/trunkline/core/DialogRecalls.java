package io.trunkline.core;

import io.trunkline.dialog.DialogKey;
import io.trunkline.dialog.DialogTable;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests that wait while the store is asked for their dialog (STORE_DIALOGS). What comes for the same dialog meanwhile waits behind
 * them, so that order is kept; a retransmission is dropped. A store that does not answer in time counts as one that has no such dialog.
 */
final class DialogRecalls {

    /** A flood of made-up tags must fill neither the memory nor the store's queue. */
    static final int MOST_QUESTIONS = 1000;

    static final int MOST_REQUESTS = 16;

    /** One request, and what it came with. */
    record Waiting(SIPRequest request, Flow flow, ProviderProfile profile) {}

    /** One dialog that the store was asked for. */
    static final class Question implements DeadlineQueue.Owner {

        private final long id;
        private final DialogKey key;
        private final List<Waiting> requests = new ArrayList<>(1);
        private long giveUpAt;

        Question(long id, DialogKey key, long giveUpAt) {
            this.id = id;
            this.key = key;
            this.giveUpAt = giveUpAt;
        }

        private boolean has(SIPRequest request) {
            TransactionKey wanted = TransactionKey.ofServer(request.keys());
            return requests.stream()
                    .anyMatch(waiting -> waiting.request.getMethod().equals(request.getMethod())
                            && TransactionKey.ofServer(waiting.request.keys()).equals(wanted));
        }

        @Override
        public long deadline(TimerKind kind) {
            return kind == TimerKind.RECALL ? giveUpAt : DeadlineQueue.NEVER;
        }
    }

    private final long patience;
    private final Map<DialogKey, Question> byKey = new HashMap<>();
    private final Map<Long, Question> byId = new HashMap<>();
    private long questions;

    /** The dialog whose requests go on just now, found or not. */
    private @Nullable DialogKey settled;

    /**
     * @param patience how long the store may take, nanoseconds
     */
    DialogRecalls(long patience) {
        this.patience = patience;
    }

    /**
     * A request of a dialog that is not here.
     *
     * @return true where it waits; false: the store does not have the dialog, or there is no room
     */
    boolean waits(SIPRequest request, Flow flow, Turn turn) {
        DialogKey key = DialogTable.keyOfIncoming(request.keys());
        if (key == null || key.equals(settled)) {
            return false;
        }
        Question question = byKey.get(key);
        if (question == null) {
            if (byKey.size() >= MOST_QUESTIONS) {
                return false;
            }
            question = ask(key, turn);
        }
        if (!question.has(request) && question.requests.size() < MOST_REQUESTS) {
            question.requests.add(new Waiting(request, flow, turn.profile()));
        }
        return true;
    }

    private Question ask(DialogKey key, Turn turn) {
        Question question = new Question(++questions, key, turn.now() + patience);
        byKey.put(key, question);
        byId.put(question.id, question);
        turn.arm(question, TimerKind.RECALL, question.giveUpAt);
        turn.store(new StoreOrder.Find(key.dialogId(), question.id));
        return question;
    }

    /** The question of an answer; null where it was given up. */
    @Nullable
    Question find(long questionId) {
        return byId.get(questionId);
    }

    /** The store has answered, or has not: what has waited goes on. */
    void settle(Question question, RequestArrival arrival, Turn turn) {
        byKey.remove(question.key);
        byId.remove(question.id);
        question.giveUpAt = DeadlineQueue.NEVER;
        settled = question.key;
        try {
            for (Waiting waiting : question.requests) {
                turn.as(waiting.profile, () -> arrival.onRequest(waiting.request, waiting.flow, turn));
            }
        } finally {
            settled = null;
        }
    }

    int count() {
        return byId.size();
    }
}
