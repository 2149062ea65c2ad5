package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContentLengthHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.header.TooManyHopsException;
import javax.sip.header.UserAgentHeader;
import org.junit.jupiter.api.Test;

/** The headers without an address, and what their factory methods refuse. */
class PlainHeadersTest {
    private final HeaderFactoryImpl factory = new HeaderFactoryImpl();

    private interface Call {
        Object make() throws Exception;
    }

    private static void refuses(Class<? extends Exception> how, String what, Call call) {
        Exception refused = assertThrows(how, call::make);
        assertTrue(refused.getMessage().contains(what), refused.getMessage());
    }

    @Test
    void callIdIsComparedOctetByOctet() throws ParseException {
        CallIdHeader callId = factory.createCallIdHeader("f81d@host.com");
        assertEquals("Call-ID: f81d@host.com\r\n", callId.toString());
        assertEquals(callId, factory.createHeader("i", "f81d@host.com"));
        assertEquals(
                callId.hashCode(), factory.createHeader("i", "f81d@host.com").hashCode());
        assertNotEquals(callId, factory.createCallIdHeader("F81d@host.com"));
        callId.setCallId("x");
        assertEquals("x", callId.getCallId());
        refuses(ParseException.class, "a b", () -> factory.createCallIdHeader("a b"));
        refuses(ParseException.class, "found the end", () -> factory.createCallIdHeader(""));
        refuses(ParseException.class, "offset 1", () -> {
            callId.setCallId("a\r\nb");
            return null;
        });
        assertEquals("x", callId.getCallId());
        assertThrows(NullPointerException.class, () -> factory.createCallIdHeader(null));
        assertThrows(IllegalArgumentException.class, () -> new CallID("a b"));
    }

    @Test
    void cseqHasANumberAndAMethodWithCase() throws Exception {
        CSeqHeader cseq = factory.createCSeqHeader(2147483647L, "INVITE");
        assertEquals("CSeq: 2147483647 INVITE\r\n", cseq.toString());
        assertEquals(2147483647L, cseq.getSeqNumber());
        assertEquals("INVITE", cseq.getMethod());
        assertEquals(cseq, factory.createHeader("CSeq", "2147483647 INVITE"));
        assertNotEquals(cseq, factory.createHeader("CSeq", "2147483647 invite"));
        assertNotEquals(cseq, factory.createHeader("CSeq", "1 INVITE"));
        refuses(InvalidArgumentException.class, "-1", () -> factory.createCSeqHeader(-1L, "INVITE"));
        refuses(InvalidArgumentException.class, "2147483648", () -> factory.createCSeqHeader(2147483648L, "INVITE"));
        refuses(ParseException.class, "A B", () -> factory.createCSeqHeader(1L, "A B"));
        refuses(ParseException.class, "found the end", () -> factory.createCSeqHeader(1L, ""));
        assertThrows(NullPointerException.class, () -> factory.createCSeqHeader(1L, null));
        cseq.setSeqNumber(0);
        cseq.setMethod("ACK");
        assertEquals("0 ACK", ((CSeq) cseq).getValue());
        assertTrue(((CSeq) cseq).revision() > 0);
    }

    @Test
    void maxForwardsCountsDown() throws Exception {
        MaxForwardsHeader header = factory.createMaxForwardsHeader(1);
        header.decrementMaxForwards();
        assertEquals(0, header.getMaxForwards());
        assertTrue(((MaxForwards) header).hasReachedZero());
        assertThrows(TooManyHopsException.class, header::decrementMaxForwards);
        assertEquals(0, header.getMaxForwards());
        refuses(InvalidArgumentException.class, "256", () -> factory.createMaxForwardsHeader(256));
        refuses(InvalidArgumentException.class, "-1", () -> factory.createMaxForwardsHeader(-1));
        assertEquals(factory.createMaxForwardsHeader(70), factory.createHeader("Max-Forwards", "70"));
        assertNotEquals(factory.createMaxForwardsHeader(70), factory.createMaxForwardsHeader(71));
    }

