package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Content-Encoding: RFC 3261 section 20.12. */
class ContentCodingsTest {
    private static final byte[] TEXT = "crane ".repeat(100).getBytes(StandardCharsets.US_ASCII);

    private static byte[] gzip(byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(octets);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] octets, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9, raw);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(octets);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static SIPMessage message(byte[] body, String... codings) throws ParseException {
        SIPRequest request = Read.invite();
        request.setContent(body, (ContentType) Read.header("Content-Type", "text/plain"));
        for (String coding : codings) {
            request.addHeader("Content-Encoding: " + coding);
        }
        return Read.message(request.encodeAsBytes("UDP"));
    }

    @Test
    void takesCodingsOffWhenAsked() throws Exception {
        assertArrayEquals(TEXT, message(gzip(TEXT), "gzip").getDecodedContent());
        assertArrayEquals(TEXT, message(gzip(TEXT), "X-GZIP").getDecodedContent());
        assertArrayEquals(TEXT, message(deflate(TEXT, false), "deflate").getDecodedContent());
        assertArrayEquals(TEXT, message(deflate(TEXT, true), "deflate").getDecodedContent());
        assertArrayEquals(
                TEXT, message(gzip(deflate(TEXT, false)), "deflate, gzip").getDecodedContent());
        assertArrayEquals(TEXT, message(TEXT, "identity").getDecodedContent());
        assertArrayEquals(TEXT, message(TEXT).getDecodedContent());
        SIPRequest empty = Read.invite();
        empty.removeContent();
        assertNull(empty.getDecodedContent());
    }

    @Test
    void codedTextIsNoText() throws Exception {
        byte[] coded = gzip(TEXT);
        SIPMessage message = message(coded, "gzip");
        assertArrayEquals(coded, (byte[]) message.getContent());
        assertArrayEquals(coded, message.getRawContent());
        assertEquals(
                new String(TEXT, StandardCharsets.US_ASCII),
                message(TEXT, "identity").getContent());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        refused("br", message(TEXT, "br"));
        refused("gzip", message(TEXT, "gzip"));
        refused("deflate", message(TEXT, "deflate"));
        byte[] half = gzip(TEXT);
        refused("gzip", message(Arrays.copyOf(half, half.length - 9), "gzip"));
    }

    private static void refused(String coding, SIPMessage message) {
        ParseException refusal = assertThrows(ParseException.class, message::getDecodedContent);
        assertTrue(refusal.getMessage().contains(coding), refusal.getMessage());
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        byte[] bomb = gzip(new byte[SIPMessage.MAX_DECODED_CONTENT + 1]);
        assertTrue(bomb.length < 64 << 10);
        assertThrows(ParseException.class, () -> message(bomb, "gzip").getDecodedContent());
        assertThrows(ParseException.class, () -> message(gzip(TEXT), "gzip").getDecodedContent(TEXT.length - 1));
        assertArrayEquals(TEXT, message(gzip(TEXT), "gzip").getDecodedContent(TEXT.length));
    }

    @Test
    void aCodedMultipartIsDecodedFirst() throws Exception {
        byte[] body = "--x\r\n\r\none\r\n--x--".getBytes(StandardCharsets.US_ASCII);
        SIPRequest request = Read.invite();
        request.setContent(gzip(body), (ContentType) Read.header("Content-Type", "multipart/mixed;boundary=x"));
        request.addHeader("Content-Encoding: gzip");
        assertEquals(
                "one", request.getMultipartMimeContent().getContents().next().getContent());
    }
}
