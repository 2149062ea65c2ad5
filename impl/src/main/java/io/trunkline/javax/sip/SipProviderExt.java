package io.trunkline.javax.sip;

import javax.sip.SipProvider;

/** What a provider can do beyond JSR 32. Thread rules are those of {@link SipProvider}: any thread. */
public interface SipProviderExt extends SipProvider {

    /**
     * Lets the stack answer by itself what RFC 3261 section 12.2.2 fixes (481, 491, 500), also where automatic dialog
     * support is off.
     */
    void setDialogErrorsAutomaticallyHandled();

    /**
     * Switches the answer 482 to merged requests (RFC 3261 section 8.2.2.2).
     *
     * @param flag false to let merged requests through, as a proxy needs it
     */
    void setLoopDetectionEnabled(boolean flag);
}
