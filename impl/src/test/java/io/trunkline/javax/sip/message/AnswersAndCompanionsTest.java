package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.wire.TestMessages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sip.SipException;
import javax.sip.address.SipURI;
import javax.sip.header.ToHeader;
import org.junit.jupiter.api.Test;

/** What is made of a request: responses, CANCEL, ACK, clones. */
class AnswersAndCompanionsTest {
    private static String text(SIPMessage message) {
        return new String(message.encodeAsBytes(null), StandardCharsets.UTF_8);
    }

    private static List<String> lines(SIPMessage message, String name) {
        List<String> values = new ArrayList<>();
        message.getHeaders(name).forEachRemaining(header -> values.add(header.getValue()));
        return values;
    }

    // ---- responses ----

    @Test
    void aResponseCopiesWhatRfc3261Wants() {
        SIPRequest request = Read.invite();
        SIPResponse response = request.createResponse(200);
        assertEquals(
                String.join(
                        "\r\n",
                        "SIP/2.0 200 OK",
                        "Via: SIP/2.0/UDP edge.example.org:5062;branch=z9hG4bKe1d2g3.1;received=198.51.100.9;rport=5062",
                        "Via: SIP/2.0/UDP 192.0.2.17:5070;branch=z9hG4bK-d0ra-77f1;rport=5070",
                        "Record-Route: <sip:edge.example.org:5062;lr>",
                        "From: \"Dora Quill\" <sip:dora@example.com>;tag=9f31c0a2",
                        "To: Emil <sip:emil@example.org>",
                        "Call-ID: 5b1f0e7c-2d44@192.0.2.17",
                        "CSeq: 314 INVITE",
                        "Content-Length: 0",
                        "",
                        ""),
                text(response));
        assertNull(response.keys().defect());
        assertEquals(200, response.keys().statusCode());
    }

    @Test
    void recordRouteIsCopiedOnlyWhereADialogMayComeOfIt() throws Exception {
        SIPRequest request = Read.invite();
        assertNull(request.createResponse(100).getRecordRouteHeaders());
        assertEquals(1, request.createResponse(180).getRecordRouteHeaders().size());
        assertNull(request.createResponse(486).getRecordRouteHeaders());
        request.setMethod("OPTIONS");
        assertNull(request.createResponse(200).getRecordRouteHeaders());
    }

    @Test
    void only100HasTheTimestamp() {
        SIPRequest request = Read.invite();
        request.addHeader("Timestamp: 54.2");
        assertTrue(request.createResponse(100).hasHeader("Timestamp"));
        assertFalse(request.createResponse(180).hasHeader("Timestamp"));
    }

    @Test
    void editingAResponseNeverChangesTheRequest() throws Exception {
        byte[] octets = TestMessages.own("invite.sip");
        for (boolean parsedBefore : new boolean[] {false, true}) {
            SIPRequest request = Read.invite();
            if (parsedBefore) {
                request.getTo();
                request.getFrom();
                request.getCSeq();
                request.getCallId();
                request.getViaHeaders();
                request.getRecordRouteHeaders();
            }
            editEverything(request.createResponse(200, "Fine"));
            assertArrayEquals(octets, request.encodeAsBytes(null));
        }
    }

    @Test
    void editingAResponseToAChangedRequestNeverChangesIt() throws Exception {
        SIPRequest request = Read.invite();
        request.getTopmostVia().setRPort();
        request.setToTag("t1");
        request.addHeader(Read.header("Via", "SIP/2.0/UDP top;branch=z9hG4bKtop"));
        String before = text(request);
        editEverything(request.createResponse(200));
        assertEquals(before, text(request));
    }

    private static void editEverything(SIPMessage message) throws Exception {
        message.setToTag("changed");
        message.setFromTag("changed");
        message.getCSeq().setSeqNumber(1);
        message.getCallId().setCallId("changed");
        message.getTopmostVia().setBranch("z9hG4bKchanged");
        ((SipURI) message.getTo().getAddress().getURI()).setUser("changed");
        if (message.getRecordRouteHeaders() != null) {
            ((SipURI) message.getRecordRouteHeaders().get(0).getAddress().getURI()).setHost("changed");
        }
        message.removeLast("Via");
    }

    @Test
    void editingARequestNeverChangesItsResponse() throws Exception {
        SIPRequest request = Read.invite();
        SIPResponse response = request.createResponse(180);
        String before = text(response);
        editEverything(request);
        request.removeHeader("Via");
        assertEquals(before, text(response));
    }

