package io.trunkline.edge.runtime;

import io.trunkline.core.CoreEvent;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Two threads take turns in a shard: what their turns wrote down is carried out once each, in the order of the turns, when both have returned. */
@JCStressTest
@Outcome(id = "true, 4", expect = Expect.ACCEPTABLE, desc = "in the order of the turns, each once")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, twice or out of order")
@State
public class ShardOrder {

    private final List<String> turns = new ArrayList<>();
    private final Recorder recorder = new Recorder();
    private final Shard shard = recorder.newShard();

    private void command(String name) {
        shard.act((core, now, out) -> {
            turns.add(name);
            out.deliver(new CoreEvent.DialogEnded(name, Dialogs.early(name)));
        });
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
        result.r1 = turns.equals(recorder.told()) && inOrder("a1", "a2") && inOrder("b1", "b2");
        result.r2 = recorder.told().size();
    }

    private boolean inOrder(String before, String after) {
        return turns.indexOf(before) < turns.indexOf(after);
    }
}
