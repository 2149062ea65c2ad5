package io.trunkline.javax.sip.header;

import javax.sip.InvalidArgumentException;
import javax.sip.header.RSeqHeader;
import org.jspecify.annotations.Nullable;

/** The number of a reliable provisional response (RFC 3262 section 7.1). JSR 32 has an int for what may be up to 2^32-1 on the wire. */
public class RSeq extends SIPHeader implements RSeqHeader {
    private static final long serialVersionUID = 1L;

    /** The highest number (RFC 3262 section 7.1). */
    static final long HIGHEST = 0xFFFF_FFFFL;

    private long sequenceNumber;

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

    /** For the reader: a number that is in range. */
    static RSeq parsed(long sequenceNumber) {
        RSeq header = new RSeq();
        header.sequenceNumber = sequenceNumber;
        return header;
    }

    static long checked(long number) throws InvalidArgumentException {
        if (number < 0 || number > HIGHEST) {
            throw new InvalidArgumentException(RSEQ + " " + number + " is not within 0.." + HIGHEST);
        }
        return number;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(sequenceNumber);
    }

    /** {@inheritDoc} From 2^31 on it is negative: {@link Integer#toUnsignedLong} knows the number. */
    @Override
    public int getSequenceNumber() {
        return (int) sequenceNumber;
    }

    @Override
    public void setSequenceNumber(int sequenceNumber) throws InvalidArgumentException {
        setSeqNumber(sequenceNumber);
    }

    /**
     * The number.
     *
     * @return 0 to 2^32-1
     */
    public long getSeqNumber() {
        return sequenceNumber;
    }

    /**
     * Sets the number.
     *
     * @param seqNum 0 to 2^32-1
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    public void setSeqNumber(long seqNum) throws InvalidArgumentException {
        sequenceNumber = checked(seqNum);
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof RSeq that && sequenceNumber == that.sequenceNumber);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequenceNumber);
    }
}
