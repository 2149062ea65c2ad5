package io.trunkline.edge.runtime;

import io.trunkline.core.CoreEvent;
import io.trunkline.dialog.DialogMachine;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * An application thread reads a dialog while the shard changes it and the listener is told: what the listener reads is never older
 * than its event, and what a reader reads never goes back, nor is it half of one state and half of another.
 */
@JCStressTest
@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "as new as the event; only forward")
@Outcome(expect = Expect.FORBIDDEN, desc = "older than the event, or backward")
@State
public class ViewAfterEvent {

    private static final ListenerDispatcher DISPATCHER = new ListenerDispatcher(true, 2, "jcstress");
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private static final AtomicLong CALLS = new AtomicLong();
    private final DialogMachine dialog = Dialogs.early("call-" + CALLS.incrementAndGet());
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final Recorder recorder = new Recorder(this::tell);
    private final Shard shard = recorder.newShard();
    private boolean forward;

    private void tell(CoreEvent event) {
        long number = Long.parseLong(event.callId());
        DISPATCHER.dispatch(dialog.view().callId(), () -> {
            if (dialog.view().localSequenceNumber() >= number) {
                fresh.incrementAndGet();
            }
            told.incrementAndGet();
        });
    }

    /** The shard's thread. */
    @Actor
    public void change() {
        for (int i = 0; i < 2; i++) {
            shard.act((core, now, out) -> {
                dialog.incrementLocalSequenceNumber();
                out.deliver(
                        new CoreEvent.DialogEnded(Long.toString(dialog.view().localSequenceNumber()), dialog));
            });
        }
    }

    /** Any thread of the application. */
    @Actor
    public void read() {
        long first = dialog.view().localSequenceNumber();
        long second = dialog.view().localSequenceNumber();
        long third = dialog.view().localSequenceNumber();
        forward = first <= second && second <= third;
    }

    /** Both have returned; the listener's threads may be busy still. */
    @Arbiter
    public void both(ZZ_Result result) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (told.get() < 2 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        result.r1 = fresh.get() == 2;
        result.r2 = forward;
    }
}
