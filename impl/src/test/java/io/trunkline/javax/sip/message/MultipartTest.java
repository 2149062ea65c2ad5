package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in several parts: RFC 2046 section 5.1, RFC 5621. */
class MultipartTest {

    private static ContentType type(String value) {
        return (ContentType) Read.header("Content-Type", value);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MultipartMimeContentImpl read(String type, String body) throws ParseException {
        SIPRequest request = Read.invite();
        request.setContent(octets(body), type(type));
        SIPMessage received = Read.message(request.encodeAsBytes("UDP"));
        assertArrayEquals(octets(body), received.getRawContent());
        MultipartMimeContentImpl multipart =
                assertInstanceOf(MultipartMimeContentImpl.class, received.getMultipartMimeContent());
        assertArrayEquals(octets(body), multipart.toOctets(), "written as it came");
        return multipart;
    }

    private static List<Content> parts(MultipartMimeContent multipart) {
        List<Content> parts = new ArrayList<>();
        multipart.getContents().forEachRemaining(parts::add);
        assertEquals(multipart.getContentCount(), parts.size());
        return parts;
    }

    private static final String MIXED = "for old readers\r\n"
            + "--b 1\t \r\n"
            + "Content-Type: application/sdp\r\n"
            + "Content-Disposition: session;\r\n handling=optional\r\n"
            + "Content-ID: <1@a>\r\n"
            + "X-Own: 1\r\n"
            + "no header\r\n"
            + "\r\n"
            + "v=0\r\n"
            + "\r\n--b 1\r\n"
            + "\r\n"
            + "plain\r\n--b 10\r\n"
            + "--b 1\r\n"
            + "content-type: image/x\r\n\r\n"
            + "\u0000\u00ff\r\n\r\n--b"
            + "\r\n--b 1--\r\n"
            + "behind";

    @Test
    void takesPartsApart() throws ParseException {
        MultipartMimeContentImpl multipart = read("multipart/mixed;boundary=\"b 1\"", MIXED);
        List<Content> parts = parts(multipart);
        assertEquals(3, parts.size());
        Content sdp = parts.get(0);
        assertEquals("v=0\r\n", sdp.getContent());
        assertEquals("sdp", sdp.getContentTypeHeader().getContentSubType());
        List<String> names = new ArrayList<>();
        sdp.getExtensionHeaders().forEachRemaining(header -> names.add(header.getName()));
        assertTrue(names.containsAll(List.of("Content-ID", "X-Own")), names.toString());
        assertTrue(sdp.toString().startsWith("Content-Type: application/sdp\r\n"), sdp.toString());
        assertTrue(sdp.toString().endsWith("no header\r\n\r\nv=0\r\n"), sdp.toString());
        assertEquals("plain\r\n--b 10", parts.get(1).getContent());
        assertEquals("plain", parts.get(1).getContentTypeHeader().getContentSubType());
        assertArrayEquals(
                octets("\u0000\u00ff\r\n\r\n--b"), (byte[]) parts.get(2).getContent());
    }

    @Test
    void aChangedPartLeavesTheOthersAsTheyCame() throws ParseException {
        MultipartMimeContentImpl multipart = read("multipart/mixed;boundary=\"b 1\"", MIXED);
        parts(multipart).get(1).setContent("other");
        String written = new String(multipart.toOctets(), StandardCharsets.ISO_8859_1);
        assertEquals(
                MIXED.replace("plain\r\n--b 10", "other"),
                written.replace("--b 1\r\nContent-Type: application", "--b 1\t \r\nContent-Type: application"));
        parts(multipart).get(0).getContentTypeHeader().setContentSubType("x");
        assertTrue(multipart.toString().contains("Content-Type: application/x\r\n"));
    }

    @Test
    void bareLineFeedsAndAMissingEndAreTaken() throws ParseException {
        List<Content> parts =
                parts(read("multipart/mixed;boundary=x", "--x\nContent-Type: text/plain\n\none\n--x\n\ntwo\n"));
        assertEquals("one", parts.get(0).getContent());
        assertEquals("two\n", parts.get(1).getContent());
        assertEquals(
                1,
                parts(read("multipart/mixed;boundary=x", "--x\r\n\r\n\r\n--x--"))
                        .size());
        assertEquals(
                "",
                parts(read("multipart/mixed;boundary=x", "--x\r\n--x--")).get(0).getContent());
    }

    @Test
    void aMultipartWithinAMultipart() throws ParseException {
        String inner = "--in\r\n\r\none\r\n--in\r\n\r\ntwo\r\n--in--\r\n";
        MultipartMimeContentImpl outer = read(
                "multipart/mixed;boundary=out",
                "--out\r\nContent-Type: multipart/alternative;boundary=in\r\n\r\n" + inner + "\r\n--out--\r\n");
        MultipartMimeContent nested =
                assertInstanceOf(MultipartMimeContent.class, parts(outer).get(0).getContent());
        assertEquals("two", parts(nested).get(1).getContent());
        nested.addContent(new ContentImpl("three"));
        assertEquals(3, nested.getContentCount());
        String written = outer.toString();
        assertTrue(written.contains("two\r\n--in\r\nContent-Type: text/plain\r\n\r\nthree\r\n--in--"), written);
        MultipartMimeContent again = read("multipart/mixed;boundary=out", written);
        assertEquals(3, ((MultipartMimeContent) parts(again).get(0).getContent()).getContentCount());
    }

    @Test
    void aDigestHoldsMessages() throws ParseException {
        Content part = parts(read("multipart/digest;boundary=x", "--x\r\n\r\nSubject: a\r\n--x--"))
                .get(0);
        assertEquals("rfc822", part.getContentTypeHeader().getContentSubType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed;boundary=\"\"",
                "multipart/mixed;boundary=\"x \"",
                "multipart/mixed;boundary=\"<x>\"",
                "multipart/mixed;boundary=other",
            })
    void refusesABodyWithoutItsBoundary(String type) throws ParseException {
        SIPRequest request = Read.invite();
        request.setContent(octets("--x\r\n\r\n--x--"), type(type));
        SIPMessage received = Read.message(request.encodeAsBytes("UDP"));
        assertThrows(ParseException.class, received::getMultipartMimeContent);
        assertNotNull(received.getRawContent());
    }

    @Test
    void hasLimits() throws ParseException {
        SIPRequest many = Read.invite();
        many.setContent(octets("--x\r\n\r\n\r\n".repeat(300)), type("multipart/mixed;boundary=x"));
        assertThrows(ParseException.class, many::getMultipartMimeContent);
        StringBuilder deep = new StringBuilder();
        for (int i = 1; i < 40; i++) {
            deep.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed;boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        SIPRequest request = Read.invite();
        request.setContent(octets(deep.toString()), type("multipart/mixed;boundary=b1"));
        int depth = 0;
        Object content = request.getMultipartMimeContent();
        while (content instanceof MultipartMimeContent nested) {
            depth++;
            content = parts(nested).get(0).getContent();
        }
        assertEquals(MultipartReader.MAX_DEPTH, depth);
        assertInstanceOf(byte[].class, content);
        SIPRequest lines = Read.invite();
        lines.setContent(octets("--x\r\n" + "A: b\r\n".repeat(200)), type("multipart/mixed;boundary=x"));
        assertThrows(ParseException.class, lines::getMultipartMimeContent);
    }

    @Test
    void theFactoryMakesWhatCanBeSent() throws ParseException {
        MessageFactoryImpl factory = new MessageFactoryImpl();
        MultipartMimeContent multipart = factory.createMultipartMimeContent(
                new ContentType("multipart", "mixed"),
                new String[] {"application", "text"},
                new String[] {"sdp", "plain"},
                new String[] {"v=0\r\n", "\u540a"});
        assertNotNull(multipart.getContentTypeHeader().getParameter("boundary"));
        SIPRequest request = Read.invite();
        request.setContent(multipart, multipart.getContentTypeHeader());
        assertSame(multipart, request.getMultipartMimeContent());
        SIPMessage received = Read.message(request.encodeAsBytes("UDP"));
        List<Content> parts = parts(received.getMultipartMimeContent());
        assertEquals("v=0\r\n", parts.get(0).getContent());
        assertEquals("\u540a", parts.get(1).getContent());
        assertEquals("text", parts.get(1).getContentTypeHeader().getContentType());
        assertThrows(
                IllegalArgumentException.class,
                () -> factory.createMultipartMimeContent(
                        type("text/plain"), new String[0], new String[0], new String[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> factory.createMultipartMimeContent(
                        type("multipart/mixed"), new String[1], new String[0], new String[0]));
    }

    @Test
    void partsHaveHeadersAndCharsets() throws ParseException {
        ContentImpl part = new ContentImpl("<\u540a/>", type("application/x+xml;charset=GBK"));
        Header id = Read.header("Content-ID", "<7@a>");
        part.addExtensionHeader(id);
        assertThrows(IllegalArgumentException.class, () -> part.addExtensionHeader(type("a/b")));
        MultipartMimeContentImpl multipart = new MultipartMimeContentImpl(type("multipart/related;boundary=x"));
        assertTrue(multipart.add(part));
        String expected =
                "--x\r\nContent-Type: application/x+xml;charset=GBK\r\nContent-ID: <7@a>\r\n\r\n<\u540a/>\r\n--x--\r\n";
        assertArrayEquals(expected.getBytes(Charset.forName("GBK")), multipart.toOctets());
        part.setContentTypeHeader(type("text/plain;charset=US-ASCII"));
        assertThrows(IllegalStateException.class, multipart::toOctets);
        assertThrows(IllegalArgumentException.class, () -> part.setContent("\u540a"));
        part.setContent("a\r\n--x\r\nb");
        assertThrows(IllegalStateException.class, multipart::toOctets);
        part.setContent(new byte[] {1});
        assertFalse(multipart.toString().isEmpty());
        assertNull(part.getContentDispositionHeader());
    }

    @Test
    void clonesShareNothing() throws ParseException {
        MultipartMimeContentImpl multipart = read("multipart/mixed;boundary=\"b 1\"", MIXED);
        SIPRequest request = Read.invite();
        request.setContent(multipart, multipart.getContentTypeHeader());
        byte[] before = request.encodeAsBytes("UDP");
        SIPRequest copy = (SIPRequest) request.clone();
        MultipartMimeContent copied = copy.getMultipartMimeContent();
        assertNotSame(multipart, copied);
        parts(copied).get(0).setContent("changed");
        copied.addContent(new ContentImpl("more"));
        parts(copied).get(0).getContentTypeHeader().setContentSubType("changed");
        assertArrayEquals(before, request.encodeAsBytes("UDP"));
        assertTrue(copy.encode().contains("changed"));
    }

    @Test
    void aMessageWithoutAMultipartHasNone() throws ParseException {
        assertNull(Read.invite().getMultipartMimeContent());
        SIPRequest empty = Read.invite();
        empty.removeContent();
        assertNull(empty.getMultipartMimeContent());
    }
}
