package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.Tolerances;
import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.sip.InvalidArgumentException;
import javax.sip.address.SipURI;
import javax.sip.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the headers of {@link StandardHeadersTest} say of the forms they come in, and what their setters refuse. */
class HeaderFormsTest {
    private static final HeaderFactoryImpl FACTORY = new HeaderFactoryImpl();

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller says what it reads
    private static <T extends Header> T read(String line) throws ParseException {
        return (T) FACTORY.createHeader(line);
    }

    /** Refused, and nothing has changed. */
    private static void refused(SIPHeader header, Class<? extends Exception> how, Executable... changes) {
        String before = header.toString();
        int revision = header.revision();
        for (Executable change : changes) {
            assertThrows(how, change);
        }
        assertEquals(before, header.toString());
        assertEquals(revision, header.revision());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept: a/b;level=1 , */* ;q=0.5|Accept: a/b;level=1,*/*;q=0.5",
                "Accept-Encoding: gzip ; q=1.0, *|Accept-Encoding: gzip;q=1.0,*",
                "Accept-Language: da, zh-Hans-CN;q=0.1|Accept-Language: da,zh-Hans-CN;q=0.1",
                "Alert-Info: <http://a/b,c>;x=y , Ring Answer;z|Alert-Info: <http://a/b,c>;x=y,Ring Answer;z",
                "u: presence.winfo , dialog|Allow-Events: presence.winfo,dialog",
                "Call-Info: <sip:a@b;c=d> ;purpose=icon, http://c;x|Call-Info: <sip:a@b;c=d>;purpose=icon,<http://c>;x",
                "e: gzip, tar|Content-Encoding: gzip,tar",
                "Content-Language: fr , en-GB|Content-Language: fr,en-GB",
                "Error-Info: <sip:a@b>;x=\"y,z\" , <tel:+1>|Error-Info: <sip:a@b>;x=\"y,z\",<tel:+1>",
                "In-Reply-To: a@b , c|In-Reply-To: a@b,c",
                "Reason: SIP ;cause=200 ;text=\"a, b\" , Q.850|Reason: SIP;cause=200;text=\"a, b\",Q.850",
                "Warning: 307 a.b:1 \"x, \\\"y\\\"\" , 399 [::1] \"z\"|Warning: 307 a.b:1 \"x, \\\"y\\\"\",399 [::1] \"z\""
            })
    void listsAreOneObjectForEachValue(String line, String written) throws ParseException {
        List<? extends Header> headers = FACTORY.createHeaders(line);
        assertEquals(2, headers.size());
        assertEquals(written + "\r\n", headers.toString());
        assertThrows(ParseException.class, () -> FACTORY.createHeader(line));
        for (Header header : headers) {
            assertEquals(header, read(header.toString().strip()));
        }
    }

    @Test
    void mediaRanges() throws Exception {
        Accept range = read("Accept: text/*;q=0.25;x=\"a b\"");
        assertEquals(0.25f, range.getQValue());
        assertTrue(range.allowsAllContentSubTypes());
        assertFalse(range.allowsAllContentTypes());
        refused(range, InvalidArgumentException.class, () -> range.setQValue(1.5f), () -> range.setQValue(-0.5f));
        refused(range, ParseException.class, () -> range.setContentType("a/b"), () -> range.setParameter("q", "2"));
        range.setQValue(-1);
        assertEquals("text/*;x=\"a b\"", range.getValue());
        Accept none = read("Accept:");
        assertNull(none.getContentType());
        assertEquals("Accept: \r\n", none.toString());
        assertEquals("*", ((AcceptEncoding) read("Accept-Encoding: *")).getEncoding());
        assertNull(((AcceptEncoding) read("Accept-Encoding:")).getEncoding());
    }

    @ParameterizedTest
    @CsvSource({"en-gb, en_GB", "es-419, es_419", "zh-Hans-CN, zh_CN_#Hans", "fr, fr", "*, *"})
    void languages(String tag, String locale) throws ParseException {
        AcceptLanguage header = read("Accept-Language: " + tag);
        Locale language = header.getAcceptLanguage();
        assertEquals(locale, String.valueOf(language));
        assertEquals(tag, header.getLanguageRange());
        assertEquals(header, FACTORY.createAcceptLanguageHeader(language));
        refused(header, IllegalArgumentException.class, () -> header.setLanguageRange("a b"));
        assertEquals(new ContentLanguage("en-GB"), FACTORY.createContentLanguageHeader(Locale.forLanguageTag("en-gb")));
    }

    @Test
    void whatPointsSomewhere() throws Exception {
        CallInfo call = read("Call-Info: <sip:a@b;c=d?e=f>;purpose=icon");
        SipURI uri = (SipURI) call.getInfo();
        assertNotNull(uri);
        assertEquals("b", uri.getHost());
        assertEquals("icon", call.getPurpose());
        refused(call, ParseException.class, () -> call.setPurpose("a b"));
        CallInfo copy = (CallInfo) call.clone();
        ((SipURI) copy.getInfo()).setHost("z");
        assertEquals(0, call.revision());
        assertTrue(copy.revision() > 0, "a change of the URI is a change of the header");
        assertNotEquals(call, copy);

        AlertInfo tone = read("Alert-Info: Bellcore-dr1;x=y");
        assertNull(tone.getAlertInfo());
        assertEquals("Bellcore-dr1", tone.getAlertText());
        assertNotEquals(tone, read("Alert-Info: Bellcore-dr2;x=y"));
        refused(tone, IllegalArgumentException.class, () -> tone.setAlertInfo("<a"));
        tone.setAlertInfo(uri);
        assertNull(tone.getAlertText());
        assertEquals("<sip:a@b;c=d?e=f>;x=y", tone.getValue());
        assertEquals(";info=a", ((SIPHeader) read("Alert-Info: ;info=a")).getValue());

        ErrorInfo error = read("Error-Info: <http://a>");
        error.setErrorMessage("a b");
        assertEquals("a b", error.getErrorMessage());
        assertEquals("<http://a>;message=\"a b\"", error.getValue());
    }

    @Test
    void datesAreEnglishAndGmtWhateverTheLocale() throws ParseException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            SIPDateHeader header = read("Date: Sat, 3 Nov 2012 23:29:07 GMT");
            Calendar date = header.getDate();
            assertNotNull(date);
            assertEquals(1_351_985_347_000L, date.getTimeInMillis());
            assertEquals(0, date.getTimeZone().getRawOffset());
            date.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
            assertEquals("Sat, 03 Nov 2012 23:29:07 GMT", header.getValue());
            header.setDate(date);
            assertEquals("Date: Sat, 03 Nov 2012 23:29:07 GMT\r\n", header.toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 30 Feb 2010 23:29:00 GMT",
                "Sat, 13 Nov 2010 24:29:00 GMT",
                "Sat, 13 Nov 2010 23:60:00 GMT",
                "Sat, 13 Nov 2010 23:29:60 GMT",
                "Sat, 00 Nov 2010 23:29:00 GMT",
                "2010-13-13T23:29:00.000"
            })
    void datesThatNeverWere(String date) {
        assertThrows(ParseException.class, () -> FACTORY.createHeader("Date", date));
    }

    @Test
    void localDatesOfCameras() throws ParseException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            SIPDateHeader header = read("Date: 2010-11-13T23:29:00.123");
            Calendar date = header.getDate();
            assertNotNull(date);
            assertEquals(1_289_662_140_123L, date.getTimeInMillis());
            assertEquals("2010-11-13T23:29:00.123", header.getValue());
            assertEquals("2010-11-13T23:29:00.123", ((SIPHeader) header.clone()).getValue());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** As applications for such cameras do it. */
    private static final class OwnDate extends SIPDate {
        private static final long serialVersionUID = 1L;

        OwnDate() {
            year = 2010;
            month = Calendar.MARCH;
            day = 4;
        }

        @Override
        public StringBuilder encode(StringBuilder buffer) {
            return buffer.append(year).append('-').append(month + 1).append('-').append(day);
        }
    }

    @Test
    void applicationsWriteDatesTheirWay() {
        SIPDateHeader header = new SIPDateHeader();
        header.setDate(new OwnDate());
        assertEquals("Date: 2010-3-4\r\n", header.toString());
    }

    @Test
    void events() throws Exception {
        Event event = read("o: presence.winfo;id=7;x=\"y\"");
        assertEquals("7", event.getEventId());
        assertTrue(event.match(read("Event: presence.winfo;id=7")));
        assertFalse(event.match(read("Event: Presence.winfo;id=7")));
        assertFalse(event.match(read("Event: presence.winfo")));
        refused(event, ParseException.class, () -> event.setEventType("a b"), () -> event.setEventId("a b"));
        SubscriptionState state = read("Subscription-State: terminated;reason=noresource;retry-after=5;expires=0;x=y");
        assertEquals("noresource", state.getReasonCode());
        assertEquals(5, state.getRetryAfter());
        assertEquals(0, state.getExpires());
        refused(state, InvalidArgumentException.class, () -> state.setExpires(-1), () -> state.setRetryAfter(-1));
        refused(
                state,
                ParseException.class,
                () -> state.setState(""),
                () -> state.setReasonCode("a b"),
                () -> state.setParameter("expires", "x"));
    }

    @Test
    void numbersInRange() throws Exception {
        RAck rack = read("RAck: 4294967295 2147483647 PRACK");
        assertEquals(4_294_967_295L, rack.getRSequenceNumber());
        assertEquals(Integer.MAX_VALUE, rack.getCSeqNumber());
        refused(
                rack,
                InvalidArgumentException.class,
                () -> rack.setRSeqNumber(-1),
                () -> rack.setCSeqNumber(-1),
                () -> rack.setRSequenceNumber(1L << 32));
        refused(rack, ParseException.class, () -> rack.setMethod("a b"));
        RSeq rseq = read("RSeq: 4294967295");
        assertEquals(4_294_967_295L, rseq.getSeqNumber());
        refused(
                rseq,
                InvalidArgumentException.class,
                () -> rseq.setSequenceNumber(-1),
                () -> rseq.setSeqNumber(1L << 32));
        for (String line : List.of(
                "RSeq: 4294967296",
                "RAck: 1 2147483648 INVITE",
                "RAck: 4294967296 1 INVITE",
                "Min-Expires: 4294967296",
                "Retry-After: 4294967296",
                "MIME-Version: 1.4294967296")) {
            assertThrows(ParseException.class, () -> FACTORY.createHeader(line), line);
        }
        assertEquals(Integer.MAX_VALUE, ((MinExpires) read("Min-Expires: 4294967295")).getExpires());
        MimeVersion mime = read("MIME-Version: 1.0");
        refused(mime, InvalidArgumentException.class, () -> mime.setMajorVersion(-1), () -> mime.setMinorVersion(-1));
    }

    @Test
    @SuppressWarnings("deprecation") // floats lose digits, and must not lose them here
    void timestampsKeepTheirDigits() throws Exception {
        TimeStamp stamp = read("Timestamp: 1234567890123.4560 .50");
        assertEquals(1_234_567_890_123L, stamp.getTime());
        assertEquals(0.5f, stamp.getDelay());
        assertEquals(0, stamp.getTimeDelay());
        stamp.setDelay(2.25f);
        assertEquals("1234567890123.4560 2.25", stamp.getValue());
        stamp.setTimeDelay(-1);
        assertFalse(stamp.hasDelay());
        refused(
                stamp,
                InvalidArgumentException.class,
                () -> stamp.setTimeStamp(-1),
                () -> stamp.setTime(-1),
                () -> stamp.setDelay(-2),
                () -> stamp.setTimeDelay(-2),
                () -> stamp.setTimeStamp(Float.NaN));
        stamp.setTimeStamp(1e10f);
        assertEquals("10000000000", stamp.getValue());
        assertEquals(Long.MAX_VALUE, ((TimeStamp) read("Timestamp: " + "9".repeat(30))).getTime());
        assertEquals(0, ((TimeStamp) read("Timestamp: 1. .")).getDelay());
    }

    @Test
    void commentsAndWarnings() throws Exception {
        RetryAfter retry = read("Retry-After: 120 (a (b) \\) c) ; duration=7;x");
        assertEquals("a (b) ) c", retry.getComment());
        assertEquals(7, retry.getDuration());
        assertEquals("120 (a (b) \\) c);duration=7;x", retry.getValue());
        for (String comment : List.of("a)b", "a (b)", "\\", "", ")(")) {
            retry.setComment(comment);
            assertEquals(comment, retry.getComment());
            assertEquals(retry, read(retry.toString().strip()));
        }
        refused(retry, InvalidArgumentException.class, () -> retry.setDuration(-1), () -> retry.setRetryAfter(-1));
        refused(retry, ParseException.class, () -> retry.setComment("a\nb"), () -> retry.setParameter("duration", "x"));
        retry.removeComment();
        retry.removeDuration();
        assertEquals("120;x", retry.getValue());
        Warning warning = read("Warning: 399 h \"a \\\"b\\\"\"");
        assertEquals("a \"b\"", warning.getText());
        refused(warning, InvalidArgumentException.class, () -> warning.setCode(99), () -> warning.setCode(1000));
        refused(warning, ParseException.class, () -> warning.setAgent("a b"), () -> warning.setText("a\rb"));
    }

    @Test
    void texts() throws Exception {
        Subject subject = read("s: a\r\n b, \u4e2d");
        assertEquals("a b, \u4e2d", subject.getSubject());
        refused(
                subject,
                ParseException.class,
                () -> subject.setSubject("a\r\nVia: b"),
                () -> subject.setSubject("a\u0001"));
        subject.setSubject("");
        assertEquals("Subject: \r\n", subject.toString());
        Reason quoting = read("Reason: SIP;text=\"said \\\"no\\\"\"");
        assertEquals("said \"no\"", quoting.getText());
        assertEquals("said \\\"no\\\"", quoting.getParameter("text"));
        quoting.setText("\\o/ \"no\"");
        assertEquals("SIP;text=\"\\\\o/ \\\"no\\\"\"", quoting.getValue());
        assertEquals("\\o/ \"no\"", quoting.getText());
        Reason reason = read("Reason: q.850;cause=x;text=y");
        assertEquals(-1, reason.getCause());
        assertEquals("y", reason.getText());
        refused(reason, InvalidArgumentException.class, () -> reason.setCause(-1));
        SIPETag tag = read("SIP-ETag: aB");
        assertNotEquals(tag, read("SIP-ETag: ab"));
        refused(tag, ParseException.class, () -> tag.setValue("a b"), () -> new SIPETag("\"x\""));
    }

    @Test
    void strictReadersWantTheForms() throws ParseException {
        for (String line : List.of(
                "Date: Sat, 3 Nov 2012 23:29:07 GMT",
                "Date: 2010-11-13T23:29:00.000",
                "Alert-Info: Bellcore-dr1",
                "Call-Info: http://a",
                "Authorization: Digest",
                "Authorization: Digest uri=sip:a@b")) {
            byte[] octets = line.substring(line.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8);
            HeaderName name = HeaderName.find(line.substring(0, line.indexOf(':')));
            assertNotNull(name);
            assertNotNull(HeaderReader.read(name, octets, 0, octets.length, Tolerances.ALL), line);
            assertNull(HeaderReader.read(name, octets, 0, octets.length, Tolerances.NONE), line);
        }
    }
}