    @Test
    void numbersAreNotNegative() throws Exception {
        ContentLengthHeader length = factory.createContentLengthHeader(0);
        ExpiresHeader expires = factory.createExpiresHeader(3600);
        RSeqHeader rseq = factory.createRSeqHeader(1);
        assertEquals("Content-Length: 0\r\n", length.toString());
        assertEquals("Expires: 3600\r\n", expires.toString());
        assertEquals("RSeq: 1\r\n", rseq.toString());
        assertEquals("Min-Expires: 60\r\n", factory.createMinExpiresHeader(60).toString());
        assertEquals(length, factory.createHeader("l", "0"));
        assertEquals(expires, factory.createHeader("Expires", "3600"));
        refuses(InvalidArgumentException.class, "-1", () -> factory.createContentLengthHeader(-1));
        refuses(InvalidArgumentException.class, "-1", () -> factory.createExpiresHeader(-1));
        refuses(InvalidArgumentException.class, "-1", () -> factory.createMinExpiresHeader(-1));
        refuses(InvalidArgumentException.class, "-7", () -> factory.createRSeqHeader(-7));
        refuses(InvalidArgumentException.class, "-5", () -> {
            length.setContentLength(-5);
            return null;
        });
        assertEquals(0, length.getContentLength());
        assertThrows(IllegalArgumentException.class, () -> new ContentLength(-1));
    }

    @Test
    void contentTypeComparesWithoutCaseButQuotedValues() throws ParseException {
        ContentTypeHeader type = factory.createContentTypeHeader("application", "sdp");
        assertEquals("Content-Type: application/sdp\r\n", type.toString());
        assertEquals(type, factory.createHeader("c", "Application/SDP"));
        assertEquals(
                type.hashCode(), factory.createHeader("c", "Application/SDP").hashCode());
        ContentType mixed = (ContentType) factory.createHeader("c", "multipart/mixed;boundary=\"a b\";charset=UTF-8");
        assertEquals("a b", mixed.getParameter("boundary"));
        assertEquals("UTF-8", mixed.getCharset());
        assertEquals("multipart", mixed.getContentType());
        assertEquals("mixed", mixed.getContentSubType());
        assertEquals(0, mixed.compareMediaRange("MULTIPART/MIXED"));
        assertNotEquals(mixed, factory.createHeader("c", "multipart/mixed;boundary=\"a B\";charset=UTF-8"));
        assertNull(((ContentType) type).getCharset());
        refuses(ParseException.class, "a b", () -> factory.createContentTypeHeader("a b", "c"));
        refuses(ParseException.class, "b/c", () -> factory.createContentTypeHeader("a", "b/c"));
        assertThrows(NullPointerException.class, () -> factory.createContentTypeHeader(null, "x"));
    }

    @Test
    void tokensOfEveryKind() throws ParseException {
        assertEquals("Allow: INVITE\r\n", factory.createAllowHeader("INVITE").toString());
        assertEquals(
                "Supported: 100rel\r\n", factory.createSupportedHeader("100rel").toString());
        assertEquals(
                "Require: 100rel\r\n", factory.createRequireHeader("100rel").toString());
        assertEquals(
                "Proxy-Require: foo\r\n",
                factory.createProxyRequireHeader("foo").toString());
        assertEquals(
                "Unsupported: foo\r\n", factory.createUnsupportedHeader("foo").toString());
        assertEquals(factory.createSupportedHeader("100REL"), factory.createSupportedHeader("100rel"));
        assertNotEquals(factory.createAllowHeader("invite"), factory.createAllowHeader("INVITE"));
        assertEquals("", factory.createSupportedHeader("").getOptionTag());
        for (String wrong : new String[] {"a b", "a,b", "\r\n"}) {
            refuses(ParseException.class, "not a valid ", () -> factory.createAllowHeader(wrong));
            refuses(ParseException.class, "not a valid ", () -> factory.createSupportedHeader(wrong));
            refuses(ParseException.class, "not a valid ", () -> factory.createRequireHeader(wrong));
            refuses(ParseException.class, "not a valid ", () -> factory.createProxyRequireHeader(wrong));
            refuses(ParseException.class, "not a valid ", () -> factory.createUnsupportedHeader(wrong));
        }
        refuses(ParseException.class, "found the end", () -> factory.createRequireHeader(""));
        assertThrows(NullPointerException.class, () -> factory.createSupportedHeader(null));
        assertThrows(NullPointerException.class, () -> factory.createRequireHeader(null));
        assertThrows(NullPointerException.class, () -> factory.createAllowHeader(null));
    }

