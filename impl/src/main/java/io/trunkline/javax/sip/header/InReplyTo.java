package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipHeaders;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.InReplyToHeader;

/** A call that this one answers (RFC 3261 section 20.21). */
public class InReplyTo extends TextHeader implements InReplyToHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public InReplyTo() {
        super(IN_REPLY_TO, "");
    }

    /** For the reader: a value that the grammar has accepted. */
    static InReplyTo parsed(String value) {
        InReplyTo header = new InReplyTo();
        header.fill(value);
        return header;
    }

    @Override
    public String getCallId() {
        return text();
    }

    @Override
    public void setCallId(String callId) throws ParseException {
        replaceText(checked(callId));
    }

    private static String checked(String value) throws ParseException {
        return Syntax.require(SipHeaders::callid, Objects.requireNonNull(value, "callId"), "Call-ID");
    }
}
