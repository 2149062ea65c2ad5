package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The reliable provisional responses to the INVITEs of one dialog, both ways (RFC 3262): numbers, order, repetition and PRACK. One that is
 * sent waits for its PRACK before the next one; one that is received is passed on once and in order. Inside the shard only.
 */
public final class ReliableResponses {

    private static final long NONE = -1;

    // ---- sent: of the INVITE of the other side with this sequence number

    private long sentTo = NONE;
    private long number;
    private final List<Long> unacknowledged = new ArrayList<>(1);
    private byte @Nullable [] octets;
    private @Nullable Flow flow;
    private boolean describesSession;
    private long interval;
    private long resendAt = DeadlineQueue.NEVER;
    private long giveUpAt = DeadlineQueue.NEVER;

    // ---- received: to the INVITE of this side with this sequence number

    private long receivedFor = NONE;
    private long received;

    /** Nothing was sent or received yet. */
    public ReliableResponses() {}

    // ---- as UAS (section 3)

    /**
     * The number of the next response to an INVITE; it does not count before {@link #onSent}.
     *
     * @param invite the INVITE's sequence number
     * @param first makes the number of the first one, 1 to 2^31-1
     * @return one more than the last one
     */
    public long nextNumber(long invite, LongSupplier first) {
        if (sentTo != invite) {
            stop();
            unacknowledged.clear();
            sentTo = invite;
            number = first.getAsLong() - 1;
        }
        return number + 1;
    }

    /**
     * Whether the last response waits for its PRACK.
     *
     * @return true until it comes, a final response is sent, or it is given up
     */
    public boolean isWaiting() {
        return giveUpAt != DeadlineQueue.NEVER;
    }

    /**
     * Whether a 2xx may not be sent yet: a session description waits for its PRACK.
     *
     * @return true while it does
     */
    public boolean forbidsSuccess() {
        return isWaiting() && describesSession;
    }

    /**
     * A response with {@link #nextNumber} has left.
     *
     * @param response the whole response
     * @param to where it went
     * @param withBody it has a session description
     * @param t1 T1 in nanoseconds
     * @param now the time in nanoseconds
     */
    public void onSent(byte[] response, Flow to, boolean withBody, long t1, long now) {
        number++;
        unacknowledged.add(number);
        octets = response;
        flow = to;
        describesSession = withBody;
        interval = t1;
        resendAt = now + t1;
        giveUpAt = now + 64 * t1;
    }

    /**
     * The time to send the response again has come; the interval doubles without a bound.
     *
     * @param now the time in nanoseconds
     */
    public void onRepeat(long now) {
        interval *= 2;
        resendAt = now + interval;
    }

    /**
     * The response that waits.
     *
     * @return its octets
     */
    public byte[] octets() {
        return Objects.requireNonNull(octets, "nothing was sent");
    }

    /**
     * Where the response that waits goes.
     *
     * @return the flow
     */
    public Flow flow() {
        return Objects.requireNonNull(flow, "nothing was sent");
    }

    /**
     * A PRACK has arrived.
     *
     * @param rseq the response number of its RAck
     * @param invite the sequence number of its RAck
     * @return false where no response waits for it: 481
     */
    public boolean onPrack(long rseq, long invite) {
        if (invite != sentTo || !unacknowledged.remove((Long) rseq)) {
            return false;
        }
        if (rseq == number) {
            stop();
        }
        return true;
    }

    /** A final response was sent, or none came for too long: nothing is sent again; a late PRACK is still known. */
    public void stop() {
        resendAt = DeadlineQueue.NEVER;
        giveUpAt = DeadlineQueue.NEVER;
        octets = null;
        flow = null;
    }

    // ---- as UAC (section 4)

    /**
     * A reliable provisional response has arrived.
     *
     * @param rseq its RSeq
     * @param invite the sequence number of its CSeq
     * @return false where it came before, or one before it is missing: the application does not see it
     */
    public boolean onReceived(long rseq, long invite) {
        if (receivedFor != invite) {
            receivedFor = invite;
            received = rseq;
            return true;
        }
        if (rseq != received + 1) {
            return false;
        }
        received = rseq;
        return true;
    }

    long deadline(TimerKind kind) {
        return switch (kind) {
            case RELIABLE_RETRANSMISSION -> resendAt;
            case PRACK_WAIT -> giveUpAt;
            default -> DeadlineQueue.NEVER;
        };
    }
}
