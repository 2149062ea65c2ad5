package io.trunkline.edge.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** A deliberate fault: {@link ShardOrder} with an outbox that whoever comes empties. What is told out of order has to be seen. */
@JCStressTest
@Outcome(id = "true, 4", expect = Expect.ACCEPTABLE, desc = "in the order of the turns, each once")
@Outcome(id = "false, 4", expect = Expect.ACCEPTABLE_INTERESTING, desc = "the fault was found: out of order")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost or twice")
@State
public class ShardOrderUnguarded {

    private final ReentrantLock door = new ReentrantLock();
    private final List<String> turns = new ArrayList<>();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<String> outbox = new ConcurrentLinkedQueue<>();

    private void command(String name) {
        door.lock();
        try {
            turns.add(name);
            outbox.add(name);
        } finally {
            door.unlock();
        }
        String effect = outbox.poll();
        while (effect != null) {
            told.add(effect);
            effect = outbox.poll();
        }
    }

    /** One application thread. */
    @Actor
    public void first() {
        command("a1");
        command("a2");
    }

    /** Another one. */
    @Actor
    public void second() {
        command("b1");
        command("b2");
    }

    /** Both have returned. */
    @Arbiter
    public void both(ZI_Result result) {
        result.r1 = turns.equals(told);
        result.r2 = told.size();
    }
}
