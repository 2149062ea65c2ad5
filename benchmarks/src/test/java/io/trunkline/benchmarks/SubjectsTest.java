package io.trunkline.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pkts.packet.sip.SipParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every library gives the same answers, so the benchmarks measure the same work. */
class SubjectsTest {

    /** Who reads what: pkts-sip has no hosts of digits only, so it rejects the message of the GB/T 28181 device. */
    static Stream<Arguments> readings() {
        return Arrays.stream(SampleMessage.values())
                .flatMap(message -> Measurement.LIBRARIES.stream()
                        .filter(library -> !isRejected(library, message))
                        .map(library -> Arguments.of(library, message)));
    }

    private static boolean isRejected(String library, SampleMessage message) {
        return library.equals(Measurement.PKTS) && message == SampleMessage.MESSAGE;
    }

    private static RoutingSet expected(SampleMessage message) throws Exception {
        return new ReferenceSubject().routingSet(message.octets());
    }

    @Test
    void theReferenceReadsWhatIsThere() throws Exception {
        assertEquals(
                new RoutingSet(
                        "INVITE",
                        -1,
                        "bob.quill",
                        "office.example.org",
                        "edge2.example.org",
                        5062,
                        "z9hG4bKe2.7f10c9d4.1",
                        "9f31c0a2",
                        "",
                        "5b1f0e7c-2d44-4a0b-9d3e@192.0.2.17",
                        314,
                        "INVITE",
                        69,
                        "gate.example.org",
                        "192.0.2.17",
                        5070),
                expected(SampleMessage.INVITE));
    }

    @Test
    void pktsKnowsNoHostOfDigits() {
        assertThrows(SipParseException.class, () -> new PktsSubject().routingSet(SampleMessage.MESSAGE.octets()));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyLibraryReadsTheSameRoutingSet(String library, SampleMessage message) throws Exception {
        assertEquals(expected(message), Measurement.subject(library).routingSet(message.octets()));
    }

    @Test
    void theKeysSayWhatTheGettersSay() throws Exception {
        for (SampleMessage message : SampleMessage.values()) {
            assertEquals(expected(message), new TrunklineSubject().routingSetByKeys(message.octets()));
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyLibraryMakesTheSameHeaders(String library, SampleMessage message) throws Exception {
        List<String> wanted = names(Measurement.REFERENCE, message);
        List<String> names = names(library, message);
        assertEquals(Set.copyOf(wanted), Set.copyOf(names));
        if (!library.equals(Measurement.PKTS)) { // which takes a list of methods for one value, and Digest for a list
            assertEquals(wanted, names);
        }
    }

    private static List<String> names(String library, SampleMessage message) throws Exception {
        Subject subject = Measurement.subject(library);
        List<String> names = new ArrayList<>();
        subject.everythingTyped(
                message.octets(), header -> names.add(subject.nameOf(header).toLowerCase(Locale.ROOT)));
        names.sort(null);
        return names;
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatIsWrittenAgainSaysTheSame(String library, SampleMessage message) throws Exception {
        byte[] written = Measurement.subject(library).reencode(message.octets());
        assertEquals(expected(message), new ReferenceSubject().routingSet(written));
        assertArrayEquals(body(message.octets()), body(written));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatIsForwardedWasChanged(String library, SampleMessage message) throws Exception {
        byte[] forwarded =
                (byte[]) Work.FORWARD.run(Measurement.subject(library), message, message.octets(), header -> {});
        RoutingSet before = expected(message);
        RoutingSet after = new ReferenceSubject().routingSet(forwarded);
        String text = new String(forwarded, StandardCharsets.ISO_8859_1);
        if (message.isRequest()) {
            assertEquals(before.maxForwards() - 1, after.maxForwards());
            assertEquals(before.branch(), after.branch());
            assertTrue(text.contains(";received=" + JainSipSubject.RECEIVED), text);
            assertTrue(
                    text.contains("<sip:" + JainSipSubject.PROXY_HOST + ":" + JainSipSubject.PROXY_PORT + ";lr"), text);
        } else {
            assertEquals("core1.example.org", after.viaHost());
        }
        assertArrayEquals(body(message.octets()), body(forwarded));
    }

    private static byte[] body(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    }
}
