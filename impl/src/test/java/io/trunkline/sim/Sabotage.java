package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.Output;

/** Breaks something in a stack, to see whether anybody notices. */
interface Sabotage {

    /** Breaks nothing. */
    Sabotage NONE = new Sabotage() {};

    /** What a stack hands out goes through here. */
    default Output around(Output out) {
        return out;
    }

    /** A visit in the core is over. */
    default void afterTurn(CallCore core, long now, Output out) {}
}
