package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.javax.sip.header.UserAgent;
import io.trunkline.wire.TestMessages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.ToHeader;
import org.junit.jupiter.api.Test;

class MessageFactoryImplTest {
    private final MessageFactoryImpl factory = new MessageFactoryImpl();

    private SIPRequest options() throws ParseException {
        return factory.createRequest(
                (URI) Read.invite().getRequestURI().clone(),
                "OPTIONS",
                (CallIdHeader) Read.header("Call-ID", "id"),
                (CSeqHeader) Read.header("CSeq", "1 OPTIONS"),
                (FromHeader) Read.header("From", "<sip:a@example.com>;tag=1"),
                (ToHeader) Read.header("To", "<sip:b@example.com>"),
                List.of(Read.header("Via", "SIP/2.0/UDP h;branch=z9hG4bK1"), Read.header("Via", "SIP/2.0/UDP g")),
                (MaxForwardsHeader) Read.header("Max-Forwards", "70"));
    }

    @Test
    void makesARequest() throws Exception {
        SIPRequest request = options();
        SIPMessage read = Read.message(request.encodeAsBytes("UDP"));
        assertEquals(request, read);
        assertNull(read.keys().defect());
        assertEquals(2, read.getViaHeaders().size());
        assertTrue(request.toString().endsWith("\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    void refusesWhatIsMissing() {
        assertThrows(ParseException.class, () -> factory.createRequest("INVITE sip:x SIP/2.0 nonsense\r\n"));
        assertThrows(NullPointerException.class, () -> factory.createResponse(200, null));
        assertThrows(ParseException.class, () -> factory.createResponse(20, Read.invite()));
    }

    @Test
    void readsRequestAndResponseFromText() throws Exception {
        String text = "OPTIONS sip:x@y SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\n"
                + "To: <sip:x@b>\r\nCall-ID: c\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70";
        SIPRequest request = factory.createRequest(text);
        assertEquals("OPTIONS", request.getMethod());
        assertEquals(70, request.getMaxForwards().getMaxForwards());
        assertThrows(ParseException.class, () -> factory.createResponse(text));
        SIPResponse response = factory.createResponse(text.replace("OPTIONS sip:x@y SIP/2.0", "SIP/2.0 200 OK"));
        assertEquals(200, response.getStatusCode());
        assertThrows(ParseException.class, () -> factory.createRequest(response.toString()));
    }

    @Test
    void theEmptyRequestIsAKeepAlive() throws Exception {
        for (String text : new String[] {null, ""}) {
            SIPRequest request = factory.createRequest(text);
            assertTrue(request.isNullRequest());
            assertArrayEquals(TestMessages.octets("\r\n\r\n"), request.encodeAsBytes("TCP"));
            assertEquals("\r\n\r\n", request.toString());
        }
    }

    @Test
    void defaultsAreOfTheFactoryAndCopied() throws Exception {
        UserAgent agent = (UserAgent) Read.header("User-Agent", "Bench/1");
        factory.setDefaultUserAgentHeader(agent);
        SIPRequest request = options();
        assertEquals("Bench/1", ((UserAgent) request.getHeader("User-Agent")).getValue());
        assertNotSame(agent, request.getHeader("User-Agent"));
        assertFalse(factory.createResponse(200, request).hasHeader("User-Agent"));
        assertThrows(IllegalArgumentException.class, () -> factory.setDefaultContentEncodingCharset("no such"));
        assertThrows(IllegalArgumentException.class, () -> factory.setDefaultContentEncodingCharset("x-none"));
        factory.setDefaultContentEncodingCharset("GB18030");
        SIPRequest chinese = options();
        chinese.setContent("名", (ContentType) Read.header("Content-Type", "text/plain"));
        assertArrayEquals("名".getBytes(Charset.forName("GB18030")), chinese.getRawContent());
    }

    @Test
    void answersARequest() throws Exception {
        SIPResponse response = factory.createResponse(
                200,
                Read.invite(),
                (ContentType) Read.header("Content-Type", "text/plain"),
                "hi".getBytes(StandardCharsets.UTF_8));
        assertTrue(new String(response.encodeAsBytes("UDP"), StandardCharsets.UTF_8).endsWith("\r\n\r\nhi"));
        assertEquals(2, response.getContentLength().getContentLength());
        assertEquals("Emil", response.getTo().getAddress().getDisplayName());
    }

    @Test
    void messagesSurviveSerialization() throws Exception {
        for (String name : TestMessages.OWN) {
            SIPMessage message = Read.own(name);
            SIPMessage copy = (SIPMessage) roundTrip(message);
            assertEquals(message, copy);
            assertArrayEquals(message.encodeAsBytes("TCP"), copy.encodeAsBytes("TCP"));
        }
        assertTrue(((SIPRequest) roundTrip(factory.createRequest(""))).isNullRequest());
    }

    private static Object roundTrip(Object object) throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(octets)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(octets.toByteArray()))) {
            return in.readObject();
        }
    }
}
