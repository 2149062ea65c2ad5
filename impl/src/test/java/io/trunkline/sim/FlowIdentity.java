package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.NextHop;
import io.trunkline.dialog.DialogView;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import java.util.Map;
import java.util.Set;
import javax.sip.SipException;

/** Who an application of a flow script is, and where its messages go. */
interface FlowIdentity {

    /** The listener has seen an event. */
    default void see(CoreEvent event) {}

    /** A request outside of any dialog. */
    SIPRequest request(String method, Map<String, String> options) throws SipException;

    /** Where the application's Router sends a request. */
    NextHop hop(SIPRequest request, Map<String, String> options);

    /** Puts into a message what its command's options ask for, besides header lines and bodies. */
    void complete(SIPMessage message, Map<String, String> options) throws SipException;

    /** What a script calls the other side of a dialog: several names where several parties share an address. */
    Set<String> namesOfPeer(DialogView dialog);
}
