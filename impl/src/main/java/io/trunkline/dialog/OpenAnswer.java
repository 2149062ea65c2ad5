package io.trunkline.dialog;

import io.trunkline.transaction.Flow;

/**
 * A 2xx to an INVITE that waits for its ACK and is sent again till then, whatever the transport (RFC 3261 section 13.3.1.4). Kept
 * by {@link DialogMachine} alone.
 */
public final class OpenAnswer {

    final long cseq;
    final long giveUpAt;
    private final byte[] octets;
    private final Flow flow;
    long interval;
    long resendAt;

    OpenAnswer(long cseq, byte[] octets, Flow flow, long t1, long patience, long now) {
        this.cseq = cseq;
        this.octets = octets;
        this.flow = flow;
        this.interval = t1;
        this.resendAt = now + t1;
        this.giveUpAt = now + patience;
    }

    /**
     * The whole response.
     *
     * @return octets that nobody writes to
     */
    public byte[] octets() {
        return octets;
    }

    /**
     * Where the response goes.
     *
     * @return the flow of the INVITE's transaction
     */
    public Flow flow() {
        return flow;
    }
}
