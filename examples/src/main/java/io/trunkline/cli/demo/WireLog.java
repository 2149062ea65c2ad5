package io.trunkline.cli.demo;

import io.trunkline.cli.ladder.LadderEntry.Arrow;
import io.trunkline.cli.ladder.LadderEntry.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What both stacks saw on the wire. Written by the stacks' threads, read by the demonstration. */
final class WireLog {

    private final List<WireMessage> messages = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();

    /** Writes a message down, and wakes who waited for it. */
    void add(WireMessage message) {
        List<Expectation> met = new ArrayList<>();
        synchronized (this) {
            messages.add(message);
            for (Iterator<Expectation> open = expectations.iterator(); open.hasNext(); ) {
                Expectation expectation = open.next();
                if (expectation.wanted.test(message)) {
                    open.remove();
                    met.add(expectation);
                }
            }
        }
        met.forEach(expectation -> expectation.message.complete(message));
    }

    /** Completes with the first message that was seen and is wanted, be it seen before or after this call. */
    synchronized CompletableFuture<WireMessage> first(Predicate<WireMessage> wanted) {
        for (WireMessage message : messages) {
            if (wanted.test(message)) {
                return CompletableFuture.completedFuture(message);
            }
        }
        Expectation expectation = new Expectation(wanted, new CompletableFuture<>());
        expectations.add(expectation);
        return expectation.message;
    }

    /** The messages so far, joined: what one stack sent with what the other received. */
    Crossings crossings() {
        List<WireMessage> seen;
        synchronized (this) {
            seen = new ArrayList<>(messages);
        }
        seen.sort(Comparator.comparingLong(WireMessage::nanos));
        List<WireMessage> received = new ArrayList<>(seen);
        received.removeIf(WireMessage::sent);
        List<Crossing> crossings = new ArrayList<>();
        for (WireMessage message : seen) {
            if (message.sent()) {
                boolean again = crossings.stream()
                        .anyMatch(
                                earlier -> earlier.sent.side() == message.side() && earlier.sent.hasOctetsOf(message));
                boolean arrived = removeFirst(received, message);
                crossings.add(new Crossing(message, !arrived ? Fate.LOST : again ? Fate.ARRIVED_AGAIN : Fate.ARRIVED));
            }
        }
        return new Crossings(List.copyOf(crossings), List.copyOf(received));
    }

    private static boolean removeFirst(List<WireMessage> received, WireMessage sent) {
        for (Iterator<WireMessage> all = received.iterator(); all.hasNext(); ) {
            WireMessage candidate = all.next();
            if (candidate.side() != sent.side() && candidate.hasOctetsOf(sent)) {
                all.remove();
                return true;
            }
        }
        return false;
    }

    /** Somebody who waits for a message. */
    private record Expectation(Predicate<WireMessage> wanted, CompletableFuture<WireMessage> message) {}

    /**
     * A message on its way from one stack to the other.
     *
     * @param sent as the sender's trace saw it
     * @param fate what the receiver's trace says of it
     */
    record Crossing(WireMessage sent, Fate fate) {

        Arrow arrow() {
            return new Arrow(sent.nanos(), sent.side(), sent.summary().label(), fate);
        }
    }

    /**
     * The traces of both stacks put together.
     *
     * @param all what was sent, in the order of time
     * @param unexplained what was received and never sent
     */
    record Crossings(List<Crossing> all, List<WireMessage> unexplained) {

        long count(Fate fate) {
            return all.stream().filter(crossing -> crossing.fate == fate).count();
        }
    }
}
