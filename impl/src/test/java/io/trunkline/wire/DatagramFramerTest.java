package io.trunkline.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatagramFramerTest {
    private static final String HEAD = String.join(
            "\r\n",
            "OPTIONS sip:x@example.com SIP/2.0",
            "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1",
            "From: <sip:a@example.com>;tag=1",
            "To: <sip:x@example.com>",
            "Call-ID: c",
            "CSeq: 1 OPTIONS",
            "");

    private final DatagramFramer framer = new DatagramFramer(MessageLimits.DEFAULT);

    private Framed frame(byte[] octets) {
        return framer.frame(octets, 0, octets.length);
    }

    private Framed frame(String text) {
        return frame(TestMessages.octets(text));
    }

    private static Frame good(Framed framed) {
        return assertInstanceOf(Frame.class, framed);
    }

    private static FramingError bad(Framed framed) {
        return assertInstanceOf(FramingError.class, framed);
    }

    private static String value(Frame frame, int line) {
        return new ByteSlice(frame.octets(), frame.valueStart(line), frame.valueEnd(line)).toString();
    }

    private static String line(Frame frame, int line) {
        return new ByteSlice(frame.octets(), frame.lineStart(line), frame.lineEnd(line)).toString();
    }

    @Test
    void indexesEveryLine() {
        Frame frame = good(frame(TestMessages.own("invite.sip")));
        assertTrue(frame.isRequest());
        assertEquals(15, frame.headerCount());
        assertSame(HeaderName.VIA, frame.name(0));
        assertSame(HeaderName.VIA, frame.name(1));
        assertEquals("SIP/2.0/UDP 192.0.2.17:5070;branch=z9hG4bK-d0ra-77f1;rport=5070", value(frame, 1));
        assertSame(HeaderName.CONTENT_LENGTH, frame.name(14));
        assertEquals("Content-Length: " + frame.body().length() + "\r\n", line(frame, 14));
        assertTrue(frame.body().toString().startsWith("v=0\r\n"));
        assertEquals(frame.octets().length, frame.to());
    }

    @Test
    void joinsFoldedLinesAndKnowsCompactNames() {
        Frame frame = good(frame(TestMessages.own("odd-but-valid.sip")));
        assertSame(HeaderName.VIA, frame.name(0));
        assertEquals(
                "SIP / 2.0 / UDP 203.0.113.4 : 5099 ;\r\n  branch = z9hG4bKodd ,"
                        + "SIP/2.0/TCP old.example.net;branch=z9hG4bKolder",
                value(frame, 0));
        int empty = 7;
        assertNull(frame.name(empty));
        assertTrue(frame.isWellFormed(empty));
        assertEquals("", value(frame, empty));
        assertEquals("one\r\n\ttwo\r\n  three", value(frame, empty + 1));
        assertEquals(0, frame.body().length());
    }

    @Test
    void toleratesBareLineFeedsAndAMissingEmptyLine() {
        assertEquals(9, good(frame(TestMessages.own("bare-linefeeds.sip"))).headerCount());
        Frame frame = good(frame(HEAD));
        assertEquals(5, frame.headerCount());
        assertEquals(0, frame.body().length());
        assertEquals(5, good(frame(HEAD.substring(0, HEAD.length() - 2))).headerCount());
    }

    @Test
    void dropsWhatFollowsTheBody() {
        assertEquals("abc", good(frame(HEAD + "l: 3\r\n\r\nabcNOISE")).body().toString());
        assertEquals("abcNOISE", good(frame(HEAD + "\r\nabcNOISE")).body().toString());
    }

    @Test
    void takesTheWholeDatagramWhenAskedTo() {
        MessageLimits limits = new MessageLimits(65_536, 1000, 1000, 100, true);
        byte[] octets = TestMessages.octets(HEAD + "l: 3\r\n\r\nabcde");
        Frame frame = good(new DatagramFramer(limits).frame(octets, 0, octets.length));
        assertEquals("abcde", frame.body().toString());
    }

    @Test
    void startsAnywhereInTheArray() {
        byte[] message = TestMessages.own("invite.sip");
        byte[] octets = new byte[message.length + 21];
        System.arraycopy(message, 0, octets, 11, message.length);
        Frame frame = good(framer.frame(octets, 11, 11 + message.length));
        assertEquals(11, frame.from());
        assertArrayEquals(message, new ByteSlice(octets, frame.from(), frame.to()).toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l: 4\r\n\r\nabc",
                "l: -1\r\n\r\nabc",
                "l: x\r\n\r\n",
                "l:\r\n\r\n",
                "l: 3\r\nl: 2\r\n\r\nabc",
                "l: 99999999999999999999\r\n\r\n"
            })
    void aWrongContentLengthIsAnAnswerableError(String rest) {
        FramingError error = bad(frame(HEAD + rest));
        assertEquals(400, error.statusCode());
        assertTrue(error.isAnswerable());
        assertTrue(error.offset() >= HEAD.length());
    }

    @Test
    void theSameContentLengthTwiceIsTolerated() {
        Frame frame = good(frame(HEAD + "l: 3\r\nContent-Length: 3\r\n\r\nabc"));
        assertEquals("abc", frame.body().toString());
    }

    @Test
    void anotherVersionGets505() {
        FramingError error = bad(frame(HEAD.replace("SIP/2.0\r\nVia", "SIP/7.0\r\nVia") + "\r\n"));
        assertEquals(505, error.statusCode());
        assertTrue(error.isAnswerable());
    }

    @Test
    void anAckIsNeverAnswered() {
        assertFalse(bad(frame(HEAD.replace("OPTIONS", "ACK") + "l: -1\r\n\r\n")).isAnswerable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "hello",
                "SIP/2.0 abc x\r\n\r\n",
                "SIP/2.0 20\r\n\r\n",
                " INVITE sip:a SIP/2.0\r\n\r\n",
                "\u0001\u0002\u00FF",
                "SIP/2.0"
            })
    void whatIsNoSipIsDropped(String text) {
        FramingError error = bad(frame(text));
        assertEquals(0, error.statusCode());
        assertFalse(error.isAnswerable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967301", "700", "099", "2000"})
    void aStatusCodeOutOfRangeIsDropped(String code) {
        assertFalse(bad(frame("SIP/2.0 " + code + " x\r\n\r\n")).isAnswerable());
    }

    @Test
    void recognisesKeepAlives() {
        assertSame(KeepAlive.PING, frame("\r\n\r\n"));
        assertSame(KeepAlive.EMPTY_DATAGRAM, frame(""));
        assertSame(KeepAlive.EMPTY_DATAGRAM, frame("\r\n"));
        assertSame(KeepAlive.EMPTY_DATAGRAM, frame("\u0000\u0000\u0000\u0000"));
        good(frame("\r\n\r\n" + HEAD));
    }

    @Test
    void honoursEveryLimit() {
        DatagramFramer strict = new DatagramFramer(new MessageLimits(400, 60, 60, 6, false));
        byte[] octets = TestMessages.octets(HEAD + "l: 0\r\n\r\n");
        good(strict.frame(octets, 0, octets.length));
        assertEquals(400, bad(strict, HEAD + "A: 1\r\nB: 2\r\n\r\n").statusCode());
        assertEquals(
                400, bad(strict, HEAD + "A: " + "x".repeat(70) + "\r\n\r\n").statusCode());
        assertEquals(
                414,
                bad(strict, HEAD.replace("sip:x@", "sip:" + "x".repeat(60) + "@") + "\r\n")
                        .statusCode());
        assertEquals(513, bad(strict, HEAD + "\r\n" + "x".repeat(400)).statusCode());
    }

    private static FramingError bad(DatagramFramer framer, String text) {
        byte[] octets = TestMessages.octets(text);
        FramingError error = bad(framer.frame(octets, 0, octets.length));
        assertTrue(error.isAnswerable(), error.reason());
        return error;
    }

    @Test
    void tenThousandHeadersAreBounded() {
        FramingError error = bad(frame(HEAD + "X: y\r\n".repeat(10_000) + "\r\n"));
        assertEquals(MessageLimits.DEFAULT.maxHeaderCount(), error.frame().headerCount());
    }

    @Test
    void garbageIsNeverAnException() {
        Random random = new Random(42);
        byte[][] seeds = TestMessages.OWN.stream().map(TestMessages::own).toArray(byte[][]::new);
        for (int round = 0; round < 30_000; round++) {
            Framed framed = frame(mutated(random, seeds[random.nextInt(seeds.length)]));
            Frame read =
                    framed instanceof FramingError error ? error.frame() : framed instanceof Frame frame ? frame : null;
            if (read != null) {
                KeyReader.read(read);
                assertLinesAreInOrder(read);
            }
        }
    }

    private static byte[] mutated(Random random, byte[] seed) {
        byte[] octets = Arrays.copyOf(seed, random.nextInt(seed.length + 1));
        for (int n = random.nextInt(8); n > 0 && octets.length > 0; n--) {
            octets[random.nextInt(octets.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "\r\n:;, \t<>\"0l".charAt(random.nextInt(12));
        }
        return octets;
    }

    private static void assertLinesAreInOrder(Frame frame) {
        int at = frame.startLineEnd();
        for (int line = 0; line < frame.headerCount(); line++) {
            assertTrue(at <= frame.lineStart(line));
            assertTrue(frame.lineStart(line) <= frame.valueStart(line));
            assertTrue(frame.valueStart(line) <= frame.valueEnd(line));
            assertTrue(frame.valueEnd(line) <= frame.lineEnd(line));
            at = frame.lineEnd(line);
        }
        assertTrue(at <= frame.bodyStart());
        assertTrue(frame.bodyStart() <= frame.to());
    }
}
