package io.trunkline.core;

import io.trunkline.resolve.HopResolution;
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

    private record Pending(HopResolution resolution, NextHop hop, Sender sender) {}

    private final Map<Long, Pending> byQuestion = new HashMap<>();
    private long questions;

    /** Finds the next hop and tells the sender: before this returns where the host is numeric, else when the answer comes. */
    void find(NextHop hop, Sender sender, Turn turn) {
        HopResolution resolution = new HopResolution(hop.host(), hop.port());
        String question = resolution.question();
        if (question == null) {
            sender.onFlow(flow(hop, resolution.targets()), turn);
        } else {
            long questionId = ++questions;
            byQuestion.put(questionId, new Pending(resolution, hop, sender));
            turn.resolve(questionId, question);
        }
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
            IOException failure = new UnknownHostException(pending.hop.host());
            if (cause != null) {
                failure.initCause(cause);
            }
            pending.sender.onNoFlow(pending.hop, failure, turn);
        } else {
            pending.sender.onFlow(flow(pending.hop, targets), turn);
        }
    }

    int count() {
        return byQuestion.size();
    }

    private static Flow flow(NextHop hop, List<InetSocketAddress> targets) {
        return new Flow(hop.transport(), hop.local(), targets.get(0), 0);
    }
}
