package io.trunkline.javax.sip.header;

import java.util.Calendar;
import java.util.TimeZone;

/** A date as GB/T 28181 has it: local time without a zone, as ISO 8601 writes it. It is written as it came. */
final class LocalDateTimeText extends SIPDate {
    private static final long serialVersionUID = 1L;

    private static final int FRACTION = "2010-11-13T23:29:00.".length();

    private final String text;

    LocalDateTimeText(String text) {
        this.text = text;
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return buffer.append(text);
    }

    /** {@inheritDoc} Here it is in the zone of this machine: the sender did not say which, and meant its own. */
    @Override
    public Calendar getJavaCal() {
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            int at = FRACTION + i;
            millis = millis * 10 + (at < text.length() ? text.charAt(at) - '0' : 0);
        }
        return calendar(TimeZone.getDefault(), millis);
    }
}
