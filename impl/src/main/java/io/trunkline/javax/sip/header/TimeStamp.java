package io.trunkline.javax.sip.header;

import java.math.BigDecimal;
import javax.sip.InvalidArgumentException;
import javax.sip.header.TimeStampHeader;
import org.jspecify.annotations.Nullable;

/**
 * When a request was sent, for its sender to measure the way (RFC 3261 section 20.38). The numbers are kept as they are written: a response
 * has to give them back to the last digit (section 8.2.6.1).
 */
public class TimeStamp extends SIPHeader implements TimeStampHeader {
    private static final long serialVersionUID = 1L;

    private static final int ABSENT = -1;

    /** As seconds this would be the year 5138, as milliseconds it was 1973. */
    private static final BigDecimal LEAST_EPOCH_MILLIS = BigDecimal.valueOf(100_000_000_000L);

    private String time;
    private @Nullable String delay;

    /** A header with 0. */
    public TimeStamp() {
        this("0", null);
    }

    TimeStamp(String time, @Nullable String delay) {
        super(TIMESTAMP);
        this.time = time;
        this.delay = delay;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        buffer.append(time);
        return delay == null ? buffer : buffer.append(' ').append(delay);
    }

    /**
     * The time as a float, which has seven digits at most.
     *
     * @deprecated {@link #getTime()} is exact but for what stands after the point
     */
    @Override
    @Deprecated
    public float getTimeStamp() {
        return number(time);
    }

    /**
     * Sets the time.
     *
     * @deprecated a float has seven digits at most; {@link #setTime} has more
     */
    @Override
    @Deprecated
    public void setTimeStamp(float timeStamp) throws InvalidArgumentException {
        time = text(timeStamp, "timestamp");
        touch();
    }

    /** {@inheritDoc} Without what stands after the point; at most 2^63-1. */
    @Override
    public long getTime() {
        return whole(time);
    }

    @Override
    public void setTime(long timeStamp) throws InvalidArgumentException {
        if (timeStamp < 0) {
            throw new InvalidArgumentException("timestamp " + timeStamp + " is below 0");
        }
        time = Long.toString(timeStamp);
        touch();
    }

    /**
     * Lets time pass: the header of a request that is sent again says when. RFC 3261 leaves the scale to the sender; a number of
     * more than eleven digits before the point is taken for milliseconds since 1970, any other one for seconds.
     *
     * @param nanos how much time, nanoseconds, at least 0
     */
    public void advance(long nanos) {
        BigDecimal was = new BigDecimal(time);
        boolean millis = was.compareTo(LEAST_EPOCH_MILLIS) >= 0;
        BigDecimal passed = BigDecimal.valueOf(nanos / 1_000_000, millis ? 0 : 3);
        time = was.add(passed).toPlainString();
        touch();
    }

    /**
     * The delay; -1 when absent.
     *
     * @deprecated {@link #getTimeDelay()} says it without what stands after the point
     */
    @Override
    @Deprecated
    public float getDelay() {
        return delay == null ? ABSENT : number(delay);
    }

    /**
     * Sets how long the answer took.
     *
     * @param delay not below 0; -1 removes it
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     * @deprecated {@link #setTimeDelay} does it without what stands after the point
     */
    @Override
    @Deprecated
    public void setDelay(float delay) throws InvalidArgumentException {
        this.delay = delay == ABSENT ? null : text(delay, "delay");
        touch();
    }

    /** {@inheritDoc} Without what stands after the point; -1 when absent. */
    @Override
    public int getTimeDelay() {
        return delay == null ? ABSENT : (int) Math.min(whole(delay), Integer.MAX_VALUE);
    }

    /**
     * Sets how long the answer took.
     *
     * @param delay not below 0; -1 removes it
     * @throws InvalidArgumentException when it is out of range; nothing is changed then
     */
    @Override
    public void setTimeDelay(int delay) throws InvalidArgumentException {
        if (delay < ABSENT) {
            throw new InvalidArgumentException("delay " + delay + " is below 0");
        }
        this.delay = delay == ABSENT ? null : Integer.toString(delay);
        touch();
    }

    /**
     * Whether there is a delay.
     *
     * @return true if so
     */
    public boolean hasDelay() {
        return delay != null;
    }

    /** Removes the delay. */
    public void removeDelay() {
        delay = null;
        touch();
    }

    private static float number(String text) {
        return text.equals(".") ? 0 : Float.parseFloat(text);
    }

    private static long whole(String text) {
        int point = text.indexOf('.');
        long value = 0;
        for (int i = 0; i < (point < 0 ? text.length() : point); i++) {
            int digit = text.charAt(i) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static String text(float number, String what) throws InvalidArgumentException {
        if (!(number >= 0 && number <= Float.MAX_VALUE)) {
            throw new InvalidArgumentException(what + " " + number + " is below 0");
        }
        return new BigDecimal(Float.toString(number)).toPlainString();
    }

    /** By the numbers, as floats. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TimeStamp that
                        && getTimeStamp() == that.getTimeStamp()
                        && getDelay() == that.getDelay());
    }

    @Override
    public int hashCode() {
        return Float.hashCode(getTimeStamp());
    }
}
