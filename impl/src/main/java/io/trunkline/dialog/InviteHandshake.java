package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import io.trunkline.transaction.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the three-way handshake of every INVITE of one dialog, both ways: 2xx and ACK, which are the business of the two user
 * agents and not of their transactions (RFC 3261 sections 13.2.2.4 and 13.3.1.4). Inside the shard only.
 */
public final class InviteHandshake {

    /** What a 2xx to an INVITE of this side is. */
    public enum Success {
        /** The application has to see and acknowledge it. */
        FIRST,
        /** It came before and the application has not acknowledged it yet. */
        REPEATED,
        /** It came before and was acknowledged: the ACK has to go out again. */
        ACKNOWLEDGED,
        /** It is older than that, or its ACK waits for a name: nothing to do. */
        STALE
    }

    private List<OpenAnswer> answers = List.of();
    private List<SentAck> acks = List.of();
    private long succeeded = -1;
    private long ackDueAt = DeadlineQueue.NEVER;

    InviteHandshake() {}

    // ---- as UAC

    /**
     * Files a 2xx to an INVITE of this side, the first one of the dialog or a re-INVITE.
     *
     * @param cseq its sequence number
     * @param now the time in nanoseconds
     * @param patience how long the application may take for the ACK, in nanoseconds
     * @return what it is
     */
    public Success onSuccess(long cseq, long now, long patience) {
        if (ack(cseq) != null) {
            return Success.ACKNOWLEDGED;
        }
        if (cseq < succeeded) {
            return Success.STALE;
        }
        if (cseq == succeeded) {
            return ackDueAt == DeadlineQueue.NEVER ? Success.STALE : Success.REPEATED;
        }
        succeeded = cseq;
        ackDueAt = now + patience;
        return Success.FIRST;
    }

    /**
     * Whether a 2xx of either side waits for its ACK.
     *
     * @return true while one does
     */
    public boolean isOpen() {
        return ackDueAt != DeadlineQueue.NEVER || !answers.isEmpty();
    }

    /**
     * Whether {@code Dialog.createAck} may make an ACK.
     *
     * @param cseq the sequence number asked for
     * @return true for the last INVITE that got a 2xx
     */
    public boolean acknowledges(long cseq) {
        return cseq == succeeded;
    }

    /**
     * The application has sent the ACK; it is on its way or waits for a name to be resolved.
     *
     * @param cseq its sequence number
     */
    public void onAckSent(long cseq) {
        if (cseq == succeeded) {
            ackDueAt = DeadlineQueue.NEVER;
        }
    }

    /**
     * The octets of an ACK of this side are known. An ACK sent again takes the place of the older one.
     *
     * @param ack the ACK
     */
    public void keep(SentAck ack) {
        List<SentAck> kept = new ArrayList<>(acks.size() + 1);
        for (SentAck other : acks) {
            if (other.cseq() != ack.cseq()) {
                kept.add(other);
            }
        }
        kept.add(ack);
        acks = List.copyOf(kept);
    }

    /**
     * The ACK to answer a repeated 2xx with.
     *
     * @param cseq the sequence number of the 2xx
     * @return null where none was sent
     */
    public @Nullable SentAck ack(long cseq) {
        for (SentAck ack : acks) {
            if (ack.cseq() == cseq) {
                return ack;
            }
        }
        return null;
    }

    /**
     * Drops the ACKs whose 2xx will not come again.
     *
     * @param now the time in nanoseconds
     */
    public void forgetAcks(long now) {
        acks = acks.stream().filter(ack -> ack.forgetAt() > now).toList();
    }

    /**
     * An ACK could not leave; the 2xx that comes again goes to the application once more.
     *
     * @param octets the message that failed
     * @param now the time in nanoseconds
     * @param patience how long the application may take for another ACK, in nanoseconds
     */
    public void onFailed(byte[] octets, long now, long patience) {
        for (SentAck ack : acks) {
            if (ack.octets() == octets) {
                acks = acks.stream().filter(other -> other != ack).toList();
                if (ack.cseq() == succeeded) {
                    ackDueAt = now + patience;
                }
                return;
            }
        }
    }

    // ---- as UAS

    /**
     * A 2xx to an INVITE has left; it is sent again until {@link #onAck}.
     *
     * @param cseq its sequence number
     * @param octets the whole response
     * @param flow where it went
     * @param t1 T1 in nanoseconds
     * @param patience how long the ACK may take, in nanoseconds
     * @param now the time in nanoseconds
     */
    public void awaitAck(long cseq, byte[] octets, Flow flow, long t1, long patience, long now) {
        List<OpenAnswer> more = new ArrayList<>(answers);
        more.removeIf(answer -> answer.cseq == cseq);
        more.add(new OpenAnswer(cseq, octets, flow, t1, patience, now));
        answers = more;
    }

    /**
     * An ACK to a 2xx has arrived.
     *
     * @param cseq its sequence number
     * @return true the first time
     */
    public boolean onAck(long cseq) {
        for (OpenAnswer answer : answers) {
            if (answer.cseq == cseq) {
                answers = answers.stream().filter(other -> other != answer).toList();
                return true;
            }
        }
        return false;
    }

    /**
     * The 2xx that have to be sent again; the next time is set for each: the interval doubles up to T2.
     *
     * @param now the time in nanoseconds
     * @param t2 T2 in nanoseconds
     * @return in the order in which they were sent first
     */
    public List<OpenAnswer> dueAnswers(long now, long t2) {
        List<OpenAnswer> due = new ArrayList<>(1);
        for (OpenAnswer answer : answers) {
            if (answer.resendAt <= now) {
                answer.interval = Math.min(2 * answer.interval, t2);
                answer.resendAt = now + answer.interval;
                due.add(answer);
            }
        }
        return due;
    }

    // ---- time and end

    long deadline(TimerKind kind) {
        long earliest = kind == TimerKind.ACK_DUE ? ackDueAt : DeadlineQueue.NEVER;
        for (OpenAnswer answer : answers) {
            if (kind == TimerKind.OK_RETRANSMISSION) {
                earliest = Math.min(earliest, answer.resendAt);
            } else if (kind == TimerKind.ACK_WAIT) {
                earliest = Math.min(earliest, answer.giveUpAt);
            }
        }
        for (SentAck ack : acks) {
            if (kind == TimerKind.ACK_KEPT) {
                earliest = Math.min(earliest, ack.forgetAt());
            }
        }
        return earliest;
    }

    /** No ACK came for too long, in either direction: nothing is sent again. */
    public void giveUp() {
        stop();
    }

    void stop() {
        answers = List.of();
        ackDueAt = DeadlineQueue.NEVER;
    }

    List<SentAck> takeAcks() {
        List<SentAck> taken = acks;
        acks = List.of();
        return taken;
    }
}
