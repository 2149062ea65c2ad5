package io.trunkline.transaction;

import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.SipTimings;
import io.trunkline.wire.MessageKeys;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sip.TransactionState;
import org.jspecify.annotations.Nullable;

/** What the two server machines of RFC 3261 section 17.2 share. */
public abstract sealed class ServerTransactionMachine extends TransactionMachine
        permits InviteServerMachine, NonInviteServerMachine, AckServerTransaction {

    private final MessageKeys keys;
    private @Nullable ServerTransactionMachine cancelledInvite;
    private @Nullable String localTag;

    ServerTransactionMachine(
            SIPRequest request, MessageKeys keys, Flow flow, SipTimings timings, TransactionState state) {
        super(
                TransactionKey.ofServer(keys),
                Objects.requireNonNull(keys.callId()),
                Objects.requireNonNullElse(keys.branch(), ""),
                request,
                flow,
                timings,
                state);
        this.keys = keys;
    }

    /**
     * Makes the machine for a request; {@link #start} follows.
     *
     * @param request any request but ACK
     * @param keys its keys, without a defect
     * @param flow where the responses go (RFC 3261 section 18.2.2)
     * @param timings the timings of the stack
     * @return the machine
     */
    public static ServerTransactionMachine of(SIPRequest request, MessageKeys keys, Flow flow, SipTimings timings) {
        return "INVITE".equals(keys.method())
                ? new InviteServerMachine(request, keys, flow, timings)
                : new NonInviteServerMachine(request, keys, flow, timings);
    }

    /**
     * Makes the object that goes with an ACK to a 2xx, which JSR 32 wants to have a server transaction; it has ended.
     *
     * @param request the ACK
     * @param keys its keys
     * @param flow where it came from
     * @param timings the timings of the stack
     * @return the transaction, to be put in no table
     */
    public static ServerTransactionMachine ofAck(SIPRequest request, MessageKeys keys, Flow flow, SipTimings timings) {
        return new AckServerTransaction(request, keys, flow, timings);
    }

    /**
     * What the request was matched by when it came; the application may have edited its headers since.
     *
     * @return the keys
     */
    public final MessageKeys keys() {
        return keys;
    }

    /**
     * The INVITE that this CANCEL is for.
     *
     * @return null where this is no CANCEL
     */
    public final @Nullable ServerTransactionMachine cancelledInvite() {
        return cancelledInvite;
    }

    /**
     * Notes the INVITE that this CANCEL is for; once, before the transaction is seen elsewhere.
     *
     * @param invite the INVITE's transaction
     */
    public final void setCancelledInvite(ServerTransactionMachine invite) {
        this.cancelledInvite = invite;
    }

    /**
     * The To tag of responses that neither the application nor a dialog gave one, always the same. A CANCEL has that of its
     * INVITE (RFC 3261 section 9.2).
     *
     * @param tags makes the tag where there is none yet
     * @return the tag
     */
    public final String localTag(Supplier<String> tags) {
        if (cancelledInvite != null) {
            return cancelledInvite.localTag(tags);
        }
        String tag = localTag == null ? tags.get() : localTag;
        localTag = tag;
        return tag;
    }

    /**
     * The transaction is in the table: timers start, and an INVITE is answered with 100.
     *
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public abstract void start(long now, TransactionOutput out);

    /**
     * The same request has come again (RFC 3261 section 17.2.3); it goes no further.
     *
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public abstract void onRetransmission(long now, TransactionOutput out);

    /**
     * Whether the state allows the transaction user to send such a response.
     *
     * @param statusCode 100 to 699
     * @return false where it comes too late, or never may
     */
    public abstract boolean maySend(int statusCode);

    /**
     * The transaction user answers.
     *
     * @param response a response that {@link #maySend} allows
     * @param octets the response as it leaves, every time
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public abstract void send(SIPResponse response, byte[] octets, long now, TransactionOutput out);

    /**
     * RFC 6026 section 8.8: the transaction user is told, the state stays. The client will ask again, or its silence ends the
     * transaction.
     */
    @Override
    public final void onTransportFailed(long now, TransactionOutput out) {
        if (!isTerminated()) {
            out.transportFailed(this);
        }
    }

    final Flow responseFlow() {
        return Objects.requireNonNull(flow());
    }

    /** Sends 100 on behalf of the transaction user. */
    final void sendTrying(long now, TransactionOutput out) {
        SIPResponse trying = request().createResponse(100);
        send(trying, trying.encodeAsBytes(responseFlow().transport()), now, out);
    }
}
