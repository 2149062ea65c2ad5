package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer.SipEvents;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.value.NameValueList;
import java.text.ParseException;
import java.util.Objects;
import javax.sip.header.EventHeader;
import org.jspecify.annotations.Nullable;

/** What a subscription is about (RFC 6665 section 8.2.1). */
public class Event extends ParametersHeader implements EventHeader {
    private static final long serialVersionUID = 1L;

    private String eventType;

    /** A header without an event type yet. */
    public Event() {
        this("", null);
    }

    Event(String eventType, @Nullable NameValueList parameters) {
        super(EVENT);
        this.eventType = eventType;
        this.parameters = parameters;
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        return encodeParameters(buffer.append(eventType));
    }

    @Override
    public String getEventType() {
        return eventType;
    }

    @Override
    public void setEventType(String eventType) throws ParseException {
        this.eventType =
                Syntax.require(SipEvents::event_type, Objects.requireNonNull(eventType, "eventType"), "event type");
        touch();
    }

    @Override
    public @Nullable String getEventId() {
        return getParameter(ParameterNames.ID);
    }

    @Override
    public void setEventId(String eventId) throws ParseException {
        put(ParameterNames.ID, Syntax.require(Syntax.TOKEN, Objects.requireNonNull(eventId, "eventId"), "event id"));
    }

    /**
     * Whether both name the same subscription of a dialog: event type and id are the same, octet by octet (RFC 6665 section 8.2.1).
     *
     * @param matchTarget the other header
     * @return true if so
     */
    public boolean match(Event matchTarget) {
        return eventType.equals(matchTarget.eventType) && Objects.equals(getEventId(), matchTarget.getEventId());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Event that && match(that) && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return eventType.hashCode();
    }
}
