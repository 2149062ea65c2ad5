package io.trunkline.edge.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The stack stops in the middle: the listener has seen the beginning of what was told, without a gap, and its threads end. */
@JCStressTest
@Outcome(id = "\\[\\]", expect = Expect.ACCEPTABLE, desc = "nothing")
@Outcome(id = "\\[1\\]", expect = Expect.ACCEPTABLE, desc = "the beginning")
@Outcome(id = "\\[1, 2\\]", expect = Expect.ACCEPTABLE, desc = "the beginning")
@Outcome(id = "\\[1, 2, 3\\]", expect = Expect.ACCEPTABLE, desc = "everything")
@Outcome(expect = Expect.FORBIDDEN, desc = "a gap, or a thread left behind")
@State
public class StopWhileHandingOver {

    private static final long PATIENCE_MILLIS = 10_000;

    private final ListenerDispatcher dispatcher = new ListenerDispatcher(true, 1, "jcstress");
    private final List<Integer> called = new CopyOnWriteArrayList<>();

    /** The shard's thread. */
    @Actor
    public void tell() {
        for (int i = 1; i <= 3; i++) {
            int number = i;
            dispatcher.dispatch("call", () -> called.add(number));
        }
    }

    /** The application's thread. */
    @Actor
    public void stop() {
        dispatcher.stop();
    }

    /** Both have returned. */
    @Arbiter
    public void both(L_Result result) {
        try {
            result.r1 = dispatcher.awaitEnd(PATIENCE_MILLIS) ? called.toString() : "a thread is left";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.r1 = "interrupted";
        }
    }
}
