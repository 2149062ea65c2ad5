package io.trunkline.edge.runtime;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.transaction.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Effects of a shard that only notes what is told; one thread at a time carries out, so the list needs no lock of its own. */
final class Recorder implements Shard.Effects {

    private static final StackClock CLOCK = new StackClock();

    private final List<String> told = new ArrayList<>();
    private final Consumer<CoreEvent> also;

    Recorder() {
        this(event -> {});
    }

    /** Does something else with each event, too. */
    Recorder(Consumer<CoreEvent> also) {
        this.also = also;
    }

    Shard newShard() {
        return new Shard(new CallCore(CoreSettings.DEFAULT, new RandomIds()), CLOCK, this);
    }

    /** By Call-ID. */
    List<String> told() {
        return told;
    }

    @Override
    public void deliver(Shard from, CoreEvent event) {
        told.add(event.callId());
        also.accept(event);
    }

    @Override
    public void transmit(Shard from, Transmission transmission) {
        throw new AssertionError(transmission);
    }

    @Override
    public void resolve(Shard from, long questionId, String host) {
        throw new AssertionError(host);
    }

    @Override
    public void store(Shard from, StoreOrder order) {
        throw new AssertionError(order);
    }

    @Override
    public void closeFlow(Flow flow) {
        throw new AssertionError(flow);
    }

    @Override
    public void deadlineMoved(long deadlineNanos) {
        // No timer runs here.
    }
}
