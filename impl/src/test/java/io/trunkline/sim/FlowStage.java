package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.Output;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The core under a flow script: its time, and what came out of it. */
final class FlowStage implements Output {

    /** Something that left, and when. */
    record Sent(long at, Transmission transmission) {
        String label() {
            return Labels.of(transmission.octets());
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
    private final List<String> history = new ArrayList<>();
    ProviderProfile profile;
    long now;

    FlowStage(CoreSettings settings, ProviderProfile profile, TransactionBudget budget) {
        this.core = new CallCore(settings, new SeededIds(1), budget);
        this.profile = profile;
    }

    /** Lets time pass; every timer fires at its own time. */
    void advanceTo(long end) {
        while (core.nextDeadlineNanos() <= end) {
            now = Math.max(now, core.nextDeadlineNanos());
            core.onTimeout(now, this);
        }
        now = end;
    }

    /** Lets time pass until something comes out, at most to the end. */
    void advanceToNext(Deque<?> output, long end) {
        while (output.isEmpty() && core.nextDeadlineNanos() <= end) {
            now = Math.max(now, core.nextDeadlineNanos());
            core.onTimeout(now, this);
        }
        if (output.isEmpty()) {
            now = end;
        }
    }

    @Override
    public void transmit(Transmission transmission) {
        wire.add(new Sent(now, transmission));
        note("core -> " + Labels.full(transmission.octets()) + " to "
                + transmission.flow().remote());
    }

    @Override
    public void deliver(CoreEvent event) {
        events.add(new Told(now, event));
        note("core => " + name(event));
    }

    @Override
    public void resolve(long questionId, String host) {
        questions.add(new Asked(questionId, host));
        note("core ?? " + host);
    }

    @Override
    public void store(StoreOrder order) {
        orders.add(order);
        note("core -> store " + order);
    }

    @Override
    public void closeFlow(Flow flow) {
        closed.add(flow);
        note("core closes " + flow);
    }

    void note(String what) {
        history.add(String.format(Locale.ROOT, "%10.3f %s", now / 1e9, what));
    }

    String history() {
        return String.join("\n", history);
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
