package io.trunkline.javax.sip.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.TestMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody changed leaves as it came: after reading everything, and when it is put together again line by line. */
class UntouchedMessageTest {
    static Stream<String> own() {
        return TestMessages.OWN.stream();
    }

    @ParameterizedTest
    @MethodSource("own")
    void ourMessagesLeaveAsTheyCame(String name) {
        byte[] octets = TestMessages.own(name);
        assertLeavesAsItCame(name, Read.message(octets), octets);
    }

    @Test
    void everybodysMessagesLeaveAsTheyCame() throws IOException {
        Optional<Path> shared = TestMessages.shared();
        assumeTrue(shared.isPresent(), "no folder with shared messages on this machine: set trunkline.shared");
        int framed = 0;
        for (Path file : TestMessages.files(shared.get())) {
            byte[] octets = Files.readAllBytes(file);
            Framed result = new DatagramFramer(MessageLimits.DEFAULT).frame(octets, 0, octets.length);
            if (result instanceof Frame frame) {
                framed++;
                byte[] message = Arrays.copyOfRange(octets, frame.from(), frame.to());
                assertLeavesAsItCame(file.toString(), MessageReader.read(frame), message);
            }
        }
        assertTrue(framed > 100, framed + " messages framed");
    }

    /** RFC 4475's messages of the class "framing", each with what JSR 32 and the RFC want of a UDP element. */
    @ParameterizedTest
    @MethodSource
    void tortureFramingGetsItsVerdict(String name, int status) throws IOException {
        Optional<Path> shared = TestMessages.shared();
        assumeTrue(shared.isPresent(), "no folder with shared messages on this machine: set trunkline.shared");
        byte[] octets = Files.readAllBytes(shared.get().resolve("torture/rfc4475/" + name + ".dat"));
        Framed framed = new DatagramFramer(MessageLimits.DEFAULT).frame(octets, 0, octets.length);
        int answer = framed instanceof FramingError error
                ? error.isAnswerable() ? error.statusCode() : -1
                : defect(MessageReader.read((Frame) framed));
        assertEquals(status, answer);
    }

    private static int defect(SIPMessage message) {
        return message.keys().defect() == null
                ? 200
                : message instanceof SIPRequest ? message.keys().defect().statusCode() : -1;
    }

    static Object[][] tortureFramingGetsItsVerdict() {
        return new Object[][] {
            {"wsinv", 200},
            {"intmeth", 200},
            {"esc01", 200},
            {"escnull", 200},
            {"esc02", 200},
            {"lwsdisp", 200},
            {"longreq", 200},
            {"dblreq", 200},
            {"semiuri", 200},
            {"transports", 200},
            {"mpart01", 200},
            {"unreason", 200},
            {"noreason", 200},
            {"badinv01", 400},
            {"clerr", 400},
            {"ncl", 400},
            {"scalar02", 400},
            {"scalarlg", -1},
            {"quotbal", 400},
            {"ltgtruri", 400},
            {"lwsruri", 400},
            {"lwsstart", 200},
            {"trws", 200},
            {"badvers", 505},
            {"mismatch01", 400},
            {"mismatch02", 400},
            {"bigcode", -1},
            {"insuf", 400},
            {"multi01", 400},
            {"mcl01", 400},
            {"zeromf", 200},
            {"cparam01", 200},
            {"inv2543", 200}
        };
    }

    private static void assertLeavesAsItCame(String name, SIPMessage message, byte[] octets) {
        readEverything(message);
        assertArrayEquals(octets, message.encodeAsBytes(null), name);
        assertArrayEquals(octets, ((SIPMessage) message.clone()).encodeAsBytes("udp"), name);
        boolean lengthOnce = message.slots().find(HeaderName.CONTENT_LENGTH, 0) >= 0
                && message.slots()
                                .find(HeaderName.CONTENT_LENGTH, message.slots().find(HeaderName.CONTENT_LENGTH, 0) + 1)
                        < 0;
        if (lengthOnce && isPlain(message) && hasHeadersOnly(message)) {
            message.slots().remove(addMarker(message));
            assertArrayEquals(octets, message.encodeAsBytes("TCP"), name + ", put together from its lines");
        }
    }

    private static boolean isPlain(SIPMessage message) {
        Frame frame = message.frame();
        return frame != null
                && frame.isStartLinePlain()
                && frame.bodyStart() == frame.headersEnd() + 2
                && frame.octets()[frame.headersEnd()] == '\r';
    }

    /** A line without a colon goes to the end when a message is put together anew. */
    private static boolean hasHeadersOnly(SIPMessage message) {
        for (int slot = 0; slot < message.slots().size(); slot++) {
            if (message.slots().isNoHeader(slot)) {
                return false;
            }
        }
        return true;
    }

    private static int addMarker(SIPMessage message) {
        int end = message.slots().size();
        message.slots().appendUnparsed("X-Marker: 1");
        return end;
    }

    private static void readEverything(SIPMessage message) {
        for (ListIterator<String> names = message.getHeaderNames(); names.hasNext(); ) {
            for (ListIterator<SIPHeader> headers = message.getHeaders(names.next()); headers.hasNext(); ) {
                headers.next().getValue();
            }
        }
        for (Iterator<SIPHeader> lines = message.getHeaders(); lines.hasNext(); ) {
            lines.next().encode();
        }
        message.getUnrecognizedHeaders();
        message.getViaHeaders();
        message.getRouteHeaders();
        message.getContactHeaders();
        message.getRecordRouteHeaders();
        message.getRawContent();
        message.getContent();
        message.getFirstLine();
        message.getSIPVersion();
        assertFalse(message.toString().isEmpty());
        assertEquals(message.hashCode(), message.clone().hashCode());
        assertEquals(message, message.clone());
        message.keys();
    }
}
