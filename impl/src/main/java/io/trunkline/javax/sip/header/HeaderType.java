package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import org.jspecify.annotations.Nullable;

/**
 * How a header field is read.
 *
 * @param rule its entry in the grammar
 * @param builder makes the header of what the rule captured
 */
record HeaderType(Syntax.Rule rule, Builder builder) {

    /** Makes a header of the captures; null when something is wrong that the grammar cannot know, a number out of range say. */
    @FunctionalInterface
    interface Builder {
        @Nullable
        SIPHeader build(Captures captures);
    }
}
