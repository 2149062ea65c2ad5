package io.trunkline.core;

import java.util.Set;

/**
 * What of {@link CoreSettings} is the dialogs' business.
 *
 * @param creatingMethods the methods that make dialogs: INVITE, SUBSCRIBE, REFER and the extension methods
 * @param forkableEvents the event packages whose SUBSCRIBE may make several dialogs (JSR 32, FORKABLE_EVENTS)
 * @param earlyTimeoutNanos the longest time a dialog may be early
 * @param ackTimeoutFactor how long the ACK to a 2xx may take, in multiples of T1 (DIALOG_TIMEOUT_FACTOR), above 0
 * @param forkTimeNanos how long an INVITE is remembered from its sending on, so that late 2xx are told with it (MAX_FORK_TIME_SECONDS); 0: as
 *     long as its transaction
 * @param backToBack dialogs are those of a back-to-back user agent (IS_BACK_TO_BACK_USER_AGENT)
 * @param passUnsolicitedNotify a NOTIFY of no known dialog or subscription reaches the listener instead of being answered with 481
 */
public record DialogSettings(
        Set<String> creatingMethods,
        Set<String> forkableEvents,
        long earlyTimeoutNanos,
        int ackTimeoutFactor,
        long forkTimeNanos,
        boolean backToBack,
        boolean passUnsolicitedNotify) {

    /** The methods that make dialogs by JSR 32. */
    public static final Set<String> NATIVE_CREATING_METHODS = Set.of("INVITE", "SUBSCRIBE", "REFER");

    /** The defaults of the RFCs and of JSR 32. */
    public static final DialogSettings DEFAULT =
            new DialogSettings(NATIVE_CREATING_METHODS, Set.of(), 180_000_000_000L, 64, 0, false, false);

    /** Copies the sets. */
    public DialogSettings {
        creatingMethods = Set.copyOf(creatingMethods);
        forkableEvents = Set.copyOf(forkableEvents);
    }
}
