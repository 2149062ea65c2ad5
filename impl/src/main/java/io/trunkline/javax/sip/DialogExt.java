package io.trunkline.javax.sip;

import javax.sip.Dialog;
import javax.sip.SipProvider;
import org.jspecify.annotations.Nullable;

/** What a dialog can do beyond JSR 32. */
public interface DialogExt extends Dialog {

    /**
     * The provider that the dialog's messages pass.
     *
     * @return the provider
     */
    SipProvider getSipProvider();

    /** Queues re-INVITEs behind each other, as a back-to-back user agent wants it. */
    void setBackToBackUserAgent();

    /** Lets requests with a lower CSeq through (RFC 3261 section 12.2.2 has them answered with 500). */
    void disableSequenceNumberValidation();

    /**
     * What is kept of the messages of a dialog.
     *
     * @return the strategy
     */
    ReleaseReferencesStrategy getReleaseReferencesStrategy();

    /**
     * Sets what is kept of the messages of a dialog.
     *
     * @param releaseReferencesStrategy the strategy
     */
    void setReleaseReferencesStrategy(ReleaseReferencesStrategy releaseReferencesStrategy);

    /**
     * Sets how long this dialog may be early.
     *
     * @param timeoutValue seconds, above 0
     */
    void setEarlyDialogTimeoutSeconds(int timeoutValue);

    /**
     * Tells whether a forked response made this dialog beside the first one of its INVITE.
     *
     * @return true for the second and later ones
     */
    boolean isForked();

    /**
     * The dialog of the INVITE that this one was forked from.
     *
     * @return null where this one is not forked
     */
    @Nullable
    Dialog getOriginalDialog();
}
