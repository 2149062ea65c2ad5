package io.trunkline.core;

import io.trunkline.time.SipTimings;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is fixed for the life of a stack.
 *
 * @param timings T1, T2, T4 and what follows from them
 * @param dialogs what is the dialogs' business
 * @param passNon2xxAck the listener sees the ACK to a non-2xx final response
 * @param rules what is switched on of the transactions
 */
public record CoreSettings(SipTimings timings, DialogSettings dialogs, boolean passNon2xxAck, Set<CoreRule> rules) {

    /** The defaults of the RFCs and of JSR 32. */
    public static final CoreSettings DEFAULT =
            new CoreSettings(SipTimings.RFC_3261, DialogSettings.DEFAULT, false, Set.of());

    /** Copies the set. */
    public CoreSettings {
        rules = Set.copyOf(rules);
    }

    /**
     * The same with other timings.
     *
     * @param changed T1, T2, T4 and what follows from them
     * @return the settings
     */
    public CoreSettings withTimings(SipTimings changed) {
        return new CoreSettings(changed, dialogs, passNon2xxAck, rules);
    }

    /**
     * The same with something more switched on.
     *
     * @param rule what
     * @return the settings
     */
    public CoreSettings with(CoreRule rule) {
        Set<CoreRule> more = EnumSet.of(rule);
        more.addAll(rules);
        return new CoreSettings(timings, dialogs, passNon2xxAck, more);
    }

    /**
     * Whether something is switched on.
     *
     * @param rule what
     * @return false by default
     */
    public boolean has(CoreRule rule) {
        return rules.contains(rule);
    }
}
