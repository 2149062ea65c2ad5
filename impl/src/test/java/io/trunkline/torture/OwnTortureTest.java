package io.trunkline.torture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.javax.sip.address.SipUri;
import io.trunkline.javax.sip.header.Contact;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.wire.MessageLimits;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExtensionHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own torture messages: their verdicts, and what those that are delivered mean (after RFC 4475 and RFC 5118). */
class OwnTortureTest {

    static Stream<OwnMessages.Own> own() {
        return OwnMessages.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("own")
    void everyMessageGetsItsVerdict(OwnMessages.Own own) {
        assertEquals(own.verdict(), Judge.datagram(own.octets()).toString());
    }

    private static SIPMessage message(String name) {
        byte[] octets = OwnMessages.get(name).octets();
        try {
            SIPMessage message = MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
            assertArrayEquals(
                    octets.length == message.getSize() ? octets : Arrays.copyOf(octets, message.getSize()),
                    message.encodeAsBytes(null));
            return message;
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static URI contact(SIPMessage message, int at) {
        List<URI> uris = new ArrayList<>();
        message.getHeaders("Contact")
                .forEachRemaining(
                        header -> uris.add(((ContactHeader) header).getAddress().getURI()));
        return uris.get(at);
    }

    @Test
    void foldsAndShortFormsMeanTheSame() {
        SIPMessage message = message("folded-and-short");
        assertEquals("Derrick \"Lift\" Boom", message.getFrom().getAddress().getDisplayName());
        assertEquals("f0ld", message.getFromTag());
        assertEquals("z9hG4bKfold-1", message.getTopmostVia().getBranch());
        assertEquals(5062, message.getTopmostVia().getPort());
        assertEquals(17, message.getCSeq().getSeqNumber());
        assertEquals(70, message.getMaxForwards().getMaxForwards());
        assertEquals(";;,,\"\\\" = ; ( <not> closed", ((ExtensionHeader) message.getHeader("x-load-chart")).getValue());
        assertNotNull(message.getHeader("Subject"));
        assertEquals(4, message.getRawContent().length);
    }

    @Test
    void oddTokensAreTokens() {
        SIPRequest message = (SIPRequest) message("odd-tokens");
        assertEquals("!weigh-It%`'~+._*", message.getMethod());
        SipUri uri = assertInstanceOf(SipUri.class, message.getRequestURI());
        assertEquals("1_lift%3F~&it=+$,/;?!*'(a)&;;", uri.getUser());
        assertEquals("=+$&,!", uri.getUserPassword());
        assertEquals("\u0000\" \u540a", message.getFrom().getAddress().getDisplayName());
        assertEquals("_t!%~'`+*.-", message.getFromTag());
    }

    @Test
    void anEscapeMeansItsOctetOnceAndInUrisOnly() {
        SIPMessage message = message("escapes-in-uri");
        assertEquals(
                message.getFrom().getAddress().getURI(),
                message.getTo().getAddress().getURI());
        SipUri once = assertInstanceOf(SipUri.class, contact(message, 0));
        assertEquals("%62oom%2541", once.getUser());
        SipUri twice = (SipUri) once.clone();
        twice.setUser("boomA");
        assertNotEquals(once, twice);
        twice.setUser("boom%41");
        assertNotEquals(once, twice);
        twice.setUser("boom%2541");
        assertEquals(once, twice);
        assertEquals(1, count(message, "Contact"));
        assertInstanceOf(ExtensionHeader.class, message.getHeader("C%6Fntact"));
        SIPRequest literal = (SIPRequest) message("percent-outside-uri");
        assertEquals("R%45GISTER", literal.getMethod());
        assertEquals("%5A%45", literal.getFrom().getAddress().getDisplayName());
    }

    private static int count(SIPMessage message, String name) {
        int[] count = {0};
        message.getHeaders(name).forEachRemaining(header -> count[0]++);
        return count[0];
    }

    @Test
    void anEscapedNulEndsNothing() {
        SIPMessage message = message("nul-in-user");
        assertEquals("null-%00-null", ((SipUri) message.getTo().getAddress().getURI()).getUser());
        assertNotEquals(contact(message, 0), contact(message, 1));
        assertEquals(2, count(message, "Contact"));
    }

    @Test
    void noiseBehindTheBodyIsNotForwarded() {
        SIPMessage message = message("noise-behind-the-body");
        assertEquals("kg", new String(message.getRawContent(), StandardCharsets.US_ASCII));
        assertFalse(message.encode().contains("stowaway"));
    }

    @Test
    void aSemicolonBelongsToTheUser() {
        SipUri uri = (SipUri) ((SIPRequest) message("semicolon-in-user")).getRequestURI();
        assertEquals("crane;hook=2", uri.getUser());
        assertNull(uri.getParameter("hook"));
    }

    @Test
    void reasonPhrases() {
        assertEquals(
                "= 2**3 * 25 \u043a\u0440\u0430\u043d", ((SIPResponse) message("reason-in-utf8")).getReasonPhrase());
        assertEquals("", ((SIPResponse) message("reason-empty")).getReasonPhrase());
        assertEquals(486, ((SIPResponse) message("reason-and-space-missing")).getStatusCode());
    }

    @Test
    void withoutBracketsAParameterBelongsToTheContact() {
        Contact outside = message("contact-parameter-outside").getContactHeader();
        assertEquals("", outside.getParameter("hook"));
        assertFalse(((SipUri) outside.getAddress().getURI()).hasParameter("hook"));
        Contact inside = message("contact-parameter-inside").getContactHeader();
        assertNull(inside.getParameter("hook"));
        assertTrue(((SipUri) inside.getAddress().getURI()).hasParameter("hook"));
    }

    @Test
    void ipv6PortsAreBehindTheBrackets() {
        SIPRequest message = (SIPRequest) message("ipv6-everywhere");
        SipUri uri = (SipUri) message.getRequestURI();
        assertEquals("[2001:db8::7]", uri.getHost());
        assertEquals(5070, uri.getPort());
        assertEquals(-1, ((SipUri) message.getFrom().getAddress().getURI()).getPort());
        assertEquals(2, count(message, "Contact"));
    }

    @Test
    void whatIsNoHeaderIsForwardedBehindTheHeaders() throws ParseException {
        SIPMessage message = message("line-without-colon");
        message.addHeader("X-Hook: 2");
        byte[] octets = message.encodeAsBytes("UDP");
        String text = new String(octets, StandardCharsets.US_ASCII);
        assertTrue(text.endsWith("X-Hook: 2\r\nwhat a lift\r\n\r\n"), text);
        SIPMessage next = MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        assertEquals("what a lift", next.getUnrecognizedHeaders().next());
    }

    @Test
    void whatIsMalformedIsForwarded() throws ParseException {
        SIPMessage message = message("scalars-too-large");
        message.addHeader("X-Hook: 2");
        byte[] octets = message.encodeAsBytes("UDP");
        SIPMessage next = MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
        List<String> lines = new ArrayList<>();
        next.getUnrecognizedHeaders().forEachRemaining(lines::add);
        assertEquals(List.of("Max-Forwards: 4000", "Expires: 99999999999999999999999"), lines);
        assertNull(next.getMaxForwards());
    }
}
