package io.trunkline.wire;

import io.trunkline.grammar.Tolerances;

/**
 * How received octets are read: how large a message may be, and what is taken beyond what the RFCs allow.
 *
 * @param limits sizes
 * @param tolerances {@link Tolerances#ALL} for the lenient reader, {@link Tolerances#NONE} for the strict one
 */
public record ParsingRules(MessageLimits limits, Tolerances tolerances) {

    /** The default limits; lenient. */
    public static final ParsingRules DEFAULT = lenient(MessageLimits.DEFAULT);

    /** The default limits; what the RFCs allow. */
    public static final ParsingRules STRICT = new ParsingRules(MessageLimits.DEFAULT, Tolerances.NONE);

    /**
     * Lenient rules.
     *
     * @param limits sizes
     */
    public static ParsingRules lenient(MessageLimits limits) {
        return new ParsingRules(limits, Tolerances.ALL);
    }
}
