package io.trunkline.javax.sip.header;

import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.CallIdHeader;
import org.jspecify.annotations.Nullable;

/** What all messages of a call have in common (RFC 3261 section 20.8); compared octet by octet. */
public class CallID extends SIPHeader implements CallIdHeader {
    private static final long serialVersionUID = 1L;

    private String callId;

    /** A header without a value yet. */
    public CallID() {
        super(CALL_ID);
        callId = "";
    }

    /**
     * A header.
     *
     * @param callId for example {@code f81d4fae@host.com}
     * @throws IllegalArgumentException when it is no Call-ID
     */
    public CallID(String callId) throws IllegalArgumentException {
        super(CALL_ID);
        if (!Syntax.matches(Syntax.CALL_ID, callId)) {
            throw new IllegalArgumentException("not a valid Call-ID: '" + callId + "'");
        }
        this.callId = callId;
    }

    /** For the reader: a value that the grammar has accepted. */
    static CallID parsed(String value) {
        CallID header = new CallID();
        header.callId = value;
        return header;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return buffer.append(callId);
    }

    @Override
    public String getCallId() {
        return callId;
    }

    @Override
    public void setCallId(String callId) throws ParseException {
        this.callId = Syntax.require(Syntax.CALL_ID, Objects.requireNonNull(callId, "callId"), "Call-ID");
        touch();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CallID that && callId.equals(that.callId));
    }

    @Override
    public int hashCode() {
        return callId.hashCode();
    }
}
