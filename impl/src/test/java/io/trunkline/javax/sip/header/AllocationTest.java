package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageLimits;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An INVITE with everything in it typed costs no more than 5,000 octets of heap. */
class AllocationTest {
    private static final int MOST = 5_000;
    private static final int ROUNDS = 200;

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

    @Test
    void aTypedInviteIsSmall() {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported(),
                "this JVM does not count allocations");
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Frame frame = (Frame) new DatagramFramer(MessageLimits.DEFAULT).frame(INVITE, 0, INVITE.length);
        assertEquals(15, frame.headerCount());
        readAll(frame);
        long thread = Thread.currentThread().getId();
        long before = bean.getThreadAllocatedBytes(thread);
        for (int i = 0; i < ROUNDS; i++) {
            readAll(frame);
        }
        long each = (bean.getThreadAllocatedBytes(thread) - before) / ROUNDS;
        assertTrue(each <= MOST, "a typed INVITE allocates " + each + " octets");
    }

    private static void readAll(Frame frame) {
        assertNotNull(HeaderReader.readRequestLine(frame.octets(), frame.from(), frame.startLineEnd()));
        for (int line = 0; line < frame.headerCount(); line++) {
            assertNotNull(
                    HeaderReader.read(frame.name(line), frame.octets(), frame.valueStart(line), frame.valueEnd(line)));
        }
    }
}
