package io.trunkline.edge.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * A lane of the listener comes and goes while two threads hand over callbacks of one call: each is called once, one at a time, those of
 * one thread in its order.
 */
@JCStressTest
@Outcome(id = "true, 4", expect = Expect.ACCEPTABLE, desc = "each once, in order")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice, out of order or side by side")
@State
public class LaneOrder {

    private static final ListenerDispatcher DISPATCHER = new ListenerDispatcher(true, 2, "jcstress");
    private static final AtomicLong CALLS = new AtomicLong();
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final String call = "call-" + CALLS.incrementAndGet();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private volatile boolean inside;
    private volatile boolean sideBySide;

    private void dispatch(String name) {
        DISPATCHER.dispatch(call, () -> {
            sideBySide |= inside;
            inside = true;
            called.add(name);
            inside = false;
        });
    }

    /** One shard's thread. */
    @Actor
    public void first() {
        dispatch("a1");
        dispatch("a2");
    }

    /** Another one. */
    @Actor
    public void second() {
        dispatch("b1");
        dispatch("b2");
    }

    /** Both have handed over; the listener's threads may be busy still. */
    @Arbiter
    public void both(ZI_Result result) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (called.size() < 4 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        result.r1 = !sideBySide
                && called.indexOf("a1") < called.indexOf("a2")
                && called.indexOf("b1") < called.indexOf("b2");
        result.r2 = called.size();
    }
}
