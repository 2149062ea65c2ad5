package io.trunkline.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyReaderTest {
    private static final String START = "INVITE sip:x@example.com SIP/2.0\r\n";
    private static final String VIA = "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n";
    private static final String FROM = "From: <sip:a@example.com>;tag=1\r\n";
    private static final String TO = "To: <sip:x@example.com>\r\n";
    private static final String CALL_ID = "Call-ID: c\r\n";
    private static final String CSEQ = "CSeq: 1 INVITE\r\n";

    private static MessageKeys keys(byte[] octets) {
        Framed framed = new DatagramFramer(MessageLimits.DEFAULT).frame(octets, 0, octets.length);
        return KeyReader.read(assertInstanceOf(Frame.class, framed));
    }

    private static MessageKeys keys(String text) {
        return keys(TestMessages.octets(text));
    }

    @Test
    void takesTheKeysOfARequest() {
        MessageKeys keys = keys(TestMessages.own("invite.sip"));
        assertNull(keys.defect());
        assertTrue(keys.isRequest());
        assertSame("INVITE", keys.method());
        assertEquals("z9hG4bKe1d2g3.1", keys.branch());
        assertTrue(keys.hasMagicCookie());
        assertEquals("edge.example.org", keys.sentByHost());
        assertEquals(5062, keys.sentByPort());
        assertEquals("UDP", keys.transport());
        assertEquals("5b1f0e7c-2d44@192.0.2.17", keys.callId());
        assertEquals(314, keys.cseqNumber());
        assertSame("INVITE", keys.cseqMethod());
        assertEquals("9f31c0a2", keys.fromTag());
        assertNull(keys.toTag());
    }

    @Test
    void takesTheKeysOfAResponse() {
        MessageKeys keys = keys(TestMessages.own("response.sip"));
        assertNull(keys.defect());
        assertEquals(200, keys.statusCode());
        assertNull(keys.method());
        assertEquals("z9hG4bKaa1", keys.branch());
        assertEquals("a.example.com", keys.sentByHost());
        assertEquals(-1, keys.sentByPort());
        assertEquals("TCP", keys.transport());
        assertEquals("22", keys.toTag());
        assertEquals("INVITE", keys.cseqMethod());
    }

    @Test
    void takesTheKeysOfFoldedAndCompactHeaders() {
        MessageKeys keys = keys(TestMessages.own("odd-but-valid.sip"));
        assertNull(keys.defect());
        assertEquals("z9hG4bKodd", keys.branch());
        assertEquals(5099, keys.sentByPort());
        assertEquals(9, keys.cseqNumber());
        assertEquals("a1", keys.fromTag());
        assertEquals("odd.1@here", keys.callId());
    }

    @ParameterizedTest
    @MethodSource
    void namesWhatIsMissing(HeaderName name, String text) {
        MessageDefect defect = keys(text).defect();
        assertNotNull(defect);
        assertSame(name, defect.header());
        assertEquals(-1, defect.offset());
        assertEquals(400, defect.statusCode());
    }

    static Object[][] namesWhatIsMissing() {
        return new Object[][] {
            {HeaderName.VIA, START + FROM + TO + CALL_ID + CSEQ},
            {HeaderName.FROM, START + VIA + TO + CALL_ID + CSEQ},
            {HeaderName.TO, START + VIA + FROM + CALL_ID + CSEQ},
            {HeaderName.CALL_ID, START + VIA + FROM + TO + CSEQ},
            {HeaderName.CSEQ, START + VIA + FROM + TO + CALL_ID},
        };
    }

    @ParameterizedTest
    @MethodSource
    void namesWhatIsWrongAndWhere(HeaderName name, String text, String at) {
        MessageDefect defect = keys(text).defect();
        assertNotNull(defect);
        assertSame(name, defect.header());
        assertEquals(text.indexOf(at), defect.offset(), defect::reason);
        assertEquals(400, defect.statusCode());
    }

    static Object[][] namesWhatIsWrongAndWhere() {
        return new Object[][] {
            {null, "INVITE <sip:x@y> SIP/2.0\r\n" + VIA + FROM + TO + CALL_ID + CSEQ, "<sip:x@y>"},
            {HeaderName.VIA, START + VIA.replace(";branch", ";=branch") + FROM + TO + CALL_ID + CSEQ, "=branch"},
            {HeaderName.TO, START + VIA + FROM + "To: \"x <sip:x@y>\r\n" + CALL_ID + CSEQ, "\r\n" + CALL_ID},
            {HeaderName.CSEQ, START + VIA + FROM + TO + CALL_ID + "CSeq: 36893488147419103232 INVITE\r\n", "36893"},
            {HeaderName.CSEQ, START + VIA + FROM + TO + CALL_ID + "CSeq: 2147483648 INVITE\r\n", "2147483648"},
            {HeaderName.CSEQ, START + VIA + FROM + TO + CALL_ID + "CSeq: 7 BYE\r\n", "BYE"},
            {HeaderName.CSEQ, START + VIA + FROM + TO + CALL_ID + CSEQ + "CSeq: 8 INVITE\r\n", "CSeq: 8"},
        };
    }

    @ParameterizedTest
    @CsvSource({"0", "2147483647", "0000000000000000000000000000001"})
    void takesSequenceNumbersBelow2To31(String number) {
        MessageKeys keys = keys(START + VIA + FROM + TO + CALL_ID + "CSeq: " + number + " INVITE\r\n");
        assertNull(keys.defect());
        assertEquals(Long.parseLong(number), keys.cseqNumber());
    }

    @Test
    void whatIsRightIsTakenAlthoughSomethingElseIsWrong() {
        MessageKeys keys = keys(START + VIA + FROM + "To: <\r\n" + CALL_ID + CSEQ);
        assertSame(HeaderName.TO, keys.defect().header());
        assertEquals("z9hG4bK1", keys.branch());
        assertEquals("c", keys.callId());
        assertEquals(1, keys.cseqNumber());
    }

    @Test
    void aBareCookieIsNoBranchOfRfc3261() {
        MessageKeys keys = keys(START + VIA.replace("z9hG4bK1", "z9hG4bK") + FROM + TO + CALL_ID + CSEQ);
        assertEquals("z9hG4bK", keys.branch());
        assertFalse(keys.hasMagicCookie());
    }

    @Test
    void unknownMethodsAndTransportsAreKept() {
        MessageKeys keys = keys("Gr00vE sip:x@example.com SIP/2.0\r\n" + VIA.replace("UDP", "sctp-x") + FROM + TO
                + CALL_ID + "CSeq: 1 Gr00vE\r\n");
        assertNull(keys.defect());
        assertEquals("Gr00vE", keys.method());
        assertEquals("SCTP-X", keys.transport());
    }
}
