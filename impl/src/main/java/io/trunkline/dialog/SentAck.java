package io.trunkline.dialog;

import io.trunkline.transaction.Flow;

/** An ACK to a 2xx that was sent, kept to answer the 2xx when it comes again (RFC 3261 section 13.2.2.4). */
public final class SentAck {

    private final long cseq;
    private final byte[] octets;
    private final Flow flow;
    private final long forgetAt;

    /**
     * Keeps an ACK.
     *
     * @param cseq the sequence number of the INVITE and of the ACK
     * @param octets the whole request; nobody writes to the array any more
     * @param flow where it went
     * @param forgetAt when the 2xx has come for the last time, in nanoseconds
     */
    public SentAck(long cseq, byte[] octets, Flow flow, long forgetAt) {
        this.cseq = cseq;
        this.octets = octets;
        this.flow = flow;
        this.forgetAt = forgetAt;
    }

    /**
     * The sequence number of the INVITE and of the ACK.
     *
     * @return 0 to 2^31-1
     */
    public long cseq() {
        return cseq;
    }

    /**
     * The whole request.
     *
     * @return octets that nobody writes to
     */
    public byte[] octets() {
        return octets;
    }

    /**
     * Where it went.
     *
     * @return the flow
     */
    public Flow flow() {
        return flow;
    }

    long forgetAt() {
        return forgetAt;
    }
}
