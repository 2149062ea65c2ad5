package io.trunkline.javax.sip.header;

import java.util.Calendar;
import java.util.Objects;
import javax.sip.header.DateHeader;
import org.jspecify.annotations.Nullable;

/** When a message was first sent (RFC 3261 section 20.17). */
public class SIPDateHeader extends SIPHeader implements DateHeader {
    private static final long serialVersionUID = 1L;

    /** The date, null while not set. */
    protected @Nullable SIPDate date;

    /** A header without a date yet. */
    public SIPDateHeader() {
        super(DATE);
    }

    /** For the reader. */
    static SIPDateHeader parsed(SIPDate date) {
        SIPDateHeader header = new SIPDateHeader();
        header.date = date;
        return header;
    }

    @Override
    public int revision() {
        return super.revision() + (date == null ? 0 : date.revision());
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return date == null ? buffer : date.encode(buffer);
    }

    /**
     * Sets the date.
     *
     * @param d kept and not copied
     */
    public void setDate(SIPDate d) {
        Objects.requireNonNull(d, "date");
        touch(date == null ? 0 : date.revision());
        date = d;
    }

    /**
     * Sets the date.
     *
     * @param dat in any time zone
     */
    @Override
    public void setDate(Calendar dat) {
        setDate(new SIPDate(dat.getTimeInMillis()));
    }

    /** {@inheritDoc} A new calendar each time, null while not set. */
    @Override
    public @Nullable Calendar getDate() {
        return date == null ? null : date.getJavaCal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SIPDateHeader that && Objects.equals(date, that.date));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(date);
    }

    @Override
    public Object clone() {
        SIPDateHeader copy = (SIPDateHeader) super.clone();
        copy.date = date == null ? null : (SIPDate) date.clone();
        return copy;
    }
}
