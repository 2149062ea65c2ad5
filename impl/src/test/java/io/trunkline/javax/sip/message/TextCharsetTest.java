package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.javax.sip.header.ContentType;
import io.trunkline.wire.TestMessages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in the charsets that cameras use, and octets that nobody touches. */
class TextCharsetTest {
    /** The second character is in GBK and not in GB2312. */
    private static final String NAMES = "\u5434\u9555";

    private static ContentType type(String value) {
        return (ContentType) Read.header("Content-Type", value);
    }

    private static SIPMessage received(byte[] body, String type) throws ParseException {
        SIPRequest request = Read.invite();
        request.setContent(body, type(type));
        SIPMessage received = Read.message(request.encodeAsBytes("UDP"));
        assertArrayEquals(body, received.getRawContent());
        return received;
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain;charset=GB2312, GBK, ''",
        "text/plain;charset=\"gbk\", GBK, ''",
        "text/plain;charset=GB18030, GB18030, ''",
        "Application/MANSCDP+xml, GBK, GB2312",
        "Application/MANSCDP+xml, GBK, gbk",
        "Application/MANSCDP+xml, GB18030, GB18030",
        "Application/MANSCDP+xml, UTF-8, UTF-8",
        "Application/MANSCDP+xml, UTF-8, ''",
        "Application/MANSCDP+xml;charset=UTF-8, UTF-8, GB2312",
        "application/sdp, UTF-8, ''",
    })
    void textIsReadByItsCharsetAndWrittenInIt(String type, String charset, String declared) throws Exception {
        String text =
                (declared.isEmpty() ? "<a>" : "<?xml version=\"1.0\" encoding='" + declared + "' ?>\r\n<a>") + NAMES;
        byte[] octets = text.getBytes(Charset.forName(charset));
        SIPMessage received = received(octets, type);
        assertEquals(text, received.getContent());
        assertEquals(text, received.getMessageContent());
        assertTrue(received.toString().contains(NAMES));
        SIPRequest answer = Read.invite();
        answer.setContent(received.getContent(), type(type));
        assertArrayEquals(octets, answer.getRawContent());
        received.addHeader("X-Forwarded: yes");
        byte[] forwarded = received.encodeAsBytes("UDP");
        assertArrayEquals(octets, Read.message(forwarded).getRawContent());
    }

    @Test
    void octetsThatAreNoTextAreKept() throws Exception {
        byte[] broken = {'<', (byte) 0xFF, (byte) 0x81, '>'};
        SIPMessage received = received(broken, "Application/MANSCDP+xml");
        assertTrue(((String) received.getContent()).startsWith("<"));
        received.addHeader("X-Forwarded: yes");
        assertArrayEquals(broken, Read.message(received.encodeAsBytes("TCP")).getRawContent());
    }

    @Test
    void aDeclarationHasToBeOne() throws Exception {
        byte[] octets = ("<a encoding=\"GBK\">" + NAMES).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                new String(octets, StandardCharsets.UTF_8),
                received(octets, "a/b+xml").getMessageContent());
        byte[] plain = ("<?xml encoding=\"GBK\"?>" + NAMES).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                new String(plain, StandardCharsets.UTF_8),
                received(plain, "text/plain").getContent());
    }

    @Test
    void whatTheLabelCannotHoldIsRefused() {
        SIPRequest request = Read.invite();
        byte[] before = request.encodeAsBytes(null);
        String rare = "\ud840\udc00";
        assertThrows(ParseException.class, () -> request.setContent(rare, type("text/plain;charset=GB2312")));
        assertThrows(
                ParseException.class,
                () -> request.setContent("<?xml version=\"1.0\" encoding=\"GBK\"?>" + rare, type("a/b+xml")));
        assertArrayEquals(before, request.encodeAsBytes(null));
    }

    @Test
    void theFactorysCharsetIsForTextThatDoesNotSay() throws Exception {
        MessageFactoryImpl factory = new MessageFactoryImpl();
        factory.setDefaultContentEncodingCharset("gb2312");
        SIPRequest request = factory.createRequest(Read.invite().encode());
        request.setContent(NAMES, type("text/plain"));
        assertArrayEquals(NAMES.getBytes(Charset.forName("GBK")), request.getRawContent());
    }

    /** Dahua's answer to a catalogue query, in the charsets that cameras send it in. */
    @Test
    void camerasAreUnderstood() throws IOException {
        Optional<Path> shared = TestMessages.shared();
        assumeTrue(shared.isPresent(), "no folder with shared messages on this machine: set trunkline.shared");
        int read = 0;
        for (String folder : new String[] {"gb28181-derived", "flylab-gb28181/msg", "gb28181-solution/msg"}) {
            try (Stream<Path> files = Files.list(shared.get().resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    SIPMessage message = Read.message(Files.readAllBytes(file));
                    if (message.getContent() instanceof String text) {
                        assertFalse(text.contains("\ufffd"), file + ": " + text);
                        read++;
                    }
                }
            }
        }
        assertTrue(read > 15, "too few bodies: " + read);
    }
}
