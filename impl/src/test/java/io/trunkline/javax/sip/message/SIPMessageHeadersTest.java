package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.header.ContactList;
import io.trunkline.javax.sip.header.HeaderFactoryImpl;
import io.trunkline.javax.sip.header.RecordRouteList;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.header.ViaList;
import io.trunkline.wire.TestMessages;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.Header;
import javax.sip.header.ViaHeader;
import org.junit.jupiter.api.Test;

class SIPMessageHeadersTest {
    private static List<String> values(SIPMessage message, String name) {
        List<String> values = new ArrayList<>();
        message.getHeaders(name).forEachRemaining(header -> values.add(header.getValue()));
        return values;
    }

    private static List<String> branches(SIPMessage message) {
        List<String> branches = new ArrayList<>();
        message.getHeaders("Via").forEachRemaining(via -> branches.add(((ViaHeader) via).getBranch()));
        return branches;
    }

    private static String text(SIPMessage message) {
        return new String(message.encodeAsBytes(null), java.nio.charset.StandardCharsets.UTF_8);
    }

    // ---- equality ----

    @Test
    void everyHeaderFieldCountsForEqualityButTheLengthOfTheBody() throws Exception {
        SIPResponse response = Read.response();
        SIPResponse other = (SIPResponse) response.clone();
        assertEquals(response, other);
        other.addHeader(new HeaderFactoryImpl().createHeader("X-Own", "1"));
        assertNotEquals(response, other);
        other.removeHeader("x-own");
        other.removeHeader("Content-Length");
        assertEquals(response, other);
        assertEquals(response.hashCode(), other.hashCode());
    }

    @Test
    void theOrderCountsWithinANameOnly() throws Exception {
        HeaderFactoryImpl factory = new HeaderFactoryImpl();
        SIPResponse response = Read.response();
        SIPResponse other = (SIPResponse) response.clone();
        response.addHeader(factory.createHeader("X-A", "1"));
        response.addHeader(factory.createHeader("X-B", "1"));
        response.addHeader(factory.createHeader("X-B", "2"));
        other.addHeader(factory.createHeader("X-B", "1"));
        other.addHeader(factory.createHeader("x-b", "2"));
        other.addHeader(factory.createHeader("X-A", "1"));
        assertEquals(response, other);
        other.removeHeader("X-B");
        other.addHeader(factory.createHeader("X-B", "2"));
        other.addHeader(factory.createHeader("X-B", "1"));
        assertNotEquals(response, other);
    }

    // ---- reading ----

    @Test
    void oneObjectForEachValueAcrossLines() {
        SIPResponse response = Read.response();
        assertEquals(List.of("z9hG4bKaa1", "z9hG4bKbb2", "z9hG4bKcc3"), branches(response));
        assertSame(response.getHeader("v"), response.getTopmostVia());
        assertSame(response.getHeader("VIA"), response.getHeaders("Via").next());
        assertNull(response.getHeader("Route"));
        assertFalse(response.getHeaders("Route").hasNext());
    }

