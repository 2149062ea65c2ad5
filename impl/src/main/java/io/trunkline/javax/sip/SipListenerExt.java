package io.trunkline.javax.sip;

import javax.sip.SipListener;

/** A listener that is told when a dialog waited too long. */
public interface SipListenerExt extends SipListener {

    /**
     * A dialog waited in vain, most often for an ACK. The application decides what becomes of it.
     *
     * @param timeoutEvent the dialog and the reason
     */
    void processDialogTimeout(DialogTimeoutEvent timeoutEvent);

    /**
     * This side has agreed to refresh the session, and half of its time is over: time for a re-INVITE or UPDATE (RFC 4028 section 7.2). The
     * application puts Session-Expires into its messages, the stack watches what the 2xx agree on.
     *
     * @param sessionTimerEvent the dialog
     */
    default void processSessionRefreshDue(SessionTimerEvent sessionTimerEvent) {}

    /**
     * Nobody has refreshed the session and it is about to expire: time for a BYE (RFC 4028 section 10).
     *
     * @param sessionTimerEvent the dialog
     */
    default void processSessionExpiring(SessionTimerEvent sessionTimerEvent) {}
}
