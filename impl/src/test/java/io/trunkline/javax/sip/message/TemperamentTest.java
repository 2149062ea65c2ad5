package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.Tolerance;
import io.trunkline.grammar.Tolerances;
import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageDefect;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import io.trunkline.wire.StreamFramer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sip.header.AllowHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ViaHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same octets under different tolerances. */
class TemperamentTest {

    private static final String ODD = String.join(
            "\r\n",
            "OPTIONS sip:a@b SIP/2.0",
            "Via: SIP/2.0/UDP a;branch=z9hG4bK1",
            "From: <sip:a@b>;tag=1",
            "To: Bell, A. <sip:c@d>",
            "Call-ID: 1",
            "CSeq: 1 OPTIONS",
            "Max-Forwards: 70",
            "Contact: Tél <sip:a@b>, < sip:c@d;x >;q=1",
            "Record-Route: sip:p1;lr , tel:+1;y",
            "Content-Length: 0",
            "",
            "");

    private static SIPMessage read(String message, Tolerances tolerances) throws ParseException {
        byte[] octets = message.getBytes(StandardCharsets.UTF_8);
        return MessageReader.read(octets, 0, octets.length, new ParsingRules(MessageLimits.DEFAULT, tolerances));
    }

    @Test
    void theLenientReaderTakesThemAndWritesThemRight() throws Exception {
        SIPMessage message = read(ODD, Tolerances.ALL);
        assertNull(message.keys().defect());
        assertFalse(message.getUnrecognizedHeaders().hasNext());
        ContactHeader contact = (ContactHeader) message.getHeader("Contact");
        assertEquals("Tél", contact.getAddress().getDisplayName());
        contact.setExpires(5);
        message.getHeaders("Record-Route").next();
        RecordRouteHeader route = (RecordRouteHeader) message.getHeader("Record-Route");
        assertEquals("Record-Route: <sip:p1;lr>", route.toString().strip());
        route.setParameter("z", "1");
        message.getTo().setTag("2");
        assertEquals(
                ODD.replace("To: Bell, A. <sip:c@d>", "To: \"Bell, A.\" <sip:c@d>;tag=2")
                        .replace("Tél <sip:a@b>, < sip:c@d;x >;q=1", "\"Tél\" <sip:a@b>;expires=5,<sip:c@d;x>;q=1")
                        .replace("sip:p1;lr , tel:+1;y", "<sip:p1;lr>;z=1,<tel:+1;y>"),
                message.encode());
    }

    @Test
    void theStrictReaderNamesThePlace() throws ParseException {
        SIPMessage message = read(ODD, Tolerances.NONE);
        MessageDefect defect = message.keys().defect();
        assertNotNull(defect);
        assertEquals(HeaderName.TO, defect.header());
        assertEquals(ODD.indexOf("Bell"), defect.offset());
        List<String> unrecognized = new ArrayList<>();
        message.getUnrecognizedHeaders().forEachRemaining(each -> unrecognized.add(String.valueOf(each)));
        assertEquals(3, unrecognized.size(), unrecognized::toString);
        assertEquals(ODD, message.encode());
    }

