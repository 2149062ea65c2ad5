package io.trunkline.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageSummaryTest {

    @Test
    void aRequestIsCalledByItsMethod() {
        MessageSummary invite = MessageSummary.of(DemoFixture.request("INVITE", 7));
        assertEquals(new MessageSummary(true, "INVITE", 0, DemoFixture.CALL_ID, 7, false), invite);
        assertEquals("INVITE", invite.kind());
    }

    @Test
    void aResponseIsCalledByStatusAndReason() {
        MessageSummary ringing = MessageSummary.of(DemoFixture.response("180 Ringing", "INVITE", 7));
        assertEquals(new MessageSummary(false, "180 Ringing", 180, DemoFixture.CALL_ID, 7, false), ringing);
        assertEquals("180", ringing.kind());
    }

    @Test
    void aSessionDescriptionIsNamed() {
        byte[] octets =
                "INVITE sip:a SIP/2.0\r\ncall-id:x\r\nCSEQ: 1 INVITE\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertEquals("INVITE (SDP)", MessageSummary.of(octets).label());
    }

    @Test
    void octetsThatAreNoMessageAreRefused() {
        byte[] keepAlive = "\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> MessageSummary.of(keepAlive));
    }
}
