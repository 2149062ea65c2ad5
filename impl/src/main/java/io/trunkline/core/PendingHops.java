package io.trunkline.core;

import io.trunkline.resolve.HopResolution;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that wait for the address of their next hop. */
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

        private final long questionId;
        private final HopResolution resolution;
        private final NextHop hop;
        private final Sender sender;
        private long giveUpAt;

        Pending(long questionId, HopResolution resolution, NextHop hop, Sender sender, long giveUpAt) {
            this.questionId = questionId;
            this.resolution = resolution;
            this.hop = hop;
            this.sender = sender;
            this.giveUpAt = giveUpAt;
        }

        @Override
        public long deadline(TimerKind kind) {
            return kind == TimerKind.LOOKUP ? giveUpAt : DeadlineQueue.NEVER;
        }
    }

    private final long patience;
    private final Map<Long, Pending> byQuestion = new HashMap<>();
    private long questions;

    /**
     * @param patience how long an answer may take, nanoseconds
     */
    PendingHops(long patience) {
        this.patience = patience;
    }

    /** Finds the next hop and tells the sender: before this returns where the host is numeric, else when the answer comes. */
    void find(NextHop hop, Sender sender, Turn turn) {
        HopResolution resolution = new HopResolution(hop.host(), hop.port());
        String question = resolution.question();
        if (question == null) {
            sender.onFlow(flow(hop, resolution.targets()), turn);
        } else {
            Pending pending = new Pending(++questions, resolution, hop, sender, turn.now() + patience);
            byQuestion.put(pending.questionId, pending);
            turn.arm(pending, TimerKind.LOOKUP, pending.giveUpAt);
            turn.resolve(pending.questionId, question);
        }
    }

    /** The answer to a question; an unknown or repeated one is dropped. */
    void onResolved(long questionId, List<InetAddress> addresses, @Nullable Throwable cause, Turn turn) {
        Pending pending = byQuestion.remove(questionId);
        if (pending == null) {
            return;
        }
        pending.giveUpAt = DeadlineQueue.NEVER;
        pending.resolution.onAnswer(addresses);
        List<InetSocketAddress> targets = pending.resolution.targets();
        if (targets.isEmpty()) {
            IOException failure = new UnknownHostException(pending.hop.host());
            if (cause != null) {
                failure.initCause(cause);
            }
            pending.sender.onNoFlow(pending.hop, failure, turn);
        } else {
            pending.sender.onFlow(flow(pending.hop, targets), turn);
        }
    }

    /** No answer has come in time. */
    void onTimeout(Pending pending, Turn turn) {
        byQuestion.remove(pending.questionId);
        pending.giveUpAt = DeadlineQueue.NEVER;
        pending.sender.onNoFlow(
                pending.hop, new UnknownHostException(pending.hop.host() + ": no answer from the name server"), turn);
    }

    int count() {
        return byQuestion.size();
    }

    private static Flow flow(NextHop hop, List<InetSocketAddress> targets) {
        return new Flow(hop.transport(), hop.local(), targets.get(0), 0);
    }
}
