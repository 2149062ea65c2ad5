package io.trunkline.edge.runtime;

import io.trunkline.core.CallCore;
import io.trunkline.core.Output;
import org.jspecify.annotations.Nullable;

/**
 * Something to do inside a shard.
 *
 * @param <T> what it gives back
 * @param <X> what it throws
 */
@FunctionalInterface
public interface CoreCall<T extends @Nullable Object, X extends Exception> {

    /**
     * Runs while the shard is owned. Must not call application code, wait, or keep the core.
     *
     * @param core the machines of the shard
     * @param now the instant of this turn, in nanoseconds of the stack's clock
     * @param out where effects leave
     * @return the result
     * @throws X as the caller likes
     */
    T run(CallCore core, long now, Output out) throws X;
}
