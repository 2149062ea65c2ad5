package io.trunkline.core;

import io.trunkline.dialog.DialogMachine;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.transaction.ClientTransactionMachine;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.ServerTransactionMachine;
import io.trunkline.transaction.TransactionMachine;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the core tells the application; the face makes the events of JSR 32 of it. */
public sealed interface CoreEvent {

    /**
     * The call this belongs to; events of one call are delivered in order.
     *
     * @return the Call-ID
     */
    String callId();

    /**
     * A request for the listener.
     *
     * @param callId the Call-ID
     * @param request the request, Via stamped with received and rport
     * @param flow where it came from
     * @param transaction null where the application has to make the transaction (JSR 32: dialog-creating and other
     *     out-of-dialog requests), else the one that holds the request
     * @param dialog the dialog it belongs to, null for none
     * @param profile of the provider that it came to
     */
    record RequestArrived(
            String callId,
            SIPRequest request,
            Flow flow,
            @Nullable ServerTransactionMachine transaction,
            @Nullable DialogMachine dialog,
            ProviderProfile profile)
            implements CoreEvent {}

    /**
     * A response for the listener.
     *
     * @param callId the Call-ID
     * @param response the response
     * @param flow where it came from
     * @param transaction null for a stray response or a late 2xx of a fork
     * @param originalTransaction the INVITE transaction of a forked 2xx where it is still known
     * @param dialog the dialog it belongs to, null for none
     * @param retransmission true for a 2xx that was delivered before
     * @param forked true where the response made another dialog than the first one
     */
    record ResponseArrived(
            String callId,
            SIPResponse response,
            Flow flow,
            @Nullable ClientTransactionMachine transaction,
            @Nullable ClientTransactionMachine originalTransaction,
            @Nullable DialogMachine dialog,
            boolean retransmission,
            boolean forked)
            implements CoreEvent {}

    /**
     * Timer B, F or H has fired: {@code Timeout.TRANSACTION}.
     *
     * @param callId the Call-ID
     * @param transaction the transaction that ends
     */
    record TransactionTimedOut(String callId, TransactionMachine transaction) implements CoreEvent {}

    /**
     * The application has to send its response again, or its request was sent again or is not answered yet:
     * {@code Timeout.RETRANSMIT}, only where alerts are enabled.
     *
     * @param callId the Call-ID
     * @param transaction the transaction
     */
    record RetransmissionDue(String callId, TransactionMachine transaction) implements CoreEvent {}

    /**
     * A reliable provisional response got no PRACK for 64*T1: the application ought to refuse the INVITE by a 5xx (RFC 3262 section 3).
     *
     * @param callId the Call-ID
     * @param transaction of the INVITE, which still waits for its final response
     */
    record PrackMissing(String callId, ServerTransactionMachine transaction) implements CoreEvent {}

    /**
     * The record of a transaction is gone.
     *
     * @param callId the Call-ID
     * @param transaction the transaction, terminated
     */
    record TransactionEnded(String callId, TransactionMachine transaction) implements CoreEvent {}

    /**
     * The record of a dialog is gone.
     *
     * @param callId the Call-ID
     * @param dialog the dialog, terminated
     */
    record DialogEnded(String callId, DialogMachine dialog) implements CoreEvent {}

    /**
     * Something could not be sent, found out after the sending call had returned: {@code IOExceptionEvent}.
     *
     * @param callId the Call-ID
     * @param transaction whose message it was, null for a stateless one
     * @param dialog the dialog whose ACK or 2xx it was, null for none
     * @param origin the {@link Transmission#origin()} of a stateless message
     * @param host the peer's address or name
     * @param port the peer's port
     * @param transport the transport token
     * @param cause why
     */
    record TransmissionFailed(
            String callId,
            @Nullable TransactionMachine transaction,
            @Nullable DialogMachine dialog,
            @Nullable Object origin,
            String host,
            int port,
            String transport,
            IOException cause)
            implements CoreEvent {}

    /**
     * A dialog waited too long for the ACK to its 2xx, or for the application to send it.
     *
     * @param callId the Call-ID
     * @param dialog the dialog
     * @param reason why
     * @param backToBack it is the dialog of a back-to-back user agent, which the stack hangs up where no ACK came
     * @param transaction the re-INVITE that waited for its turn and was never sent, null for other reasons
     */
    record DialogTimedOut(
            String callId,
            DialogMachine dialog,
            DialogMachine.TimeoutReason reason,
            boolean backToBack,
            @Nullable ClientTransactionMachine transaction)
            implements CoreEvent {}

    /**
     * This side has agreed to refresh the session, and half of its time is over (RFC 4028 section 7.2).
     *
     * @param callId the Call-ID
     * @param dialog the dialog
     */
    record SessionRefreshDue(String callId, DialogMachine dialog) implements CoreEvent {}

    /**
     * The session has not been refreshed and is about to expire: time for a BYE (RFC 4028 section 10).
     *
     * @param callId the Call-ID
     * @param dialog the dialog
     */
    record SessionExpiring(String callId, DialogMachine dialog) implements CoreEvent {}
}