    @Test
    void namesAreLongAndInOrderAndOnce() {
        List<String> names = new ArrayList<>();
        Read.own("odd-but-valid.sip").getHeaderNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "Via",
                        "Max-Forwards",
                        "From",
                        "To",
                        "Call-ID",
                        "CSeq",
                        "Contact",
                        "X-Empty",
                        "X-Folded",
                        "Supported",
                        "Content-Length"),
                names);
    }

    @Test
    void unknownHeadersAreExtensionHeaders() {
        SIPMessage message = Read.own("odd-but-valid.sip");
        ExtensionHeader folded = (ExtensionHeader) message.getHeader("x-folded");
        assertEquals("one two three", folded.getValue().replaceAll("\\s+", " "));
        assertEquals("", ((ExtensionHeader) message.getHeader("X-Empty")).getValue());
    }

    @Test
    void malformedHeadersAreUnrecognizedEachTime() {
        SIPMessage message = Read.own("partly-malformed.sip");
        for (int time = 0; time < 2; time++) {
            List<String> lines = new ArrayList<>();
            message.getUnrecognizedHeaders().forEachRemaining(lines::add);
            assertEquals(
                    List.of("Max-Forwards: many", "Contact: <sip:a@192.0.2.3", "this line has no colon at all"), lines);
            assertNull(message.getHeader("Max-Forwards"));
            assertNull(message.getContactHeaders());
            assertFalse(message.hasHeader("Contact"));
            assertFalse(message.getHeaders("Contact").hasNext());
        }
        message.addHeader(Read.header("Via", "SIP/2.0/UDP proxy;branch=z9hG4bKp"));
        assertTrue(text(message).contains("\r\nContact: <sip:a@192.0.2.3\r\nExpires: 3600\r\n"), "in its place");
        assertTrue(text(message).contains("\r\nthis line has no colon at all\r\n\r\n"), "behind the headers");
    }

    // ---- changing ----

    @Test
    void onlyTheChangedLineIsEncoded() throws Exception {
        SIPMessage message = Read.own("odd-but-valid.sip");
        String before = text(message);
        message.getTo().setTag("b2");
        String after = text(message);
        assertEquals(before.replace("t:<sip:probe@example.net>", "To: <sip:probe@example.net>;tag=b2"), after);
    }

    @Test
    void aViaGoesOnTop() {
        SIPRequest request = Read.invite();
        String before = text(request);
        request.addHeader(Read.header("Via", "SIP/2.0/UDP proxy;branch=z9hG4bKp"));
        assertEquals(before.replaceFirst("Via:", "Via: SIP/2.0/UDP proxy;branch=z9hG4bKp\r\nVia:"), text(request));
        assertEquals(List.of("z9hG4bKp", "z9hG4bKe1d2g3.1", "z9hG4bK-d0ra-77f1"), branches(request));
        assertEquals("z9hG4bKp", request.keys().branch());
        request.removeFirst("Via");
        assertEquals("z9hG4bKe1d2g3.1", request.keys().branch());
        assertArrayEquals(TestMessages.own("invite.sip"), request.encodeAsBytes(null));
    }

    @Test
    void addsAtTheEndsOfANamesValues() throws Exception {
        SIPResponse response = Read.response();
        response.addLast(Read.header("Via", "SIP/2.0/UDP z;branch=z9hG4bKz"));
        response.addFirst(Read.header("Via", "SIP/2.0/UDP a;branch=z9hG4bKa"));
        assertEquals(List.of("z9hG4bKa", "z9hG4bKaa1", "z9hG4bKbb2", "z9hG4bKcc3", "z9hG4bKz"), branches(response));
        response.removeLast("Via");
        response.removeFirst("v");
        response.removeFirst("v");
        assertEquals(List.of("z9hG4bKbb2", "z9hG4bKcc3"), branches(response));
        response.addHeader(Read.header("Allow", "INVITE"));
        response.addHeader(Read.header("Allow", "BYE"));
        assertEquals(List.of("INVITE", "BYE"), values(response, "Allow"));
    }

    @Test
    void aSingletonStandsOnce() throws Exception {
        SIPRequest request = Read.invite();
        Header second = Read.header("Call-ID", "other");
        assertThrows(SipException.class, () -> request.addLast(second));
        assertThrows(SipException.class, () -> request.addFirst(second));
        assertThrows(SIPDuplicateHeaderException.class, () -> request.attachHeader((SIPHeader) second, false));
        request.addHeader(second);
        assertEquals(List.of("5b1f0e7c-2d44@192.0.2.17"), values(request, "Call-ID"));
        assertThrows(NullPointerException.class, () -> request.addLast(null));
        assertThrows(NullPointerException.class, () -> request.addFirst(null));
        assertThrows(NullPointerException.class, () -> request.removeFirst(null));
        assertThrows(NullPointerException.class, () -> request.removeLast(null));
        request.setHeader(second);
        assertSame(second, request.getCallId());
        assertEquals("other", request.keys().callId());
    }

    @Test
    void setReplacesTheFirstAndDropsTheOthers() {
        SIPResponse response = Read.response();
        response.setHeader(Read.header("Via", "SIP/2.0/UDP only;branch=z9hG4bKonly"));
        assertEquals(List.of("z9hG4bKonly"), branches(response));
        assertTrue(text(response).startsWith("SIP/2.0 200 Alles klar, schöne Grüße\r\nVia: SIP/2.0/UDP only"));
    }

    @Test
    void removesAllOfAName() {
        SIPResponse response = Read.response();
        response.removeHeader("via");
        response.removeHeader("No-Such-Header");
        assertNull(response.getTopmostVia());
        assertFalse(text(response).contains("Via"));
    }

    @Test
    void theCursorChangesTheMessage() {
        SIPResponse response = Read.response();
        ListIterator<SIPHeader> vias = response.getHeaders("Via");
        vias.next();
        vias.remove();
        assertThrows(IllegalStateException.class, vias::remove);
        vias.next();
        vias.set((SIPHeader) Read.header("Via", "SIP/2.0/UDP new;branch=z9hG4bKnew"));
        assertThrows(IllegalArgumentException.class, () -> vias.set((SIPHeader) Read.header("Allow", "BYE")));
        assertEquals(List.of("z9hG4bKnew", "z9hG4bKcc3"), branches(response));
        vias.next();
        vias.remove();
        assertEquals(List.of("z9hG4bKnew"), branches(response));
    }

    @Test
    void aListOfSeveralLinesIsLiveAndChangesNothingBySimplyBeingAskedFor() throws Exception {
        SIPResponse response = Read.response();
        ViaList vias = response.getViaHeaders();
        assertEquals(3, vias.size());
        assertSame(vias, response.getViaHeaders());
        assertArrayEquals(TestMessages.own("response.sip"), response.encodeAsBytes(null));
        vias.removeFirst();
        assertEquals(List.of("z9hG4bKbb2", "z9hG4bKcc3"), branches(response));
        assertEquals("z9hG4bKbb2", response.keys().branch());
        response.addHeader(Read.header("Via", "SIP/2.0/UDP top;branch=z9hG4bKtop"));
        assertEquals(3, vias.size());
        assertEquals("z9hG4bKtop", vias.getFirst().getBranch());
        response.removeLast("Via");
        assertEquals(2, vias.size());
        vias.get(1).setBranch("z9hG4bKedited");
        assertTrue(text(response).contains("z9hG4bKtop") && text(response).contains("z9hG4bKedited"));
        assertFalse(text(response).contains("z9hG4bKcc3"));
    }

    @Test
    void aListOfOneLineIsLive() {
        SIPResponse response = Read.response();
        RecordRouteList routes = response.getRecordRouteHeaders();
        assertEquals(2, routes.size());
        routes.remove(0);
        assertEquals(1, values(response, "Record-Route").size());
        assertTrue(text(response).contains("\r\nRecord-Route: <sip:p1.example.com;lr>\r\n"));
        Iterator<?> rest = routes.iterator();
        rest.next();
        rest.remove();
        assertFalse(response.hasHeader("Record-Route"));
        assertFalse(text(response).contains("Record-Route"));
    }

    @Test
    void listsOfTheApplicationsOwnHeadersAreLive() {
        SIPRequest request = Read.invite();
        request.addHeader(Read.header("Contact", "<sip:second@example.com>"));
        ContactList contacts = request.getContactHeaders();
        assertEquals(2, contacts.size());
        contacts.clear();
        assertNull(request.getContactHeader());
        request.addHeader(Read.header("Contact", "<sip:third@example.com>"));
        assertEquals("<sip:third@example.com>", request.getContactHeader().getValue());
        assertEquals(1, contacts.size());
    }

    @Test
    void theApplicationsTextBecomesHeaders() {
        SIPRequest request = Read.invite();
        request.addHeader("Expires: 60\r\n");
        assertEquals(60, request.getExpires().getExpires());
        request.addHeader("Max-Forwards: no number");
        request.addUnparsed("just a line");
        List<String> lines = new ArrayList<>();
        request.getUnrecognizedHeaders().forEachRemaining(lines::add);
        assertEquals(List.of("Max-Forwards: no number", "just a line"), lines);
        assertThrows(IllegalArgumentException.class, () -> request.addUnparsed("two\r\nlines"));
        assertNotNull(request.getMaxForwards());
    }

    @Test
    void keysFollowTheHeaders() throws Exception {
        SIPRequest request = Read.invite();
        assertSame(request.keys(), request.keys());
        request.getCSeq().setSeqNumber(999);
        request.setToTag("tt");
        request.getTopmostVia().setBranch("z9hG4bKother");
        assertEquals(999, request.keys().cseqNumber());
        assertEquals("tt", request.keys().toTag());
        assertEquals("z9hG4bKother", request.keys().branch());
        assertNull(request.keys().defect());
        request.setMethod("OPTIONS");
        assertEquals("OPTIONS", request.keys().method());
        assertNotNull(request.keys().defect(), "CSeq still says INVITE");
        request.removeHeader("From");
        assertEquals("Missing From", request.keys().defect().reason());
    }

    @Test
    void theStartLineAloneCanChange() throws Exception {
        SIPResponse response = Read.response();
        String before = text(response);
        assertEquals("Alles klar, schöne Grüße", response.getReasonPhrase());
        assertEquals("SIP/2.0 200 Alles klar, schöne Grüße", response.getFirstLine());
        response.setStatusCode(404);
        assertEquals(before.replace("200 Alles klar, schöne Grüße", "404 Not Found"), text(response));
        assertEquals(404, response.keys().statusCode());
        assertThrows(java.text.ParseException.class, () -> response.setStatusCode(99));
        assertThrows(java.text.ParseException.class, () -> response.setStatusCode(700));
        assertThrows(IllegalArgumentException.class, () -> response.setReasonPhrase("two\r\nlines"));
        assertEquals(404, response.getStatusCode());
    }
}
