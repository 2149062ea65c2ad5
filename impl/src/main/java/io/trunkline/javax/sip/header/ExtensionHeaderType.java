package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.Syntax;
import org.jspecify.annotations.Nullable;

/**
 * A header field in one of the {@link HeaderShapes}.
 *
 * @param rule its entry in the grammar
 * @param builder makes the header of what the rule captured
 */
record ExtensionHeaderType(Syntax.Rule rule, Builder builder) implements HeaderType {

    /** See {@link HeaderType#build}. */
    @FunctionalInterface
    interface Builder {
        @Nullable
        SIPHeader build(Captures captures);
    }

    @Override
    public int match(SipRecognizer recognizer, int from) {
        return rule.match(recognizer, from);
    }

    @Override
    public @Nullable SIPHeader build(Captures captures) {
        return builder.build(captures);
    }
}
