package io.trunkline.core;

import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionKey;
import io.trunkline.wire.MessageKeys;

/** The responses of the network (RFC 3261 sections 17.1.3 and 18.1.2). */
final class ResponseArrival {

    private final CoreState core;

    ResponseArrival(CoreState core) {
        this.core = core;
    }

    /** Hands a response to its transaction; a stray one to the dialogs, where its topmost Via is ours. */
    void onResponse(SIPResponse response, Flow flow, Turn turn) {
        MessageKeys keys = response.keys();
        String sentByHost = keys.sentByHost();
        if (keys.defect() != null
                || sentByHost == null
                || keys.callId() == null
                || keys.branch() == null
                || keys.cseqMethod() == null) {
            return;
        }
        ClientTransactionMachine transaction = core.transactions.client(TransactionKey.ofClient(keys));
        if (transaction != null) {
            if (transaction.isSentBy(sentByHost, keys.sentByPort())) {
                transaction.onResponse(response, flow, turn.now(), turn);
            }
        } else if (core.settings.has(CoreRule.REJECT_STRAY_RESPONSES) && !core.ids.isSigned(keys.branch())) {
            core.strayResponses++;
        } else if (turn.profile().isSentByUs(sentByHost, keys.sentByPort(), flow)) {
            core.dialogs.onResponse(null, response, flow, turn);
        }
    }
}
