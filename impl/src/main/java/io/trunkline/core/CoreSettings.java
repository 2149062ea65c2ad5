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
 */
public record CoreSettings(
        SipTimings timings,
        Set<String> dialogCreatingMethods,
        long earlyDialogTimeoutNanos,
        boolean passNon2xxAck,
        boolean passUnsolicitedNotify) {

    /** The methods that make dialogs by JSR 32. */
    public static final Set<String> NATIVE_DIALOG_CREATING_METHODS = Set.of("INVITE", "SUBSCRIBE", "REFER");

    /** The defaults of the RFCs and of JSR 32. */
    public static final CoreSettings DEFAULT =
            new CoreSettings(SipTimings.RFC_3261, NATIVE_DIALOG_CREATING_METHODS, 180_000_000_000L, false, false);

    /** Copies the set. */
    public CoreSettings {
        dialogCreatingMethods = Set.copyOf(dialogCreatingMethods);
    }
}
