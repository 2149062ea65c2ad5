package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipEvents;
import io.trunkline.javax.sip.address.Syntax;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.AllowEventsHeader;

/** An event package that its sender knows (RFC 6665 section 8.2.2). */
public final class AllowEvents extends TextHeader implements AllowEventsHeader {
    private static final long serialVersionUID = 1L;

    /** A header without a value yet. */
    public AllowEvents() {
        super(ALLOW_EVENTS, "");
    }

    /** For the reader: a value that the grammar has accepted. */
    static AllowEvents parsed(String value) {
        AllowEvents header = new AllowEvents();
        header.fill(value);
        return header;
    }

    @Override
    public String getEventType() {
        return text();
    }

    @Override
    public void setEventType(String eventType) throws ParseException {
        replaceText(checked(eventType));
    }

    private static String checked(String value) throws ParseException {
        return Syntax.require(SipEvents::event_type, Objects.requireNonNull(value, "eventType"), "event type");
    }
}