    @Test
    void productsAreKeptApart() throws ParseException {
        UserAgentHeader agent = factory.createUserAgentHeader(List.of("A/1.0", "(c d)", "B"));
        assertEquals("User-Agent: A/1.0 (c d) B\r\n", agent.toString());
        List<Object> products = new ArrayList<>();
        ((UserAgent) agent).getProduct().forEachRemaining(products::add);
        assertEquals(List.of("A/1.0", "(c d)", "B"), products);
        assertEquals(agent, factory.createHeader("User-Agent", "A/1.0 (c d) B"));
        refuses(ParseException.class, "offset 5", () -> factory.createUserAgentHeader(List.of("A", "(open")));
        refuses(ParseException.class, "a@b", () -> {
            agent.setProduct(List.of("a@b"));
            return null;
        });
        assertEquals("User-Agent: A/1.0 (c d) B\r\n", agent.toString());
        assertEquals(
                "Server: S/1\r\n", factory.createServerHeader(List.of("S/1")).toString());
        UserAgent copy = (UserAgent) ((UserAgent) agent).clone();
        copy.addProductToken("C");
        assertEquals("User-Agent: A/1.0 (c d) B\r\n", agent.toString());
    }

    @Test
    void extensionHeadersHoldNoLineBreak() throws ParseException {
        ExtensionHeader header = (ExtensionHeader) factory.createHeader("X-Custom", " v ");
        assertEquals("v", header.getValue());
        header.setValue("w");
        assertEquals("X-Custom: w\r\n", header.toString());
        refuses(ParseException.class, "line break", () -> {
            header.setValue("a\r\nVia: x");
            return null;
        });
        refuses(ParseException.class, "offset 1", () -> factory.createHeader("X Y", "v"));
        assertEquals("w", header.getValue());
        assertEquals(header, factory.createHeader("x-custom", "w"));
        assertThrows(NullPointerException.class, () -> factory.createHeader(null, "v"));
        assertThrows(NullPointerException.class, () -> factory.createHeader("X", null));
    }

    @Test
    void createHeaderTakesOneValueOnly() throws ParseException {
        assertEquals("m", factory.createHeader("Contact: <sip:m>").toString().substring(14, 15));
        assertTrue(factory.createHeader("v", "SIP/2.0/UDP a") instanceof Via);
        refuses(ParseException.class, "more than one", () -> factory.createHeader("Contact", "<sip:a>,<sip:b>"));
        refuses(ParseException.class, "colon", () -> factory.createHeader("Contact"));
        refuses(ParseException.class, "offset", () -> factory.createHeader("Via", "nonsense"));
    }

    @Test
    void createHeadersTakesListsOnly() throws ParseException {
        List<? extends Header> contacts = factory.createHeaders("m: <sip:a@b>, \"x, y\" <sip:c@d>");
        assertEquals(2, contacts.size());
        assertEquals("Contact: <sip:a@b>\r\n", contacts.get(0).toString());
        assertEquals("Contact: \"x, y\" <sip:c@d>\r\n", contacts.get(1).toString());
        assertEquals(1, factory.createHeaders("Allow: INVITE").size());
        for (String single :
                Arrays.asList("Call-ID: a", "CSeq: 1 A", "X-Unknown: a, b", "WWW-Authenticate: Digest a=b")) {
            refuses(ParseException.class, "several", () -> factory.createHeaders(single));
        }
        refuses(ParseException.class, "colon", () -> factory.createHeaders("Contact"));
        assertEquals(
                2, factory.createHeaders("Warning: 399 a \"b\", 399 c \"d, e\"").size());
    }

    @Test
    void startLines() throws ParseException {
        assertEquals(
                "ACK sip:a@b SIP/2.0\r\n",
                factory.createRequestLine("ACK sip:a@b SIP/2.0\r\n").toString());
        assertEquals(
                "SIP/2.0 200 OK\r\n",
                factory.createStatusLine("SIP/2.0 200 OK\r\n").toString());
        assertEquals(
                "SIP/2.0 200 \r\n", factory.createStatusLine("SIP/2.0 200 ").toString());
        refuses(ParseException.class, "x", () -> factory.createRequestLine("x"));
        refuses(ParseException.class, "x", () -> factory.createStatusLine("x"));
        StatusLine line = (StatusLine) factory.createStatusLine("SIP/2.0 200 OK");
        assertThrows(IllegalArgumentException.class, () -> line.setStatusCode(99));
        assertThrows(IllegalArgumentException.class, () -> line.setReasonPhrase("a\r\nb"));
        assertEquals(0, line.revision());
        line.setStatusCode(404);
        line.setReasonPhrase("Not Found");
        assertEquals("SIP/2.0 404 Not Found\r\n", line.encode());
        RequestLine request = (RequestLine) factory.createRequestLine("ACK sip:a@b SIP/2.0");
        RequestLine copy = (RequestLine) request.clone();
        copy.setMethod("BYE");
        assertFalse(request.equals(copy));
        assertEquals(0, request.revision());
        assertEquals(request, factory.createRequestLine("ACK sip:a@b SIP/2.0"));
    }
}
