package io.trunkline.javax.sip.header.extensions;

import io.trunkline.grammar.sip.SipRecognizer.SipSession;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.header.ValueParametersHeader;

/** Whether a REFER shall make a subscription (RFC 4488 section 4). */
public final class ReferSub extends ValueParametersHeader {
    private static final long serialVersionUID = 1L;

    /** The name of the field. */
    public static final String NAME = "Refer-Sub";

    /** A header without a value yet. */
    public ReferSub() {
        super(NAME);
    }

    @Override
    protected Syntax.Rule mainRule() {
        return SipSession::refer_sub_value;
    }

    /**
     * Whether a subscription is wanted, or made.
     *
     * @return true unless the value is {@code false}
     */
    public boolean isReferSub() {
        return !mainValue().equalsIgnoreCase("false");
    }

    /**
     * Says whether a subscription is wanted, or made.
     *
     * @param referSub true for a subscription
     */
    public void setReferSub(boolean referSub) {
        changeMainValue(Boolean.toString(referSub));
    }
}
