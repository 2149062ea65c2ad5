package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.RAckHeader;
import org.jspecify.annotations.Nullable;

/** The reliable provisional response that a PRACK is for (RFC 3262 section 7.2). */
public class RAck extends SIPHeader implements RAckHeader {
    private static final long serialVersionUID = 1L;

    private long rSeqNumber;
    private long cSeqNumber;
    private String method = "";

    /** A header with 0, 0 and no method yet. */
    public RAck() {
        super(RACK);
    }

    /** For the reader: parts that the grammar has accepted. */
    static RAck parsed(long rSeqNumber, long cSeqNumber, String method) {
        RAck header = new RAck();
        header.rSeqNumber = rSeqNumber;
        header.cSeqNumber = cSeqNumber;
        header.method = method;
        return header;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(rSeqNumber)
                .append(' ')
                .append(cSeqNumber)
                .append(' ')
                .append(method);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public void setMethod(String method) throws ParseException {
        this.method = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(method, "method"), "method");
        touch();
    }

    /** {@inheritDoc} */
    @Override
    public int getCSeqNumber() {
        return (int) cSeqNumber;
    }

    @Override
    public void setCSeqNumber(int cSeqNumber) throws InvalidArgumentException {
        setCSequenceNumber(cSeqNumber);
    }

    /**
     * The number of the request's CSeq.
     *
     * @return 0 to 2^31-1
     */
    public long getCSequenceNumber() {
        return cSeqNumber;
    }

    /**
     * The number of the request's CSeq; the same as {@link #getCSequenceNumber()}.
     *
     * @return 0 to 2^31-1
     */
    public long getCSeqNumberLong() {
        return cSeqNumber;
    }

    /**
     * Sets the number of the request's CSeq.
     *
     * @param cSeqNumber 0 to 2^31-1
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    public void setCSequenceNumber(long cSeqNumber) throws InvalidArgumentException {
        if (cSeqNumber < 0 || cSeqNumber > CSeq.HIGHEST) {
            throw new InvalidArgumentException("CSeq " + cSeqNumber + " is not within 0.." + CSeq.HIGHEST);
        }
        this.cSeqNumber = cSeqNumber;
        touch();
    }

    /** {@inheritDoc} From 2^31 on it is negative: {@link Integer#toUnsignedLong} knows the number. */
    @Override
    public int getRSeqNumber() {
        return (int) rSeqNumber;
    }

    @Override
    public void setRSeqNumber(int rSeqNumber) throws InvalidArgumentException {
        setRSequenceNumber(rSeqNumber);
    }

    /**
     * The number of the response.
     *
     * @return 0 to 2^32-1
     */
    public long getRSequenceNumber() {
        return rSeqNumber;
    }

    /**
     * Sets the number of the response.
     *
     * @param rSeqNumber 0 to 2^32-1
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    public void setRSequenceNumber(long rSeqNumber) throws InvalidArgumentException {
        this.rSeqNumber = RSeq.checked(rSeqNumber);
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RAck that
                        && rSeqNumber == that.rSeqNumber
                        && cSeqNumber == that.cSeqNumber
                        && method.equals(that.method));
    }

    @Override
    public int hashCode() {
        return Objects.hash(rSeqNumber, cSeqNumber, method);
    }
}
