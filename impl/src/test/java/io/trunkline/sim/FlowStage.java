package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.Output;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.wire.MessageLimits;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A core under a flow script, and what came out of it. */
final class FlowStage implements Output {

    /** Something that left, and when. */
    record Sent(long at, Transmission transmission) {
        String label() {
            return Labels.of(transmission.octets());
        }

        InetSocketAddress to() {
            return transmission.flow().remote();
        }
    }

    /** Something for the application, and when. */
    record Told(long at, CoreEvent event) {}

    /** A question to the name server. */
    record Asked(long id, String host) {}

    final Deque<Sent> wire = new ArrayDeque<>();
    final Deque<Told> events = new ArrayDeque<>();
    final Deque<Asked> questions = new ArrayDeque<>();
    final Deque<StoreOrder> orders = new ArrayDeque<>();
    final Deque<Flow> closed = new ArrayDeque<>();
    final CallCore core;
    final FlowScene scene;
    final String name;
    ProviderProfile profile;

    FlowStage(
            String name,
            FlowScene scene,
            CoreSettings settings,
            ProviderProfile profile,
            TransactionBudget budget,
            long seed) {
        this.name = name;
        this.scene = scene;
        this.core = new CallCore(settings, new SeededIds(seed), budget);
        this.profile = profile;
        scene.add(this);
    }

    long now() {
        return scene.now();
    }

    /** A message comes. */
    void receive(byte[] octets, Flow flow) {
        note("wire -> " + name + ' ' + Labels.full(octets));
        try {
            core.onMessage(
                    MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT), flow, profile, now(), this);
        } catch (ParseException e) {
            throw new AssertionError("the script's message is no SIP message: " + e.getMessage(), e);
        }
    }

    /** Lets time pass until something comes out, at most to the end. */
    void advanceToNext(Deque<?> output, long end) {
        scene.advanceUntil(() -> !output.isEmpty(), end);
    }

    @Override
    public void transmit(Transmission transmission) {
        wire.add(new Sent(now(), transmission));
        note(name + " -> " + Labels.full(transmission.octets()) + " to "
                + transmission.flow().remote());
    }

    @Override
    public void deliver(CoreEvent event) {
        events.add(new Told(now(), event));
        note(name + " => " + name(event));
    }

    @Override
    public void resolve(long questionId, String host) {
        questions.add(new Asked(questionId, host));
        note(name + " ?? " + host);
    }

    @Override
    public void store(StoreOrder order) {
        orders.add(order);
        note(name + " -> store " + order);
    }

    @Override
    public void closeFlow(Flow flow) {
        closed.add(flow);
        note(name + " closes " + flow);
    }

    void note(String what) {
        scene.note(what);
    }

    /** What a script calls an event. */
    static String name(CoreEvent event) {
        if (event instanceof CoreEvent.RequestArrived arrived) {
            return arrived.request().getMethod();
        } else if (event instanceof CoreEvent.ResponseArrived arrived) {
            return Integer.toString(arrived.response().getStatusCode());
        } else if (event instanceof CoreEvent.TransactionTimedOut) {
            return "timeout";
        } else if (event instanceof CoreEvent.RetransmissionDue) {
            return "alert";
        } else if (event instanceof CoreEvent.TransactionEnded) {
            return "ended";
        } else if (event instanceof CoreEvent.DialogEnded) {
            return "dialog-ended";
        } else if (event instanceof CoreEvent.TransmissionFailed) {
            return "failure";
        } else if (event instanceof CoreEvent.SessionRefreshDue) {
            return "refresh-due";
        } else if (event instanceof CoreEvent.SessionExpiring) {
            return "session-expiring";
        } else if (event instanceof CoreEvent.PrackMissing) {
            return "no-prack";
        } else if (event instanceof CoreEvent.DialogTimedOut) {
            return "dialog-timeout";
        }
        return event.getClass().getSimpleName();
    }
}
