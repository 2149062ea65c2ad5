package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.RSeqHeader;
import org.jspecify.annotations.Nullable;

/** The number of a reliable provisional response (RFC 3262 section 7.1). JSR 32 has an int for what may be up to 2^32-1 on the wire. */
public class RSeq extends SIPHeader implements RSeqHeader {
    private static final long serialVersionUID = 1L;

    private int sequenceNumber;

    /** A header with 0. */
    public RSeq() {
        super(RSEQ);
    }

    /**
     * A header.
     *
     * @param sequenceNumber 0 to 2^31-1
     * @throws IllegalArgumentException when it is negative
     */
    public RSeq(int sequenceNumber) {
        super(RSEQ);
        if (sequenceNumber < 0) {
            throw new IllegalArgumentException(RSEQ + " " + sequenceNumber + " is below 0");
        }
        this.sequenceNumber = sequenceNumber;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(sequenceNumber);
    }

    @Override
    public int getSequenceNumber() {
        return sequenceNumber;
    }

    @Override
    public void setSequenceNumber(int sequenceNumber) throws InvalidArgumentException {
        if (sequenceNumber < 0) {
            throw new InvalidArgumentException(RSEQ + " " + sequenceNumber + " is below 0");
        }
        this.sequenceNumber = sequenceNumber;
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof RSeq that && sequenceNumber == that.sequenceNumber);
    }

    @Override
    public int hashCode() {
        return sequenceNumber;
    }
}
