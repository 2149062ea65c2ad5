package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.PriorityHeader;

/** How urgent a request is for its receiver (RFC 3261 section 20.26). */
public class Priority extends TextHeader implements PriorityHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public Priority() {
        super(PRIORITY, "");
    }

    /** For the reader: a value that the grammar has accepted. */
    static Priority parsed(String value) {
        Priority header = new Priority();
        header.fill(value);
        return header;
    }

    @Override
    public String getPriority() {
        return text();
    }

    @Override
    public void setPriority(String priority) throws ParseException {
        replaceText(checked(priority));
    }

    private static String checked(String value) throws ParseException {
        return Syntax.require(SipCore::token, Objects.requireNonNull(value, "priority"), "priority");
    }

    @Override
    boolean isCaseSensitive() {
        return false;
    }
}
