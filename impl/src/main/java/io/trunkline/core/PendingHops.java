package io.trunkline.core;

import io.trunkline.resolve.HopResolution;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait for the address of their next hop. Each is looked up at once, but the requests of one dialog leave in the order in
 * which they were sent: RFC 3261 section 12.2.2 has them refused where their sequence numbers come out of order.
 */
final class PendingHops {

    /** Whose message waits. */
    interface Sender {

        /** The next hop is found; transmit. */
        void onFlow(Flow flow, Turn turn);

        /** It is not. */
        void onNoFlow(NextHop hop, IOException cause, Turn turn);
    }

    /** One message; gives up by itself, because no promise of a resolver to answer is worth a leak. */
    static final class Pending implements DeadlineQueue.Owner {

        private final HopResolution resolution;
        private final NextHop hop;
        private final @Nullable Object line;
        private final Sender sender;
        private long questionId;
        private long giveUpAt = DeadlineQueue.NEVER;
        private @Nullable Flow found;
        private @Nullable IOException failure;

        Pending(HopResolution resolution, NextHop hop, @Nullable Object line, Sender sender) {
            this.resolution = resolution;
            this.hop = hop;
            this.line = line;
            this.sender = sender;
        }

        private boolean isSettled() {
            return found != null || failure != null;
        }

        private void settle(List<InetSocketAddress> targets) {
            giveUpAt = DeadlineQueue.NEVER;
            found = flow(hop, targets);
        }

        private void fail(String why, @Nullable Throwable cause) {
            giveUpAt = DeadlineQueue.NEVER;
            failure = new UnknownHostException(why);
            if (cause != null) {
                failure.initCause(cause);
            }
        }

        private void tell(Turn turn) {
            if (found != null) {
                sender.onFlow(found, turn);
            } else if (failure != null) {
                sender.onNoFlow(hop, failure, turn);
            }
        }

        @Override
        public long deadline(TimerKind kind) {
            return kind == TimerKind.LOOKUP ? giveUpAt : DeadlineQueue.NEVER;
        }
    }

    private final long patience;
    private final Map<Long, Pending> byQuestion = new HashMap<>();
    private final Map<Object, Deque<Pending>> lines = new HashMap<>();
    private long questions;

    /**
     * @param patience how long an answer may take, nanoseconds
     */
    PendingHops(long patience) {
        this.patience = patience;
    }

    /**
     * Finds the next hop and tells the sender: before this returns where the host is numeric and nothing is ahead, else when the answer comes.
     *
     * @param line whatever keeps its order, null for a message that waits for no other
     */
    void find(NextHop hop, @Nullable Object line, Sender sender, Turn turn) {
        HopResolution resolution = new HopResolution(hop.host(), hop.port());
        String question = resolution.question();
        if (question == null && (line == null || !lines.containsKey(line))) {
            sender.onFlow(flow(hop, resolution.targets()), turn);
            return;
        }
        Pending pending = new Pending(resolution, hop, line, sender);
        if (line != null) {
            lines.computeIfAbsent(line, key -> new ArrayDeque<>(1)).add(pending);
        }
        if (question == null) {
            pending.settle(resolution.targets());
        } else {
            pending.questionId = ++questions;
            pending.giveUpAt = turn.now() + patience;
            byQuestion.put(pending.questionId, pending);
            turn.arm(pending, TimerKind.LOOKUP, pending.giveUpAt);
            turn.resolve(pending.questionId, question);
        }
    }

    private static Flow flow(NextHop hop, List<InetSocketAddress> targets) {
        return new Flow(hop.transport(), hop.local(), targets.get(0), 0);
    }

    /** The answer to a question; an unknown or repeated one is dropped. */
    void onResolved(long questionId, List<InetAddress> addresses, @Nullable Throwable cause, Turn turn) {
        Pending pending = byQuestion.remove(questionId);
        if (pending == null) {
            return;
        }
        pending.resolution.onAnswer(addresses);
        List<InetSocketAddress> targets = pending.resolution.targets();
        if (targets.isEmpty()) {
            pending.fail(pending.hop.host(), cause);
        } else {
            pending.settle(targets);
        }
        advance(pending, turn);
    }

    /** No answer has come in time. */
    void onTimeout(Pending pending, Turn turn) {
        byQuestion.remove(pending.questionId);
        pending.fail(pending.hop.host() + ": no answer from the name server", null);
        advance(pending, turn);
    }

    /** One is settled: it goes, and what it has held up goes behind it. */
    private void advance(Pending settled, Turn turn) {
        Object line = settled.line;
        Deque<Pending> waiting = line == null ? null : lines.get(line);
        if (line == null || waiting == null) {
            settled.tell(turn);
            return;
        }
        Pending head = waiting.peek();
        while (head != null && head.isSettled()) {
            waiting.remove();
            if (waiting.isEmpty()) {
                // Before the sender is told: what it sends next has nothing ahead.
                lines.remove(line);
            }
            head.tell(turn);
            head = waiting.peek();
        }
    }

    int count() {
        return byQuestion.size();
    }
}
