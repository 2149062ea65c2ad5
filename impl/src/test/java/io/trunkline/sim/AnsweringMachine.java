package io.trunkline.sim;

import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreEvent.RequestArrived;
import io.trunkline.core.CoreEvent.RetransmissionDue;
import io.trunkline.core.CoreEvent.TransactionEnded;
import io.trunkline.core.ProviderProfile;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A callee on a core without dialogs, as JSR 32 has it: it answers at once, sends its 2xx again when it is alerted, until the ACK comes, and
 * never hangs up.
 */
final class AnsweringMachine implements SimListener {

    static final ProviderProfile PROFILE = new ProviderProfile(false, false, false, Set.of());

    private final SimStack self;
    private final Map<TransactionMachine, SIPResponse> unacknowledged = new HashMap<>();

    AnsweringMachine(SimStack self) {
        this.self = self;
    }

    @Override
    public void onEvent(SimStack stack, CoreEvent event) throws Exception {
        if (event instanceof RequestArrived arrived) {
            onRequest(arrived);
        } else if (event instanceof RetransmissionDue due && unacknowledged.get(due.transaction()) != null) {
            send((ServerTransactionMachine) due.transaction(), unacknowledged.get(due.transaction()));
        } else if (event instanceof TransactionEnded over) {
            unacknowledged.remove(over.transaction());
        }
    }

    private void onRequest(RequestArrived arrived) throws Exception {
        SIPRequest request = arrived.request();
        switch (request.getMethod()) {
            case "ACK" -> acknowledged(request);
            case "INVITE" -> accept(request);
            case "CANCEL" -> send(arrived.transaction(), request.createResponse(200));
            case "SUBSCRIBE", "REFER" -> send(take(request), request.createResponse(603));
            default -> send(take(request), request.createResponse(200));
        }
    }

    private ServerTransactionMachine take(SIPRequest request) {
        return self.turn((core, now, out) -> core.newServerTransaction(request, self.profile(), now, out));
    }

    private void accept(SIPRequest invite) throws Exception {
        SIPResponse success = invite.createResponse(200);
        if (!success.hasToTag()) {
            success.setToTag("machine");
        }
        Phone.addHeaders(success, "Contact: <sip:machine@" + self.name() + ":5060>");
        ServerTransactionMachine transaction = take(invite);
        self.turn((core, now, out) -> {
            core.enableRetransmissionAlerts(transaction);
            return null;
        });
        unacknowledged.put(transaction, success);
        send(transaction, success);
    }

    private void acknowledged(SIPRequest ack) {
        unacknowledged
                .keySet()
                .removeIf(invite -> invite.callId().equals(ack.keys().callId())
                        && invite.request().keys().cseqNumber() == ack.keys().cseqNumber());
    }

    private void send(ServerTransactionMachine transaction, SIPResponse response) {
        if (transaction.isOver() || !transaction.maySend(response.getStatusCode())) {
            return;
        }
        self.turn((core, now, out) -> {
            core.sendResponse(transaction, response, now, out);
            return null;
        });
    }
}
