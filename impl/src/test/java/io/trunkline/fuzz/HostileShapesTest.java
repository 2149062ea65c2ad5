package io.trunkline.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shapes that an attacker would choose: many parameters, many elements, long words, deep nesting, many header fields. What is made
 * of them costs in proportion to their length.
 *
 * <p>Sixteen times the input may cost 96 times as much CPU time; were it quadratic it would cost 256 times. The best of several runs
 * is taken, so a busy machine does not matter.
 */
class HostileShapesTest {
    private static final int FEW = 300;
    private static final int FACTOR = 16;
    private static final int LARGEST_RATIO = 96;

    static Stream<Arguments> costGrowsWithLength() {
        return Stream.of(
                arguments(HeaderName.VIA, "SIP/2.0/UDP a", ";p%d=v", ""),
                arguments(HeaderName.VIA, "SIP/2.0/UDP a", ";same=%d", ""),
                arguments(HeaderName.VIA, "SIP/2.0/UDP a", ",SIP/2.0/UDP a%d", ""),
                arguments(HeaderName.CONTACT, "<sip:a>", ";p%d=\"v\"", ""),
                arguments(HeaderName.CONTACT, "<sip:a>", ",<sip:a%d>;q=0.1", ""),
                arguments(HeaderName.CONTACT, "<sip:a", ";p%d=v", ">"),
                arguments(HeaderName.CONTACT, "<sip:a?a=b", "&h%d=v", ">"),
                arguments(HeaderName.CONTACT, "\"", "\\\"%d", "\" <sip:a>"),
                arguments(HeaderName.FROM, "<sip:a>", ";p%d", ""),
                arguments(HeaderName.TO, "", "t%d ", "<sip:a>"),
                arguments(HeaderName.ROUTE, "<sip:a>", ",<sip:a%d;lr>", ""),
                arguments(HeaderName.ALLOW, "A", ",A%d", ""),
                arguments(HeaderName.SUPPORTED, "a", ",a%d", ""),
                arguments(HeaderName.CONTENT_TYPE, "a/b", ";p%d=v", ""),
                arguments(HeaderName.CALL_ID, "a", "b%d", ""),
                arguments(HeaderName.USER_AGENT, "a", " a%d/1", ""),
                arguments(HeaderName.USER_AGENT, "(", "(%d)", ")"),
                arguments(HeaderName.AUTHORIZATION, "Digest a=b", ",p%d=\"v\"", ""));
    }

    @ParameterizedTest(name = "{0}: {1} {2}* {3}")
    @MethodSource
    void costGrowsWithLength(HeaderName name, String head, String repeated, String tail) {
        byte[] little = shape(head, repeated, tail, FEW);
        byte[] large = shape(head, repeated, tail, FEW * FACTOR);
        cost(name, large);

        long ofLittle = Math.max(cost(name, little), 1_000);
        long ofLarge = cost(name, large);

        assertTrue(
                ofLarge < ofLittle * LARGEST_RATIO,
                () -> FACTOR + " times the input costs " + ofLarge / ofLittle + " times the CPU time");
    }

    private static byte[] shape(String head, String repeated, String tail, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> repeated.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining("", head, tail))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads, writes, clones and compares: CPU nanoseconds, the best of several runs. */
    private static long cost(HeaderName name, byte[] value) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            SIPHeader header = HeaderReader.read(name, value, 0, value.length);
            assertNotNull(header);
            assertTrue(header.getHeaderValue().length() > 0);
            assertEquals(header, header.clone());
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    @Test
    void commentsNestedTooDeepAreRejected() {
        byte[] octets = "(".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertNull(HeaderReader.read(HeaderName.USER_AGENT, octets, 0, octets.length));
        ParseException why = HeaderReader.diagnose(HeaderName.USER_AGENT, octets, 0, octets.length);
        assertTrue(why.getErrorOffset() < 100, "rejected where it goes too deep: " + why.getErrorOffset());
    }

    @Test
    void aWordOf64KilobytesIsOneWord() {
        String word = "x".repeat(64 << 10);
        byte[] octets = ("<sip:a>;tag=" + word).getBytes(StandardCharsets.UTF_8);
        SIPHeader header = HeaderReader.read(HeaderName.FROM, octets, 0, octets.length);
        assertNotNull(header);
        assertTrue(header.getHeaderValue().endsWith(word));
    }

    @Test
    void tenThousandHeaderFieldsAreOverTheLimit() {
        byte[] octets = message(10_000);
        FramingError error = (FramingError) new DatagramFramer(MessageLimits.DEFAULT).frame(octets, 0, octets.length);
        assertEquals(400, error.statusCode());
    }

    @Test
    void whoRaisesTheLimitPaysInProportion() throws ParseException {
        long ofLittle = Math.max(costOfMessage(FEW), 1_000);
        long ofLarge = costOfMessage(FEW * FACTOR);
        assertTrue(
                ofLarge < ofLittle * LARGEST_RATIO,
                () -> FACTOR + " times the header fields cost " + ofLarge / ofLittle + " times the CPU time");
    }

    private static long costOfMessage(int headers) throws ParseException {
        byte[] octets = message(headers);
        MessageLimits limits = new MessageLimits(1 << 22, 8 << 10, 16 << 10, 20_000, false);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            SIPMessage message = MessageReader.read(octets, 0, octets.length, limits);
            assertEquals(headers, count(message));
            assertEquals(message, message.clone());
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static int count(SIPMessage message) {
        int count = 0;
        for (var all = message.getHeaders("X-Colour"); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    private static byte[] message(int headers) {
        return ("OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a>;tag=1\r\nTo: <sip:b>\r\n"
                        + "Call-ID: 1\r\nCSeq: 1 OPTIONS\r\n" + "X-Colour: red\r\n".repeat(headers) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
