package io.trunkline.transaction;

import io.trunkline.javax.sip.header.TimeStamp;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.SipTimings;
import io.trunkline.wire.MessageKeys;
import java.util.Objects;
import javax.sip.header.TimeStampHeader;
import org.jspecify.annotations.Nullable;

/** What the two client machines of RFC 3261 section 17.1 share. Not sent when new. */
public abstract sealed class ClientTransactionMachine extends TransactionMachine
        permits InviteClientMachine, NonInviteClientMachine {

    private byte @Nullable [] octets;
    private String sentByHost = "";
    private int sentByPort = -1;
    private long alertAfter;
    private boolean refreshesTimestamp;
    private long sentAt;

    ClientTransactionMachine(SIPRequest request, MessageKeys keys, SipTimings timings) {
        super(
                TransactionKey.ofClient(keys),
                Objects.requireNonNull(keys.callId()),
                Objects.requireNonNull(keys.branch()),
                request,
                null,
                timings,
                null);
    }

    /**
     * Makes the machine for a request that is not sent yet.
     *
     * @param request any request but ACK
     * @param keys its keys, without a defect
     * @param timings the timings of the stack
     * @return the machine
     */
    public static ClientTransactionMachine of(SIPRequest request, MessageKeys keys, SipTimings timings) {
        return "INVITE".equals(keys.method())
                ? new InviteClientMachine(request, keys, timings)
                : new NonInviteClientMachine(request, keys, timings);
    }

    /**
     * Whether {@link #start} was called.
     *
     * @return false for a new machine
     */
    public final boolean isStarted() {
        return octets != null;
    }

    /**
     * The transaction user sends the request; where to may not be known yet. The timer that gives up starts here.
     *
     * @param octets the request as it leaves, every time
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public final void start(byte[] octets, long now, TransactionOutput out) {
        if (isStarted()) {
            throw new IllegalStateException("sent already: " + this);
        }
        this.octets = octets;
        MessageKeys keys = request().keys();
        this.sentByHost = Objects.requireNonNull(keys.sentByHost());
        this.sentByPort = keys.sentByPort();
        live(now);
        onStart(now, out);
        if (alertAfter > 0) {
            alertAt(now + alertAfter, out);
        }
    }

    /**
     * The next hop is resolved: the request leaves for the first time.
     *
     * @param flow where it goes
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public abstract void onFlow(Flow flow, long now, TransactionOutput out);

    /**
     * A response has matched (RFC 3261 section 17.1.3).
     *
     * @param response the response
     * @param from the flow it came on
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public abstract void onResponse(SIPResponse response, Flow from, long now, TransactionOutput out);

    /**
     * The request as it left, whatever the application did to the message since; ACK and CANCEL are made of it.
     *
     * @return a message of its own where the request was sent, else {@link #request()}
     */
    public final SIPRequest sentRequest() {
        return octets == null ? request() : SentRequest.read(octets, request());
    }

    /**
     * Whether a response names us as we named ourselves (RFC 3261 section 18.1.2).
     *
     * @param host the host of its topmost Via
     * @param port the port, -1 for none
     * @return false where it is not for us
     */
    public final boolean isSentBy(String host, int port) {
        return port == sentByPort && host.equalsIgnoreCase(sentByHost);
    }

    /**
     * Tells the transaction user, once, when no response has come by then; counted from {@link #start}, or from now where the
     * request has left.
     *
     * @param nanos how long it may take, 0 for no alert
     * @param now the time, nanoseconds
     * @param out where the effects go
     */
    public final void alertIfSilentFor(long nanos, long now, TransactionOutput out) {
        alertAfter = nanos;
        if (isStarted() && !isTerminated()) {
            alertAt(nanos == 0 ? DeadlineQueue.NEVER : now + nanos, out);
        }
    }

    @Override
    final void onAlert(TransactionOutput out) {
        if (isSilent()) {
            out.retransmissionDue(this);
        }
    }

    /** Whether the request was sent and no response has come. */
    abstract boolean isSilent();

    abstract void onStart(long now, TransactionOutput out);

    /** Makes the Timestamp of the request, which has one, say when it was sent, each time; before {@link #start}. */
    public final void refreshTimestamp() {
        refreshesTimestamp = true;
    }

    /** Sends the request for the first time. */
    final void transmitRequest(long now, TransactionOutput out) {
        sentAt = now;
        out.transmit(this, sentOctets(), sentTo());
    }

    /** Sends the request again. */
    final void retransmitRequest(long now, TransactionOutput out) {
        out.transmit(this, refreshesTimestamp ? octetsWithTimestamp(now) : sentOctets(), sentTo());
        if (alerts()) {
            out.retransmissionDue(this);
        }
    }

    /** The octets as they are but for one header. */
    private byte[] octetsWithTimestamp(long now) {
        SIPRequest again = sentRequest();
        if (again.getHeader(TimeStampHeader.NAME) instanceof TimeStamp timestamp) {
            timestamp.advance(now - sentAt);
        }
        return again.encodeAsBytes(sentTo().transport());
    }

    final byte[] sentOctets() {
        return Objects.requireNonNull(octets, "not sent");
    }

    final Flow sentTo() {
        return Objects.requireNonNull(flow(), "not resolved");
    }
}