    @Test
    void aRequestWithMalformedHeadersCanBeAnswered() {
        SIPRequest request =
                (SIPRequest) Read.message(new String(TestMessages.own("invite.sip"), StandardCharsets.UTF_8)
                        .replace("To: Emil <sip:emil@example.org>", "To: \"Emil <sip:emil@example.org>"));
        assertEquals(400, request.keys().defect().statusCode());
        assertTrue(text(request.createResponse(400)).contains("\r\nTo: \"Emil <sip:emil@example.org>\r\n"));
    }

    @Test
    void codesAndPhrases() {
        SIPRequest request = Read.invite();
        assertThrows(IllegalArgumentException.class, () -> request.createResponse(99));
        assertThrows(IllegalArgumentException.class, () -> request.createResponse(700));
        assertEquals("Busy Here", request.createResponse(486).getReasonPhrase());
        assertEquals("Bad Request", request.createResponse(499).getReasonPhrase());
        assertEquals("Later", request.createResponse(486, "Later").getReasonPhrase());
        assertEquals("SIP/2.0 486 Later", request.createResponse(486, "Later").getFirstLine());
    }

    // ---- CANCEL and ACK ----

    @Test
    void cancelFollowsSection9() throws Exception {
        SIPRequest cancel = Read.invite().createCancelRequest();
        assertEquals(
                String.join(
                        "\r\n",
                        "CANCEL sip:emil@gate.example.org;transport=udp SIP/2.0",
                        "Via: SIP/2.0/UDP edge.example.org:5062;branch=z9hG4bKe1d2g3.1;received=198.51.100.9;rport=5062",
                        "From: \"Dora Quill\" <sip:dora@example.com>;tag=9f31c0a2",
                        "To: Emil <sip:emil@example.org>",
                        "Call-ID: 5b1f0e7c-2d44@192.0.2.17",
                        "CSeq: 314 CANCEL",
                        "Route: <sip:gate.example.org;lr>",
                        "Max-Forwards: 69",
                        "Content-Length: 0",
                        "",
                        ""),
                text(cancel));
        assertThrows(SipException.class, cancel::createCancelRequest);
    }

    @Test
    void errorAckFollowsSection17113() throws Exception {
        SIPRequest request = Read.invite();
        ToHeader to = (ToHeader) Read.header("To", "Emil <sip:emil@example.org>;tag=final");
        SIPRequest ack = request.createErrorAck(to);
        assertEquals("ACK", ack.getMethod());
        assertEquals(1, lines(ack, "Via").size());
        assertEquals("z9hG4bKe1d2g3.1", ack.keys().branch());
        assertEquals("final", ack.keys().toTag());
        assertEquals(314, ack.keys().cseqNumber());
        assertEquals("ACK", ack.keys().cseqMethod());
        assertEquals(List.of("<sip:gate.example.org;lr>"), lines(ack, "Route"));
        assertFalse(ack.hasHeader("Contact"));
        assertNull(ack.keys().defect());
        ack.setToTag("edited");
        assertEquals("final", to.getTag());
        assertArrayEquals(TestMessages.own("invite.sip"), request.encodeAsBytes(null));
    }

    @Test
    void anAckFor2xxIsATransactionOfItsOwn() {
        SIPRequest request = Read.invite();
        request.addHeader("Authorization: Digest username=\"d\"");
        SIPRequest ack = request.createAckRequest((ToHeader) Read.header("To", "<sip:emil@example.org>;tag=final"));
        assertNull(ack.keys().branch());
        assertEquals(314, ack.keys().cseqNumber());
        assertTrue(ack.hasHeader("Authorization"));
        assertEquals("z9hG4bKe1d2g3.1", request.keys().branch());
    }

    // ---- clones ----

    @Test
    void aCloneSharesNothingThatChanges() throws Exception {
        for (boolean changedBefore : new boolean[] {false, true}) {
            SIPRequest request = Read.invite();
            if (changedBefore) {
                request.setToTag("t");
                request.getRequestURI();
                request.setMethod("INVITE");
            }
            String before = text(request);
            SIPRequest clone = (SIPRequest) request.clone();
            assertEquals(request, clone);
            assertEquals(request.hashCode(), clone.hashCode());
            assertNotSame(request.getTo(), clone.getTo());
            editEverything(clone);
            ((SipURI) clone.getRequestURI()).setUser("changed");
            assertEquals(before, text(request));
            String cloned = text(clone);
            editEverything(request);
            request.setMethod("OPTIONS");
            assertEquals(cloned, text(clone));
        }
    }

    @Test
    void messagesDifferByTheirVia() throws Exception {
        SIPRequest request = Read.invite();
        SIPRequest other = Read.invite();
        assertEquals(request, other);
        other.getTopmostVia().setBranch("z9hG4bKother");
        assertFalse(request.equals(other));
        assertFalse(request.equals(null));
        assertFalse(Read.response().equals(request));
    }
}
