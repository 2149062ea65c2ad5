package io.trunkline.core;

/** Takes what the core delivered, on a listener thread, outside every shard. The face implements it. */
@FunctionalInterface
public interface EventSink {

    /**
     * Tells the application. Events of one call come one after the other, in order; with a re-entrant listener events of
     * different calls come side by side.
     *
     * @param event what happened
     */
    void onEvent(CoreEvent event);
}
