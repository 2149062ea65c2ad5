package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.RetryAfterHeader;
import org.jspecify.annotations.Nullable;

/** When to try again (RFC 3261 section 20.33). */
public class RetryAfter extends ParametersHeader implements RetryAfterHeader {
    private static final long serialVersionUID = 1L;

    /** The parameter with the seconds that the one who was called will be there. */
    public static final String DURATION = ParameterNames.DURATION;

    private int retryAfter;

    /** With its parentheses, as it is written. */
    private @Nullable String comment;

    /** A header with 0. */
    public RetryAfter() {
        this(0, null, null);
    }

    RetryAfter(int retryAfter, @Nullable String comment, @Nullable NameValueList parameters) {
        super(RETRY_AFTER);
        this.retryAfter = retryAfter;
        this.comment = comment;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        buffer.append(retryAfter);
        return encodeParameters(comment == null ? buffer : buffer.append(' ').append(comment));
    }

    @Override
    public int getRetryAfter() {
        return retryAfter;
    }

    @Override
    public void setRetryAfter(int retryAfter) throws InvalidArgumentException {
        if (retryAfter < 0) {
            throw new InvalidArgumentException(RETRY_AFTER + " " + retryAfter + " is below 0");
        }
        this.retryAfter = retryAfter;
        touch();
    }

    /**
     * The comment.
     *
     * @return its text without the parentheses around it and without escapes, null when there is none
     */
    @Override
    public @Nullable String getComment() {
        String written = comment;
        if (written == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; i++) {
            if (written.charAt(i) == '\\') {
                i++;
            }
            text.append(written.charAt(i));
        }
        return text.toString();
    }

    /**
     * Sets the comment.
     *
     * @param comment any text without line breaks; parentheses that do not match are escaped
     * @throws ParseException when it holds a line break; nothing is changed then
     */
    @Override
    public void setComment(String comment) throws ParseException {
        Syntax.requireLine(Objects.requireNonNull(comment, "comment"), "comment");
        String written = written(comment, "\\");
        this.comment = Syntax.matches(SipCore::comment, written) ? written : written(comment, "\\()");
        touch();
    }

    private static String written(String text, String escaped) {
        StringBuilder buffer = new StringBuilder(text.length() + 2).append('(');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped.indexOf(c) >= 0 || (c < ' ' && c != '\t') || c == 0x7F) {
                buffer.append('\\');
            }
            buffer.append(c);
        }
        return buffer.append(')').toString();
    }

    /**
     * Whether there is a comment.
     *
     * @return true if so
     */
    public boolean hasComment() {
        return comment != null;
    }

    /** Removes the comment. */
    public void removeComment() {
        comment = null;
        touch();
    }

    /** {@inheritDoc} -1 when absent or above 2^31-1. */
    @Override
    public int getDuration() {
        return getParameterAsInt(DURATION);
    }

    @Override
    public void setDuration(int duration) throws InvalidArgumentException {
        if (duration < 0) {
            throw new InvalidArgumentException("duration " + duration + " is below 0");
        }
        put(DURATION, Integer.toString(duration));
    }

    /** Removes the duration. */
    public void removeDuration() {
        removeParameter(DURATION);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(DURATION) && Syntax.toInt(value) < 0) {
            throw new ParseException("duration '" + value + "' is no number from 0 to 2^31-1", 0);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RetryAfter that
                        && retryAfter == that.retryAfter
                        && Objects.equals(getComment(), that.getComment())
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return retryAfter;
    }
}
