package io.trunkline.javax.sip.header;

import io.trunkline.value.GenericObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * A date and time as {@code rfc1123-date} has it: English names and GMT, whatever the default locale is (RFC 3261 section 25.1). An
 * application that writes dates in another way extends this class and overrides {@link #encode(StringBuilder)}.
 */
public class SIPDate extends GenericObject {
    private static final long serialVersionUID = 1L;

    /** The one time zone of SIP. */
    public static final String GMT = "GMT";

    private static final TimeZone ZONE = TimeZone.getTimeZone(GMT);
    private static final List<String> WEEKDAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** The name of the day of the week, null while not set. */
    protected @Nullable String sipWkDay;

    /** The name of the month, null while not set. */
    protected @Nullable String sipMonth;

    /** The day of the week, {@link Calendar#SUNDAY} to {@link Calendar#SATURDAY}; -1 while not set. */
    protected int wkday = -1;

    /** The day of the month from 1 on; -1 while not set. */
    protected int day = -1;

    /** The month, {@link Calendar#JANUARY} to {@link Calendar#DECEMBER}; -1 while not set. */
    protected int month = -1;

    /** The year; -1 while not set. */
    protected int year = -1;

    /** The hour, 0 to 23; -1 while not set. */
    protected int hour = -1;

    /** The minute, 0 to 59; -1 while not set. */
    protected int minute = -1;

    /** The second, 0 to 59; -1 while not set. */
    protected int second = -1;

    private int millis;

    /** A date that is not set yet. */
    public SIPDate() {}

    /**
     * A date.
     *
     * @param timeMillis milliseconds since 1970; those after the second are not written
     */
    public SIPDate(long timeMillis) {
        GregorianCalendar calendar = new GregorianCalendar(ZONE, Locale.US);
        calendar.setTimeInMillis(timeMillis);
        set(calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH), calendar.get(Calendar.DAY_OF_MONTH));
        hour = calendar.get(Calendar.HOUR_OF_DAY);
        minute = calendar.get(Calendar.MINUTE);
        second = calendar.get(Calendar.SECOND);
        millis = calendar.get(Calendar.MILLISECOND);
    }

    /** For the reader; the month counts from 0. */
    static @Nullable SIPDate parsed(SIPDate date, int year, int month, int day, int hour, int minute, int second) {
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            date.set(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
        date.hour = hour;
        date.minute = minute;
        date.second = second;
        return date;
    }

    private void set(int year, int month, int day) {
        wkday = LocalDate.of(year, month + 1, day).getDayOfWeek().getValue() % 7 + 1;
        sipWkDay = WEEKDAYS.get(wkday - 1);
        sipMonth = MONTHS.get(month);
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** The month of a name in any case, counted from 0; -1 when there is none. */
    static int monthOf(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        buffer.append(sipWkDay).append(", ");
        pad(buffer, day, 2).append(' ').append(sipMonth).append(' ');
        pad(buffer, year, 4).append(' ');
        pad(buffer, hour, 2).append(':');
        pad(buffer, minute, 2).append(':');
        return pad(buffer, second, 2).append(' ').append(GMT);
    }

    private static StringBuilder pad(StringBuilder buffer, int number, int digits) {
        String text = Integer.toString(number);
        return buffer.append("0".repeat(Math.max(0, digits - text.length()))).append(text);
    }

    /**
     * Date and time.
     *
     * @return a new calendar in GMT
     */
    public Calendar getJavaCal() {
        return calendar(ZONE, millis);
    }

    final Calendar calendar(TimeZone zone, int milliseconds) {
        Calendar calendar = new GregorianCalendar(zone, Locale.US);
        calendar.clear();
        calendar.set(year, month, day, hour, minute, second);
        calendar.set(Calendar.MILLISECOND, milliseconds);
        return calendar;
    }

    /**
     * The day of the week.
     *
     * @return {@code Mon} to {@code Sun}, null while not set
     */
    public @Nullable String getWkday() {
        return sipWkDay;
    }

    /**
     * The month.
     *
     * @return {@code Jan} to {@code Dec}, null while not set
     */
    public @Nullable String getMonth() {
        return sipMonth;
    }

    /**
     * The year.
     *
     * @return for example 2010, -1 while not set
     */
    public int getYear() {
        return year;
    }

    /**
     * The hour.
     *
     * @return 0 to 23, -1 while not set
     */
    public int getHour() {
        return hour;
    }

    /**
     * The minute.
     *
     * @return 0 to 59, -1 while not set
     */
    public int getMinute() {
        return minute;
    }

    /**
     * The second.
     *
     * @return 0 to 59, -1 while not set
     */
    public int getSecond() {
        return second;
    }

    /** By what is written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SIPDate that && encode().equals(that.encode()));
    }

    @Override
    public int hashCode() {
        return encode().hashCode();
    }
}
