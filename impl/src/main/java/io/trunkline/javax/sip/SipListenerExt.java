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
}
