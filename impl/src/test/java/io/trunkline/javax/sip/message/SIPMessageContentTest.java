package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

class SIPMessageContentTest {
    private static ContentType type(String value) {
        return (ContentType) Read.header("Content-Type", value);
    }

    private static String text(SIPMessage message) {
        return new String(message.encodeAsBytes(null), StandardCharsets.UTF_8);
    }

    @Test
    void receivedTextIsDecodedByItsCharset() throws Exception {
        SIPMessage message = Read.own("partly-malformed.sip");
        assertEquals("hé!!", message.getContent());
        assertEquals("hé!!", message.getMessageContent());
        assertArrayEquals("hé!!".getBytes(StandardCharsets.UTF_8), message.getRawContent());
        byte[] raw = message.getRawContent();
        raw[0] = 'X';
        assertEquals("hé!!", message.getContent(), "raw content is a copy");
    }

    @Test
    void otherCharsetsSurvive() throws Exception {
        Charset gb = Charset.forName("GB2312");
        SIPRequest request = Read.invite();
        request.setContent("<名>摄像头</名>", type("application/MANSCDP+xml;charset=GB2312"));
        byte[] octets = request.encodeAsBytes("UDP");
        SIPMessage read = Read.message(octets);
        assertArrayEquals("<名>摄像头</名>".getBytes(gb), read.getRawContent());
        assertEquals("<名>摄像头</名>", read.getContent());
        assertTrue(read.toString().contains("摄像头"));
        assertArrayEquals(octets, read.encodeAsBytes(null));
    }

    @Test
    void contentLengthIsThatOfTheBody() throws Exception {
        SIPRequest request = Read.invite();
        request.setContent("héllo", type("text/plain"));
        assertEquals(6, request.getContentLength().getContentLength());
        request.getContentLength().setContentLength(1234);
        assertTrue(text(request).endsWith("\r\nContent-Length: 6\r\n\r\nhéllo"));
        request.removeContent();
        assertNull(request.getRawContent());
        assertNull(request.getContent());
        assertNull(request.getContentTypeHeader());
        assertFalse(request.hasContent());
        assertTrue(text(request).endsWith("\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    void whatCannotBeWrittenLeavesTheMessageAsItWas() {
        SIPRequest request = Read.invite();
        byte[] before = request.encodeAsBytes(null);
        assertThrows(ParseException.class, () -> request.setContent("摄", type("text/plain;charset=ISO-8859-1")));
        assertThrows(ParseException.class, () -> request.setContent("x", type("text/plain;charset=no-such")));
        assertThrows(NullPointerException.class, () -> request.setContent(null, type("text/plain")));
        assertThrows(NullPointerException.class, () -> request.setContent("x", null));
        assertArrayEquals(before, request.encodeAsBytes(null));
    }

    @Test
    void octetsAreOctets() throws Exception {
        byte[] binary = {0, -1, '\r', '\n', 127, -128};
        SIPRequest request = Read.invite();
        request.setContent(binary, type("application/octet-stream"));
        assertSame(binary, request.getContent());
        SIPMessage read = Read.message(request.encodeAsBytes(null));
        assertArrayEquals(binary, (byte[]) read.getContent());
    }

    @Test
    void anyObjectIsWrittenAsItsText() throws Exception {
        StringBuilder content = new StringBuilder("one");
        SIPRequest request = Read.invite();
        request.setContent(content, type("text/plain"));
        content.append(" two");
        assertTrue(text(request).endsWith("Content-Length: 7\r\n\r\none two"));
        assertSame(content, request.getContent());
    }

    @Test
    void aStreamAlwaysGetsAContentLength() {
        SIPMessage message = Read.message("OPTIONS sip:x@y SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\n"
                + "From: <sip:a@b>;tag=1\r\nTo: <sip:x@b>\r\nCall-ID: c\r\nCSeq: 1 OPTIONS\r\n\r\nbody");
        assertFalse(text(message).contains("Content-Length"));
        String stream = new String(message.encodeAsBytes("tcp"), StandardCharsets.UTF_8);
        assertTrue(stream.endsWith("\r\nContent-Length: 4\r\n\r\nbody"));
    }

    @Test
    void aCloneHasItsOwnOctets() throws Exception {
        byte[] binary = {1, 2, 3};
        SIPRequest request = Read.invite();
        request.setContent(binary, type("application/octet-stream"));
        SIPRequest clone = (SIPRequest) request.clone();
        assertNotSame(binary, clone.getContent());
        binary[0] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, clone.getRawContent());
    }
}
