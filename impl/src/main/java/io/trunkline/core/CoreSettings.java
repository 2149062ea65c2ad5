package io.trunkline.core;

import io.trunkline.time.SipTimings;
import java.util.Set;

/**
 * What is fixed for the life of a stack.
 *
 * @param timings T1, T2, T4 and what follows from them
 * @param dialogCreatingMethods the methods that make dialogs: INVITE, SUBSCRIBE, REFER and the extension methods
 * @param earlyDialogTimeoutNanos the longest time a dialog may be early
 * @param passNon2xxAck the listener sees the ACK to a non-2xx final response
 * @param passUnsolicitedNotify a NOTIFY of no known dialog reaches the listener instead of being answered with 481
 * @param rules what is switched on of the transactions
 */
public record CoreSettings(
        SipTimings timings,
        Set<String> dialogCreatingMethods,
        long earlyDialogTimeoutNanos,
        boolean passNon2xxAck,
        boolean passUnsolicitedNotify,
        Set<CoreRule> rules) {

    /** The methods that make dialogs by JSR 32. */
    public static final Set<String> NATIVE_DIALOG_CREATING_METHODS = Set.of("INVITE", "SUBSCRIBE", "REFER");

    /** The defaults of the RFCs and of JSR 32. */
    public static final CoreSettings DEFAULT = new CoreSettings(
            SipTimings.RFC_3261, NATIVE_DIALOG_CREATING_METHODS, 180_000_000_000L, false, false, Set.of());

    /** Copies the sets. */
    public CoreSettings {
        dialogCreatingMethods = Set.copyOf(dialogCreatingMethods);
        rules = Set.copyOf(rules);
    }

    /**
     * The same with other timings.
     *
     * @param changed T1, T2, T4 and what follows from them
     * @return the settings
     */
    public CoreSettings withTimings(SipTimings changed) {
        return new CoreSettings(
                changed, dialogCreatingMethods, earlyDialogTimeoutNanos, passNon2xxAck, passUnsolicitedNotify, rules);
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
