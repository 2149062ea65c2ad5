package io.trunkline.sim;

import io.trunkline.core.CoreEvent.PrackMissing;
import io.trunkline.core.CoreEvent.ResponseArrived;
import io.trunkline.dialog.DialogMachine;
import io.trunkline.dialog.ReliableResponses;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.ServerTransactionMachine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The provisional responses of a {@link Phone}: plain and reliable ones with their PRACKs (RFC 3262), and the UPDATEs after them. */
final class PhoneProvisionals {

    /** What an INVITE says that would like reliable provisional responses. */
    static final String WANTED = "Supported: 100rel";

    private final Phone phone;
    private final Set<DialogMachine> updating = new HashSet<>();
    private final Map<ClientTransactionMachine, SIPResponse> pracks = new HashMap<>();

    PhoneProvisionals(Phone phone) {
        this.phone = phone;
    }

    // ---- as callee

    /** Rings or tells of progress, one time in two reliably where the caller knows how. */
    void ring(ServerTransactionMachine invite, int status) {
        DialogMachine dialog = (DialogMachine) invite.dialog();
        boolean reliable = invite.request().toString().contains(WANTED) && phone.oneIn(2);
        if (!reliable || dialog == null || dialog.isEnded()) {
            phone.answer(invite, status);
        } else if (invite.maySend(status) && !isWaiting(dialog)) {
            sendReliably(dialog, status);
        }
    }

    /** RFC 3262 section 3: one after the other. */
    static boolean isWaiting(DialogMachine dialog) {
        ReliableResponses known = dialog.knownReliable();
        return known != null && known.isWaiting();
    }

    private void sendReliably(DialogMachine dialog, int status) {
        phone.stack().turn((core, now, out) -> {
            SIPResponse response = core.createReliableResponse(dialog, status);
            phone.addContact(response);
            core.sendReliableResponse(dialog, response, now, out);
            return null;
        });
    }

    /** RFC 3262 section 3: the INVITE should be refused then. */
    void onPrackMissing(PrackMissing event) {
        phone.calls().refuse(event.transaction(), 504);
    }

    // ---- as caller

    void onProvisional(ResponseArrived arrived) {
        DialogMachine dialog = arrived.dialog();
        boolean reliable = arrived.response().getHeader("RSeq") != null;
        if (!reliable || dialog == null || !dialog.view().isLive()) {
            return;
        }
        if (phone.oneIn(50)) {
            phone.excuse(arrived.callId());
            return;
        }
        acknowledge(dialog, arrived.response());
    }

    private void acknowledge(DialogMachine dialog, SIPResponse response) {
        pracks.put(phone.send(dialog, core -> core.createPrack(dialog, response)), response);
    }

    /** Early dialogs may be changed, too (RFC 3311), here after the PRACK, which an UPDATE could overtake. */
    void onPrackAnswered(ResponseArrived arrived) {
        DialogMachine dialog = arrived.dialog();
        SIPResponse acknowledged = pracks.remove(arrived.transaction());
        if (arrived.response().getStatusCode() == 500
                && acknowledged != null
                && dialog.view().isLive()) {
            // It was overtaken by another request (RFC 3261 section 12.2.2).
            acknowledge(dialog, acknowledged);
            return;
        }
        boolean accepted = arrived.response().getStatusCode() == 200;
        if (accepted && dialog != null && dialog.view().isLive() && phone.oneIn(3) && updating.add(dialog)) {
            phone.send(dialog, "UPDATE");
        }
    }
}
