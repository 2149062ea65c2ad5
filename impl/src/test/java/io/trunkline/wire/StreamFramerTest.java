package io.trunkline.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamFramerTest {
    private static final String MINIMAL = String.join(
            "\r\n",
            "OPTIONS sip:x@example.com SIP/2.0",
            "Via: SIP/2.0/TCP h;branch=z9hG4bK1",
            "From: <sip:a@b>;tag=1",
            "To: <sip:x@b>",
            "Call-ID: c",
            "CSeq: 1 OPTIONS",
            "");

    private final List<Framed> framed = new ArrayList<>();
    private final StreamFramer framer = new StreamFramer(MessageLimits.DEFAULT, framed::add);

    private void feed(String text) {
        byte[] octets = TestMessages.octets(text);
        framer.onOctets(octets, 0, octets.length);
    }

    private FramingError error(int index) {
        return assertInstanceOf(FramingError.class, framed.get(index));
    }

    @Test
    void anySplitGivesTheSameMessages() {
        byte[] stream = stream();
        framer.onOctets(stream, 0, stream.length);
        List<String> whole = texts(framed);
        assertEquals(
                TestMessages.OWN.size(),
                framed.stream().filter(Frame.class::isInstance).count());
        assertEquals(11, framed.stream().filter(KeepAlive.class::isInstance).count());
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            int largest = 1 + random.nextInt(round % 2 == 0 ? 8 : 700);
            assertEquals(whole, texts(split(stream, random, largest, round % 3 == 0)));
        }
    }

    /** All our messages in a row, with more and more line ends between them. */
    private static byte[] stream() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        int gap = 0;
        for (String name : TestMessages.OWN) {
            stream.writeBytes(TestMessages.octets("\r\n".repeat(gap++)));
            stream.writeBytes(TestMessages.own(name));
        }
        stream.writeBytes(TestMessages.octets("\r\n"));
        return stream.toByteArray();
    }

    private static List<Framed> split(byte[] stream, Random random, int largest, boolean direct) {
        List<Framed> framed = new ArrayList<>();
        StreamFramer framer = new StreamFramer(MessageLimits.DEFAULT, framed::add);
        for (int at = 0; at < stream.length; ) {
            int length = Math.min(stream.length - at, 1 + random.nextInt(largest));
            ByteBuffer chunk = direct ? ByteBuffer.allocateDirect(length + 3) : ByteBuffer.allocate(length + 3);
            chunk.position(3);
            chunk.put(stream, at, length).flip().position(3);
            framer.onOctets(chunk);
            assertFalse(chunk.hasRemaining());
            at += length;
        }
        assertTrue(framer.isBetweenMessages());
        return framed;
    }

    /** A frame as its octets, index and body, so that equal texts mean equal indexes too. */
    private static List<String> texts(List<Framed> framed) {
        List<String> texts = new ArrayList<>();
        for (Framed each : framed) {
            StringBuilder text = new StringBuilder(each.toString());
            if (each instanceof Frame frame) {
                for (int line = 0; line < frame.headerCount(); line++) {
                    text.append(frame.name(line))
                            .append(frame.valueStart(line))
                            .append(' ')
                            .append(frame.valueEnd(line));
                }
                text.append(frame.body());
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void theArrayOfAMessageThatArrivesAtOnceIsExactlyItsOwn() {
        byte[] message = TestMessages.own("invite.sip");
        byte[] two = new byte[message.length * 2];
        System.arraycopy(message, 0, two, 0, message.length);
        System.arraycopy(message, 0, two, message.length, message.length);
        framer.onOctets(two, 0, two.length);
        assertEquals(2, framed.size());
        for (Framed each : framed) {
            assertEquals(message.length, assertInstanceOf(Frame.class, each).octets().length);
        }
    }

    @Test
    void tellsPingFromPong() {
        feed("\r\n\r\n");
        assertEquals(List.of(KeepAlive.PONG, KeepAlive.PING), framed);
        feed("\r");
        feed("\n");
        assertSame(KeepAlive.PONG, framed.get(2));
    }

    @Test
    void needsContentLength() {
        feed(MINIMAL + "\r\n");
        assertEquals(400, error(0).statusCode());
        assertTrue(error(0).isAnswerable());
        assertTrue(framer.hasFailed());
        feed(MINIMAL + "l: 0\r\n\r\n");
        assertEquals(1, framed.size(), "nothing is found again after an error");
    }

    @Test
    void refusesAContentLengthBeyondTheLimitWithoutWaitingForIt() {
        feed(MINIMAL + "l: 2000000000\r\n\r\n");
        assertEquals(513, error(0).statusCode());
    }

    @Test
    void refusesHeadersWithoutEnd() {
        StreamFramer small = new StreamFramer(MessageLimits.DEFAULT.withMaxMessageSize(4096), framed::add);
        byte[] start = TestMessages.octets(MINIMAL);
        small.onOctets(start, 0, start.length);
        byte[] more = TestMessages.octets("X: y\r\n");
        for (int i = 0; i < 2000; i++) {
            small.onOctets(more, 0, more.length);
        }
        assertEquals(1, framed.size());
        assertEquals(513, error(0).statusCode());
        assertTrue(error(0).isAnswerable());
    }

    @Test
    void refusesWhatIsNoSip() {
        feed("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assertEquals(0, error(0).statusCode());
        assertTrue(framer.hasFailed());
    }

    @Test
    void aBodyMayHoldEmptyLinesAndOtherMessages() {
        feed(MINIMAL + "l: " + (4 + MINIMAL.length()) + "\r\n\r\n\r\n\r\n" + MINIMAL);
        Frame frame = assertInstanceOf(Frame.class, framed.get(0));
        assertEquals("\r\n\r\n" + MINIMAL, frame.body().toString());
        assertTrue(framer.isBetweenMessages());
    }

    @Test
    void aLargeBodyIsReadAsItArrives() {
        int length = 300_000;
        feed(MINIMAL + "Content-Length: " + length + "\r\n\r\n");
        byte[] piece = new byte[1000];
        for (int i = 0; i < 300; i++) {
            assertTrue(framed.isEmpty());
            framer.onOctets(piece, 0, piece.length);
        }
        assertEquals(length, assertInstanceOf(Frame.class, framed.get(0)).body().length());
    }

    @Test
    void garbageIsNeverAnException() {
        Random random = new Random(11);
        byte[] stream = stream();
        for (int round = 0; round < 2_000; round++) {
            byte[] octets = stream.clone();
            for (int n = 0; n < 4; n++) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
            }
            List<Framed> seen = new ArrayList<>();
            StreamFramer each = new StreamFramer(MessageLimits.DEFAULT, seen::add);
            for (int at = 0; at < octets.length; ) {
                int length = Math.min(octets.length - at, 1 + random.nextInt(600));
                each.onOctets(octets, at, at + length);
                at += length;
            }
            assertTrue(seen.stream().filter(FramingError.class::isInstance).count() <= 1);
        }
    }
}