    @Test
    void eachCanBeRefusedByItself() throws ParseException {
        SIPMessage message = read(ODD, Tolerances.ALL.without(Tolerance.BARE_ROUTE));
        assertNull(message.keys().defect());
        assertNull(message.getHeader("Record-Route"));
        assertNotNull(message.getHeader("Contact"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS  sip:a@b SIP/2.0, OPTIONS sip:a@b SIP/2.0",
        "'OPTIONS sip:a@b  SIP/2.0', OPTIONS sip:a@b SIP/2.0",
        "'OPTIONS sip:a@b SIP/2.0 ', OPTIONS sip:a@b SIP/2.0",
        "OPTIONS sip:a@b SIP/2.0, OPTIONS sip:a@b SIP/2.0",
        "'SIP/2.0  200  OK  ', 'SIP/2.0 200  OK  '",
        "SIP/2.0 200 OK, SIP/2.0 200 OK"
    })
    void oddBlanksOfTheStartLineAreNotPassedOn(String received, String passedOn) throws Exception {
        String odd = ODD.replace("OPTIONS sip:a@b SIP/2.0", received);
        SIPMessage message = read(odd, Tolerances.ALL);
        assertNull(message.keys().defect());
        assertEquals(odd, new String(message.encodeAsBytes("udp"), StandardCharsets.UTF_8));
        message.getMaxForwards().decrementMaxForwards();
        assertEquals(
                ODD.replace("OPTIONS sip:a@b SIP/2.0", passedOn).replace("70", "69"),
                new String(message.encodeAsBytes("udp"), StandardCharsets.UTF_8));
    }

    private static final String LEFT_OUT = String.join(
            "\r\n",
            "OPTIONS sip:a@b;;lr;x= SIP/2.0",
            "Via: SIP/2.0/UDP a;;rport= ;branch=z9hG4bK=1:{2};;maddr= (Acme), ,SIP/2.0/TCP b;",
            "From: <sip:a@b>;tag=a@b/c;;x=;",
            "To: <sip:c@d ; transport = udp;>;tag=",
            "Call-ID: 1@2@ä=",
            "CSeq: 1 OPTIONS",
            "Max-Forwards: 70",
            "Contact: ,<sip:a@b; lr ;;y=>;q=;,,<sip:c@d>,",
            "Record-Route: <sip:p1;lr>;,,<sip:p2;lr>",
            "Allow: ,INVITE,,ACK,",
            "Content-Length: 0",
            "",
            "");

    @Test
    void whatIsLeftOutIsPassedOnAsItCame() throws Exception {
        SIPMessage message = read(LEFT_OUT, Tolerances.ALL);
        assertNull(message.keys().defect());
        assertFalse(message.getUnrecognizedHeaders().hasNext());
        assertEquals("z9hG4bK=1:{2}", message.keys().branch());
        assertEquals("a@b/c", message.keys().fromTag());
        assertNull(message.keys().toTag());
        assertEquals("1@2@ä=", message.keys().callId());
        message.getMaxForwards().decrementMaxForwards();
        assertEquals(LEFT_OUT.replace("70", "69"), new String(message.encodeAsBytes("udp"), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsLeftOutIsNotWrittenAnew() throws Exception {
        SIPMessage message = read(LEFT_OUT, Tolerances.ALL);
        ViaHeader via = message.getTopmostVia();
        assertEquals("z9hG4bK=1:{2}", via.getBranch());
        assertNull(via.getMAddr());
        via.setReceived("192.0.2.1");
        message.getFrom().setParameter("z", "1");
        message.getTo().setTag(message.getFrom().getTag());
        ((ContactHeader) message.getHeader("Contact")).setExpires(5);
        ((RecordRouteHeader) message.getHeader("Record-Route")).setParameter("z", "1");
        ((AllowHeader) message.getHeader("Allow")).setMethod("BYE");
        assertEquals(
                LEFT_OUT.replace(
                                "a;;rport= ;branch=z9hG4bK=1:{2};;maddr= (Acme), ,SIP/2.0/TCP b;",
                                "a;rport;branch=z9hG4bK=1:{2};received=192.0.2.1,SIP/2.0/TCP b")
                        .replace("tag=a@b/c;;x=;", "tag=a@b/c;x;z=1")
                        .replace("<sip:c@d ; transport = udp;>;tag=", "<sip:c@d;transport=udp>;tag=a@b/c")
                        .replace(",<sip:a@b; lr ;;y=>;q=;,,<sip:c@d>,", "<sip:a@b;lr;y>;q;expires=5,<sip:c@d>")
                        .replace("<sip:p1;lr>;,,<sip:p2;lr>", "<sip:p1;lr>;z=1,<sip:p2;lr>")
                        .replace(",INVITE,,ACK,", "BYE,ACK"),
                message.encode());
    }

    @Test
    void theStrictReaderWantsThemWritten() throws ParseException {
        SIPMessage message = read(LEFT_OUT, Tolerances.NONE);
        assertNotNull(message.keys().defect());
        List<String> unrecognized = new ArrayList<>();
        message.getUnrecognizedHeaders().forEachRemaining(each -> unrecognized.add(String.valueOf(each)));
        assertEquals(7, unrecognized.size(), unrecognized::toString);
        assertEquals(LEFT_OUT, message.encode());
    }

    @Test
    void headersAloneAreReadLenientlyUnlessAsked() throws ParseException {
        assertNotNull(HeaderReader.read("To", "Bell, A. <sip:c@d>"));
        ParseException refused = assertThrows(
                ParseException.class, () -> HeaderReader.read("To", "Bell, A. <sip:c@d>", Tolerances.NONE));
        assertEquals(0, refused.getErrorOffset());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPTIONS sip:a SIP/2.0\\nl:0\\r\\n\\r\\n          | Line without CR at its end             | 21
            OPTIONS sip:a SIP/2.0\\r\\nl:0\\n\\r\\n          | Line without CR at its end             | 26
            OPTIONS sip:a SIP/2.0\\r\\nl:0\\r\\n\\n          | Line without CR at its end             | 28
            OPTIONS sip:a SIP/2.0\\r\\nl:0\\r\\n             | No empty line after the header fields  | 28
            OPTIONS sip:a SIP/2.0\\r\\nX: a\\r\\n b\\r\\n\\r\\n | | 0
            """)
    void linesAreJudgedByTheFramers(String text, @Nullable String reason, int offset) {
        byte[] octets = text.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII);
        assertInstanceOf(Frame.class, new DatagramFramer(ParsingRules.DEFAULT).frame(octets, 0, octets.length));
        Framed strict = new DatagramFramer(ParsingRules.STRICT).frame(octets, 0, octets.length);
        if (reason == null) {
            assertInstanceOf(Frame.class, strict);
            return;
        }
        FramingError error = assertInstanceOf(FramingError.class, strict);
        assertEquals(reason, error.reason());
        assertEquals(offset, error.offset());
        assertEquals(400, error.statusCode());
    }

    @Test
    void streamsToo() {
        byte[] octets = "OPTIONS sip:a SIP/2.0\nl:0\n\n".getBytes(StandardCharsets.US_ASCII);
        List<Framed> framed = new ArrayList<>();
        new StreamFramer(ParsingRules.DEFAULT, framed::add).onOctets(octets, 0, octets.length);
        new StreamFramer(ParsingRules.STRICT, framed::add).onOctets(octets, 0, octets.length);
        assertInstanceOf(Frame.class, framed.get(0));
        assertInstanceOf(FramingError.class, framed.get(1));
        assertTrue(((Frame) framed.get(0)).tolerances().contains(Tolerance.BARE_LINE_FEED));
    }
}
