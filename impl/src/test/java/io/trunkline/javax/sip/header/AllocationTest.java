package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.KeyReader;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** What reading costs of the heap: the frame, the keys, and an INVITE with everything in it typed. */
class AllocationTest {
    private static final int ROUNDS = 200;

    private static final ParsingRules RULES = ParsingRules.lenient(MessageLimits.DEFAULT);

    private static final byte[] INVITE = String.join(
                    "\r\n",
                    "INVITE sip:bob@biloxi.example.com;transport=udp SIP/2.0",
                    "Via: SIP/2.0/UDP pc33.atlanta.example.com:5060;branch=z9hG4bKnashds8;rport",
                    "Via: SIP/2.0/UDP bigbox3.site3.atlanta.example.com;branch=z9hG4bK77ef4c2312983.1;received=192.0.2.1",
                    "Max-Forwards: 70",
                    "Route: <sip:proxy1.atlanta.example.com;lr>",
                    "Record-Route: <sip:p2.biloxi.example.com;lr>",
                    "To: Bob <sip:bob@biloxi.example.com>",
                    "From: Alice <sip:alice@atlanta.example.com>;tag=1928301774",
                    "Call-ID: a84b4c76e66710@pc33.atlanta.example.com",
                    "CSeq: 314159 INVITE",
                    "Contact: <sip:alice@pc33.atlanta.example.com:5060;transport=udp>",
                    "Allow: INVITE, ACK, CANCEL, OPTIONS, BYE",
                    "Supported: 100rel, timer",
                    "User-Agent: Softphone/1.0",
                    "Content-Type: application/sdp",
                    "Content-Length: 0",
                    "",
                    "")
            .getBytes(StandardCharsets.UTF_8);

    private static final DatagramFramer FRAMER = new DatagramFramer(MessageLimits.DEFAULT);

    /** A 200 that came through many hops: 24 header lines. */
    private static final byte[] LONG_RESPONSE = ("SIP/2.0 200 OK\r\n"
                    + "Via: SIP/2.0/UDP hop.example.com;branch=z9hG4bK1\r\n".repeat(10)
                    + "Record-Route: <sip:hop.example.com;lr>\r\n".repeat(8)
                    + "To: Bob <sip:bob@biloxi.example.com>;tag=a6c85cf\r\n"
                    + "From: Alice <sip:alice@atlanta.example.com>;tag=1928301774\r\n"
                    + "Call-ID: a84b4c76e66710@pc33.atlanta.example.com\r\n"
                    + "CSeq: 314159 INVITE\r\n"
                    + "Contact: <sip:bob@192.0.2.4>\r\n"
                    + "Content-Length: 0\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void aFrameIsSmall() {
        assertAtMost(600, "the frame of an INVITE", () -> frame(INVITE));
        assertAtMost(600, "the frame of a 200 with 24 header lines", () -> frame(LONG_RESPONSE));
    }

    @Test
    void theKeysAreSmall() {
        assertAtMost(1_300, "frame and keys of an INVITE", () -> KeyReader.read(frame(INVITE)));
    }

    @Test
    void aTypedInviteIsSmall() {
        assertEquals(15, frame(INVITE).headerCount());
        Frame frame = frame(INVITE);
        assertAtMost(3_500, "every header of an INVITE", () -> readAll(frame));
        assertAtMost(5_000, "an INVITE asked for every header through the API", AllocationTest::askForAll);
    }

    private static Frame frame(byte[] octets) {
        return (Frame) FRAMER.frame(octets, 0, octets.length);
    }

    private static void askForAll() {
        SIPMessage message;
        try {
            message = MessageReader.read(INVITE, 0, INVITE.length, RULES);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
        int values = 0;
        for (Iterator<String> names = message.getHeaderNames(); names.hasNext(); ) {
            for (Iterator<?> headers = message.getHeaders(names.next()); headers.hasNext(); ) {
                assertNotNull(headers.next());
                values++;
            }
        }
        assertEquals(20, values);
    }

    /** The octets allocated are the same on every machine, whatever else it has to do. */
    private static void assertAtMost(int most, String what, Runnable work) {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported(),
                "this JVM does not count allocations");
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        long thread = Thread.currentThread().getId();
        long before = bean.getThreadAllocatedBytes(thread);
        for (int i = 0; i < ROUNDS; i++) {
            work.run();
        }
        long each = (bean.getThreadAllocatedBytes(thread) - before) / ROUNDS;
        assertTrue(each <= most, what + " allocates " + each + " octets");
    }

    private static void readAll(Frame frame) {
        assertNotNull(HeaderReader.readRequestLine(frame.octets(), frame.from(), frame.startLineEnd()));
        for (int line = 0; line < frame.headerCount(); line++) {
            assertNotNull(
                    HeaderReader.read(frame.name(line), frame.octets(), frame.valueStart(line), frame.valueEnd(line)));
        }
    }
}
