package io.trunkline.core;

/**
 * What the provider of a message has switched on; immutable, read once for each message.
 *
 * @param automaticDialogs dialogs are made and kept by the stack (JSR 32, AUTOMATIC_DIALOG_SUPPORT)
 * @param automaticDialogErrors the stack answers what RFC 3261 section 12.2.2 fixes: 481, 500, 491
 * @param loopDetection merged requests are answered with 482 (RFC 3261 section 8.2.2.2)
 */
public record ProviderProfile(boolean automaticDialogs, boolean automaticDialogErrors, boolean loopDetection) {

    /** The defaults of JSR 32. */
    public static final ProviderProfile DEFAULT = new ProviderProfile(true, true, true);
}
