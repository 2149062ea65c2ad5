package io.trunkline.javax.sip.stack;

import io.trunkline.javax.sip.SipProviderImpl;
import io.trunkline.javax.sip.TransactionExt;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** What every transaction of this stack tells, under the names that applications know. Safe for any thread. */
public interface SIPTransaction extends TransactionExt {

    @Override
    SIPRequest getRequest();

    @Override
    SipProviderImpl getSipProvider();

    /**
     * The request as it was when the transaction was made or last changed.
     *
     * @return the request
     */
    SIPRequest getOriginalRequest();

    /**
     * The latest response that was sent or received.
     *
     * @return the response, null before the first
     */
    @Nullable
    SIPResponse getLastResponse();

    /**
     * The method of the request.
     *
     * @return the method
     */
    String getMethod();

    /**
     * The number in the CSeq of the request.
     *
     * @return 0 to 2^31-1
     */
    long getCSeq();

    /**
     * The branch; another name of {@link #getBranchId()}.
     *
     * @return the branch
     */
    String getBranch();

    /**
     * What identifies the transaction in this stack, beside the side it is on: branch, sent-by and method (RFC 3261
     * sections 17.1.3 and 17.2.3).
     *
     * @return the id
     */
    String getTransactionId();

    /**
     * The address that packets of the peer come from.
     *
     * @return the address, null as long as the next hop is not resolved
     */
    @Nullable
    InetAddress getPeerPacketSourceAddress();

    /**
     * The port that packets of the peer come from.
     *
     * @return the port, -1 as long as the next hop is not resolved
     */
    int getPeerPacketSourcePort();

    /**
     * The transport; another name of {@link #getTransport()}.
     *
     * @return the transport token in upper case
     */
    String getPeerProtocol();

    /**
     * Tells which side this is.
     *
     * @return true for a server transaction
     */
    boolean isServerTransaction();

    /**
     * Tells whether the transport retransmits by itself.
     *
     * @return false for UDP
     */
    boolean isReliable();

    /**
     * Tells whether it goes over TLS.
     *
     * @return true for TLS and WSS
     */
    boolean isSecure();

    /**
     * Tells whether it has ended.
     *
     * @return true in state TERMINATED
     */
    boolean isTerminated();

    /**
     * Tells whether the request is an INVITE.
     *
     * @return true for INVITE
     */
    boolean isInviteTransaction();

    /**
     * Tells whether the request is a CANCEL.
     *
     * @return true for CANCEL
     */
    boolean isCancelTransaction();

    /**
     * Tells whether the request is a BYE.
     *
     * @return true for BYE
     */
    boolean isByeTransaction();

    /**
     * The stack.
     *
     * @return the stack
     */
    SIPTransactionStack getSIPStack();
}
