package io.trunkline.core;

import io.trunkline.javax.sip.header.ExtensionHeaderImpl;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageKeys;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.RetryAfterHeader;

/** Responses that the stack makes by itself. */
final class Answers {

    private final String salt;

    /**
     * @param salt makes the tags of stateless answers unguessable
     */
    Answers(String salt) {
        this.salt = salt;
    }

    /**
     * Answers without a transaction (RFC 3261 section 8.2.7): the To tag depends on the request alone, so that a
     * retransmission gets the same one. An ACK gets no answer, and neither does a request without Via; one whose Via is malformed is
     * answered to where it came from.
     */
    void stateless(SIPRequest request, Rejection rejection, Flow flow, Turn turn) {
        MessageKeys keys = request.keys();
        if ("ACK".equals(keys.method()) || (keys.sentByHost() == null && !request.isMalformed(HeaderName.VIA))) {
            return;
        }
        byte[] octets = make(request, rejection, statelessTag(keys)).encodeAsBytes(flow.transport());
        turn.transmit(octets, TopVia.responseFlow(request, flow), null, null);
    }

    private String statelessTag(MessageKeys keys) {
        return Integer.toHexString(Objects.hash(salt, keys.callId(), keys.fromTag(), keys.cseqNumber(), keys.branch()));
    }

    /** Whether an ACK acknowledges a stateless answer: nobody else needs it (RFC 3261 section 8.2.7). */
    boolean isAckOfStateless(MessageKeys ack) {
        return statelessTag(ack).equals(ack.toTag());
    }

    /** Answers in a transaction, without telling the application. */
    void stateful(ServerTransactionMachine transaction, Rejection rejection, String tag, Turn turn) {
        SIPResponse response = make(transaction.request(), rejection, tag);
        String transport = Objects.requireNonNull(transaction.flow()).transport();
        transaction.send(response, response.encodeAsBytes(transport), turn.now(), turn);
    }

    private static SIPResponse make(SIPRequest request, Rejection rejection, String tag) {
        SIPResponse response = request.createResponse(rejection.statusCode(), rejection.reason());
        if (response.getTo() != null && !response.hasToTag()) {
            response.setToTag(tag);
        }
        if (rejection.retryAfterSeconds() >= 0) {
            ExtensionHeaderImpl retryAfter = new ExtensionHeaderImpl(RetryAfterHeader.NAME);
            setNumber(retryAfter, rejection.retryAfterSeconds());
            response.addHeader(retryAfter);
        }
        return response;
    }

    private static void setNumber(ExtensionHeaderImpl header, int number) {
        try {
            header.setValue(Integer.toString(number));
        } catch (ParseException e) {
            throw new IllegalStateException("a number is no header value", e);
        }
    }
}
