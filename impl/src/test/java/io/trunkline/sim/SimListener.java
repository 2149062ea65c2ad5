package io.trunkline.sim;

import io.trunkline.core.CoreEvent;

/** The application of a simulated stack. */
@FunctionalInterface
public interface SimListener {

    /**
     * Something has happened; the stack may be called.
     *
     * @param stack whose event it is
     * @param event what happened
     * @throws Exception fails the test
     */
    void onEvent(SimStack stack, CoreEvent event) throws Exception;
}
