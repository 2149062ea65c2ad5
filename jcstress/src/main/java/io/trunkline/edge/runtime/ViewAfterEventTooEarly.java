package io.trunkline.edge.runtime;

import io.trunkline.dialog.DialogMachine;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A deliberate fault: {@link ViewAfterEvent} with an event that is handed over before its view is published. */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "by chance as new as the event")
@Outcome(id = "0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "the fault was found: older than the event")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost")
@State
public class ViewAfterEventTooEarly {

    private static final ListenerDispatcher DISPATCHER = new ListenerDispatcher(true, 2, "jcstress");
    private static final AtomicLong CALLS = new AtomicLong();
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final DialogMachine dialog = Dialogs.early("call-" + CALLS.incrementAndGet());
    private final AtomicInteger fresh = new AtomicInteger(-1);

    /** The shard's thread. */
    @Actor
    public void change() {
        long number = dialog.view().localSequenceNumber() + 1;
        DISPATCHER.dispatch(
                dialog.view().callId(), () -> fresh.set(dialog.view().localSequenceNumber() >= number ? 1 : 0));
        dialog.incrementLocalSequenceNumber();
    }

    /** Another call's thread keeps the listener's threads awake. */
    @Actor
    public void other() {
        DISPATCHER.dispatch(dialog.view().callId() + "-other", Thread::onSpinWait);
    }

    /** Both have returned; the listener's threads may be busy still. */
    @Arbiter
    public void both(I_Result result) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (fresh.get() < 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        result.r1 = fresh.get();
    }
}
