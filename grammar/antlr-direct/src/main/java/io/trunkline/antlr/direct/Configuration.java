package io.trunkline.antlr.direct;

import org.antlr.v4.runtime.atn.ATNState;
import org.jspecify.annotations.Nullable;

/**
 * One way to read on, during lookahead: a state of ANTLR's ATN, the rules to return to, and the alternative that led here.
 *
 * @param stack the calls made since the decision; null means that the rule of the decision itself is being read, whose
 *     caller is not known
 * @param committed a commit point {@code {}} was passed on the way
 */
record Configuration(ATNState state, @Nullable CallStack stack, int alternative, boolean committed) {

    Configuration moveTo(ATNState next) {
        return new Configuration(next, stack, alternative, committed);
    }

    Configuration moveTo(ATNState next, @Nullable CallStack nextStack) {
        return new Configuration(next, nextStack, alternative, committed);
    }

    Configuration commit(ATNState next) {
        return new Configuration(next, stack, alternative, true);
    }

    /** Where to read on, whatever alternative led here. */
    Place place() {
        return new Place(state, stack);
    }

    record Place(ATNState state, @Nullable CallStack stack) {}

    /** The states to go on from when the rules entered during lookahead end. */
    record CallStack(ATNState followState, @Nullable CallStack caller) {

        boolean contains(ATNState state) {
            for (CallStack call = this; call != null; call = call.caller) {
                if (call.followState.equals(state)) {
                    return true;
                }
            }
            return false;
        }
    }
}
