package io.trunkline.edge.runtime;

import io.trunkline.core.CallCore;
import io.trunkline.core.Output;

/**
 * Something to do inside a shard that gives nothing back.
 *
 * @param <X> what it throws
 */
@FunctionalInterface
public interface CoreAction<X extends Exception> {

    /**
     * Runs while the shard is owned, under the rules of {@link CoreCall#run}.
     *
     * @param core the machines of the shard
     * @param now the instant of this turn, in nanoseconds of the stack's clock
     * @param out where effects leave
     * @throws X as the caller likes
     */
    void run(CallCore core, long now, Output out) throws X;
}
