package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.header.SubscriptionStateHeader;
import org.jspecify.annotations.Nullable;

/** How a subscription stands (RFC 6665 section 8.2.3). */
public class SubscriptionState extends ParametersHeader implements SubscriptionStateHeader {
    private static final long serialVersionUID = 1L;

    private static final String REASON_CODE = "reason";
    private static final String RETRY = "retry-after";

    private String state;

    /** A header without a state yet. */
    public SubscriptionState() {
        this("", null);
    }

    SubscriptionState(String state, @Nullable NameValueList parameters) {
        super(SUBSCRIPTION_STATE);
        this.state = state;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(state));
    }

    @Override
    public String getState() {
        return state;
    }

    @Override
    public void setState(String state) throws ParseException {
        this.state = Syntax.require(Syntax.TOKEN, Objects.requireNonNull(state, "state"), "subscription state");
        touch();
    }

    /** {@inheritDoc} -1 when absent or above 2^31-1. */
    @Override
    public int getExpires() {
        return getParameterAsInt(ParameterNames.EXPIRES);
    }

    @Override
    public void setExpires(int expires) throws InvalidArgumentException {
        putSeconds(ParameterNames.EXPIRES, expires);
    }

    /** {@inheritDoc} -1 when absent or above 2^31-1. */
    @Override
    public int getRetryAfter() {
        return getParameterAsInt(RETRY);
    }

    @Override
    public void setRetryAfter(int retryAfter) throws InvalidArgumentException {
        putSeconds(RETRY, retryAfter);
    }

    private void putSeconds(String name, int seconds) throws InvalidArgumentException {
        if (seconds < 0) {
            throw new InvalidArgumentException(name + " " + seconds + " is below 0");
        }
        put(name, Integer.toString(seconds));
    }

    @Override
    public @Nullable String getReasonCode() {
        return getParameter(REASON_CODE);
    }

    @Override
    public void setReasonCode(String reasonCode) throws ParseException {
        put(REASON_CODE, Syntax.require(Syntax.TOKEN, Objects.requireNonNull(reasonCode, "reasonCode"), "reason"));
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if ((name.equalsIgnoreCase(ParameterNames.EXPIRES) || name.equalsIgnoreCase(RETRY))
                && Syntax.toInt(value) < 0) {
            throw new ParseException(name + " '" + value + "' is no number from 0 to 2^31-1", 0);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SubscriptionState that
                        && state.equalsIgnoreCase(that.state)
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return state.toLowerCase(Locale.ROOT).hashCode();
    }
}
