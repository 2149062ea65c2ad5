package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.CSeqHeader;
import org.jspecify.annotations.Nullable;

/** The order of requests in a dialog, and the method (RFC 3261 section 20.16). */
public class CSeq extends SIPHeader implements CSeqHeader {
    private static final long serialVersionUID = 1L;

    /** The highest sequence number: RFC 3261 section 8.1.1.5 wants it below 2^31. */
    static final long HIGHEST = Integer.MAX_VALUE;

    private long seqno;
    private String method;

    /** A header with 0 and no method yet. */
    public CSeq() {
        super(CSEQ);
        method = "";
    }

    /**
     * A header.
     *
     * @param seqno 0 to 2^31-1
     * @param method a token
     * @throws IllegalArgumentException when the number is out of range or the method is no token
     */
    public CSeq(long seqno, String method) {
        super(CSEQ);
        if (seqno < 0 || seqno > HIGHEST || !Syntax.matches(Syntax.TOKEN, method)) {
            throw new IllegalArgumentException("not a valid CSeq: '" + seqno + " " + method + "'");
        }
        this.seqno = seqno;
        this.method = method;
    }

    /** For the reader: parts that the grammar has accepted. */
    static CSeq parsed(long seqno, String method) {
        CSeq header = new CSeq();
        header.seqno = seqno;
        header.method = method;
        return header;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(seqno).append(' ').append(method);
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

    /**
     * The number as an int.
     *
     * @deprecated {@link #getSeqNumber()} says the same
     */
    @Override
    @Deprecated
    public int getSequenceNumber() {
        return (int) seqno;
    }

    /**
     * Sets the number.
     *
     * @deprecated {@link #setSeqNumber} does the same
     */
    @Override
    @Deprecated
    public void setSequenceNumber(int sequenceNumber) throws InvalidArgumentException {
        seqno = checked(sequenceNumber);
        touch();
    }

    @Override
    public long getSeqNumber() {
        return seqno;
    }

    @Override
    public void setSeqNumber(long sequenceNumber) throws InvalidArgumentException {
        seqno = checked(sequenceNumber);
        touch();
    }

    private static long checked(long number) throws InvalidArgumentException {
        if (number < 0 || number > HIGHEST) {
            throw new InvalidArgumentException("CSeq " + number + " is not within 0.." + HIGHEST);
        }
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CSeq that && seqno == that.seqno && method.equals(that.method));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seqno) * 31 + method.hashCode();
    }
}
