package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.TestMessages;
import java.time.Duration;
import java.util.Iterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Large and broken messages: bounded work, and nothing is thrown but what is declared. */
class HostileMessageTest {
    private static final MessageLimits WIDE = new MessageLimits(1 << 20, 1 << 20, 1 << 20, 20_000, false);
    private static final Duration PLENTY = Duration.ofSeconds(20);

    private static final String HEAD = String.join(
            "\r\n",
            "OPTIONS sip:x@example.com SIP/2.0",
            "Via: SIP/2.0/UDP h;branch=z9hG4bK1",
            "From: <sip:a@b>;tag=1",
            "To: <sip:x@b>",
            "Call-ID: c",
            "CSeq: 1 OPTIONS",
            "");

    static String[] large() {
        return new String[] {
            HEAD + "X: y\r\n".repeat(10_000),
            HEAD + "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\n".repeat(10_000),
            HEAD + "Contact: " + "<sip:a@b>,".repeat(6_000) + "<sip:a@b>\r\n",
            HEAD + "Contact: <sip:a@b>" + ";p".repeat(30_000) + "\r\n",
            HEAD + "User-Agent: " + "(".repeat(60_000) + "\r\n",
            HEAD + "User-Agent: " + "x".repeat(64_000) + "\r\n",
            HEAD + "X-Folded: a" + "\r\n ".repeat(20_000) + "b\r\n",
            HEAD + "\r\n".repeat(30_000),
            HEAD + "no colon here\r\n".repeat(4_000),
        };
    }

    @ParameterizedTest
    @MethodSource("large")
    void largeMessagesAreReadInBoundedTime(String text) {
        byte[] octets = TestMessages.octets(text);
        assertTimeoutPreemptively(PLENTY, () -> {
            SIPMessage message = MessageReader.read(octets, 0, octets.length, WIDE);
            use(message);
            assertNotNull(message.encodeAsBytes("TCP"));
            message.getViaHeaders();
            message.addHeader(Read.header("Via", "SIP/2.0/UDP top;branch=z9hG4bKtop"));
            assertNotNull(message.encodeAsBytes("TCP"));
        });
    }

    @Test
    void mutatedMessagesThrowNothing() {
        Random random = new Random(99);
        byte[][] seeds = TestMessages.OWN.stream().map(TestMessages::own).toArray(byte[][]::new);
        DatagramFramer framer = new DatagramFramer(MessageLimits.DEFAULT);
        for (int round = 0; round < 20_000; round++) {
            byte[] octets = seeds[random.nextInt(seeds.length)].clone();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                octets[random.nextInt(octets.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "\r\n:;, \t<>\"0@".charAt(random.nextInt(12));
            }
            Framed framed = framer.frame(octets, 0, octets.length);
            if (framed instanceof Frame frame) {
                SIPMessage message = MessageReader.read(frame);
                use(message);
                byte[] written = message.encodeAsBytes(null);
                assertArrayEquals(java.util.Arrays.copyOfRange(octets, frame.from(), frame.to()), written);
            } else if (framed instanceof FramingError error && error.isAnswerable()) {
                SIPRequest request = (SIPRequest) MessageReader.read(error.frame());
                assertNotNull(request.createResponse(error.statusCode(), error.reason())
                        .encodeAsBytes("UDP"));
            }
        }
    }

    private static void use(SIPMessage message) {
        for (Iterator<SIPHeader> lines = message.getHeaders(); lines.hasNext(); ) {
            assertNotNull(lines.next().encode());
        }
        message.getHeaderNames();
        message.getUnrecognizedHeaders();
        assertNotNull(message.toString());
        assertNotNull(message.keys());
        if (message instanceof SIPRequest request) {
            assertNotNull(request.createResponse(400).encodeAsBytes("UDP"));
        }
    }
}
