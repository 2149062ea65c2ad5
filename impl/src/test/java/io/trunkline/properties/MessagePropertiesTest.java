package io.trunkline.properties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.javax.sip.message.SIPRequest;
import io.trunkline.javax.sip.message.SIPResponse;
import io.trunkline.wire.MessageLimits;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as the same; answers and clones are on their own. */
class MessagePropertiesTest {
    private static final String REQUIRED = """
        INVITE sip:bob@biloxi.example.com SIP/2.0
        Via: SIP/2.0/UDP pc33.atlanta.example.com;branch=z9hG4bK776asdhds
        Via: SIP/2.0/TCP bigbox3.example.com:5070;branch=z9hG4bK77ef4c;received=192.0.2.1
        Record-Route: <sip:p1.example.com;lr>
        Max-Forwards: 70
        To: Bob <sip:bob@biloxi.example.com>
        From: "Alice" <sip:alice@atlanta.example.com>;tag=1928301774
        Call-ID: a84b4c76e66710@pc33.atlanta.example.com
        CSeq: 314159 INVITE
        Timestamp: 54
        """;

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(Samples.lines("headers.txt").stream()
                        .filter(line -> !REQUIRED.contains("\n" + line.substring(0, line.indexOf(':') + 1))
                                && !line.startsWith("Content-")
                                && !line.matches(
                                        "Contact:.*,.*")) // one of several could be made '*', which stands alone
                        .toList())
                .list()
                .uniqueElements(line -> line.substring(0, line.indexOf(':')))
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.longs().map(Random::new);
    }

    private static SIPRequest request(List<String> lines, byte[] body) throws ParseException {
        StringBuilder text = new StringBuilder(REQUIRED);
        lines.forEach(line -> text.append(line).append('\n'));
        text.append("Content-Type: application/octet-stream\nContent-Length: ")
                .append(body.length)
                .append("\n\n");
        byte[] head = text.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] octets = new byte[head.length + body.length];
        System.arraycopy(head, 0, octets, 0, head.length);
        System.arraycopy(body, 0, octets, head.length, body.length);
        return (SIPRequest) read(octets);
    }

    private static byte[] body(Random random) {
        byte[] body = new byte[random.nextInt(300)];
        random.nextBytes(body);
        return body;
    }

    private static SIPMessage read(byte[] octets) throws ParseException {
        return MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
    }

    private static List<SIPHeader> headers(SIPMessage message) {
        List<SIPHeader> headers = new ArrayList<>();
        for (Iterator<?> names = message.getHeaderNames(); names.hasNext(); ) {
            message.getHeaders((String) names.next()).forEachRemaining(header -> headers.add(header));
        }
        return headers;
    }

    /** Changes a header of the message, by whatever setter there is; Content-Length is what the body is, whatever was set. */
    private static void change(SIPMessage message, Random random) {
        List<SIPHeader> headers = headers(message);
        SIPHeader header = headers.get(random.nextInt(headers.size()));
        List<Method> setters = Setter.of(header);
        if (!setters.isEmpty() && !header.getName().equals("Content-Length")) {
            Setter.call(setters.get(random.nextInt(setters.size())), random).on(header);
        }
    }

    @Property(tries = 500, seed = "3261")
    void whatIsWrittenIsReadAsTheSame(@ForAll("lines") List<String> lines, @ForAll("randoms") Random random)
            throws ParseException {
        SIPRequest message = request(lines, body(random));
        for (int i = 0; i < 5; i++) {
            change(message, random);
        }
        SIPMessage again = read(message.encodeAsBytes("UDP"));
        assertEquals(message, again);
        assertEquals(message.hashCode(), again.hashCode());
        assertArrayEquals(message.getRawContent(), again.getRawContent());
        assertArrayEquals(message.encodeAsBytes("UDP"), again.encodeAsBytes("UDP"));
        List<SIPHeader> ours = headers(message);
        List<SIPHeader> theirs = headers(again);
        assertEquals(ours, theirs);
    }

    @Property(tries = 500, seed = "3261")
    void aCloneSharesNothingThatChanges(@ForAll("lines") List<String> lines, @ForAll("randoms") Random random)
            throws ParseException {
        SIPRequest message = request(lines, body(random));
        SIPMessage clone = (SIPMessage) message.clone();
        assertEquals(message, clone);
        byte[] before = message.encodeAsBytes("UDP");
        for (int i = 0; i < 5; i++) {
            change(clone, random);
        }
        assertArrayEquals(before, message.encodeAsBytes("UDP"), "a change of the clone changed the message");
        byte[] ofClone = clone.encodeAsBytes("UDP");
        for (int i = 0; i < 5; i++) {
            change(message, random);
        }
        assertArrayEquals(ofClone, clone.encodeAsBytes("UDP"), "a change of the message changed the clone");
    }

    @Property(tries = 500, seed = "3261")
    void editingAnAnswerNeverChangesTheRequest(@ForAll("lines") List<String> lines, @ForAll("randoms") Random random)
            throws ParseException {
        SIPRequest message = request(lines, new byte[0]);
        byte[] before = message.encodeAsBytes("UDP");
        SIPResponse answer = message.createResponse(random.nextBoolean() ? 100 : 200);
        for (int i = 0; i < 5; i++) {
            change(answer, random);
        }
        assertArrayEquals(before, message.encodeAsBytes("UDP"), "a change of the answer changed the request");
    }
}
