package io.trunkline.javax.sip;

import java.util.EventObject;
import javax.sip.Dialog;

/** Something is due with the session timer of a dialog (RFC 4028). */
public class SessionTimerEvent extends EventObject {
    private static final long serialVersionUID = 1L;

    private final transient Dialog dialog;

    /**
     * Makes an event.
     *
     * @param source the provider
     * @param dialog whose session it is
     */
    public SessionTimerEvent(Object source, Dialog dialog) {
        super(source);
        this.dialog = dialog;
    }

    /**
     * The dialog whose session it is.
     *
     * @return the dialog
     */
    public Dialog getDialog() {
        return dialog;
    }
}
