package io.trunkline.dialog;

import io.trunkline.time.DeadlineQueue;
import io.trunkline.time.TimerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a confirmed dialog for 64*T1 after its end, so that a 2xx that comes again is acknowledged instead of making
 * another dialog, and an ACK that comes again does not reach the application as a stranger.
 */
public final class EndedDialog implements DeadlineQueue.Owner {

    private final DialogKey key;
    private final List<SentAck> acks;
    private final long forgetAt;

    EndedDialog(DialogKey key, List<SentAck> acks, long forgetAt) {
        this.key = key;
        this.acks = List.copyOf(acks);
        this.forgetAt = forgetAt;
    }

    DialogKey key() {
        return key;
    }

    @Override
    public long deadline(TimerKind kind) {
        return kind == TimerKind.ENDED_DIALOG ? forgetAt : DeadlineQueue.NEVER;
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
}
