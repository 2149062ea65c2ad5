package io.trunkline.core;

import io.trunkline.transaction.Flow;

/** For what has no effects; an effect is an error of ours. */
enum NoOutput implements Output {
    /** The only one. */
    INSTANCE;

    @Override
    public void transmit(Transmission transmission) {
        throw new IllegalStateException("nothing may be sent here");
    }

    @Override
    public void deliver(CoreEvent event) {
        throw new IllegalStateException("nothing may be delivered here: " + event);
    }

    @Override
    public void resolve(long questionId, String host) {
        throw new IllegalStateException("nothing may be asked here: " + host);
    }

    @Override
    public void closeFlow(Flow flow) {
        throw new IllegalStateException("nothing may be closed here: " + flow);
    }
}
