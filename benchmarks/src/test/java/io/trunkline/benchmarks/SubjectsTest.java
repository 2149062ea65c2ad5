package io.trunkline.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every library gives the same answers, so the benchmarks measure the same work. */
class SubjectsTest {

    private static final RoutingSet EXPECTED = new RoutingSet(
            "INVITE",
            "bob",
            "127.0.0.1",
            "127.0.0.1",
            5070,
            "z9hG4bK-313136-4f8481bfa37471c7884a665a1b3f8f32",
            "53456f7c-47d8-44e1-ba06-c7031fa18d14",
            "",
            "a59947c705594c9f259fed35d18a5252@127.0.0.1",
            1,
            "INVITE",
            70,
            "127.0.0.1",
            5070);

    private static final List<String> HEADERS = List.of(
            "call-id",
            "contact",
            "content-length",
            "content-type",
            "cseq",
            "from",
            "max-forwards",
            "to",
            "user-agent",
            "via");

    static Stream<Subject> subjects() {
        return Stream.of(new TrunklineSubject(), new ReferenceSubject(), new PktsSubject());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyLibraryReadsTheSameRoutingSet(Subject subject) throws Exception {
        assertEquals(EXPECTED, subject.routingSet(Invite.octets()));
    }

    @Test
    void theGettersSayWhatTheKeysSay() throws Exception {
        assertEquals(EXPECTED, new TrunklineSubject().routingSetByGetters(Invite.octets()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyLibraryMakesTheSameHeaders(Subject subject) throws Exception {
        List<String> names = subject.everythingTyped(Invite.octets());
        assertEquals(HEADERS, List.copyOf(new TreeSet<>(names)));
        assertEquals(HEADERS.size(), names.size(), names.toString());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whatIsWrittenAgainSaysTheSame(Subject subject) throws Exception {
        byte[] written = subject.reencode(Invite.octets());
        assertEquals(EXPECTED, new ReferenceSubject().routingSet(written));
        assertArrayEquals(body(Invite.octets()), body(written));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whatIsForwardedHasOneHopLessAndOneViaMore(Subject subject) throws Exception {
        byte[] forwarded = subject.forward(Invite.octets());
        RoutingSet read = new ReferenceSubject().routingSet(forwarded);
        assertEquals(69, read.maxForwards());
        assertEquals(JainSipSubject.PROXY_HOST, read.viaHost());
        assertEquals(JainSipSubject.PROXY_PORT, read.viaPort());
        assertEquals(JainSipSubject.PROXY_BRANCH, read.branch());
        String text = new String(forwarded, StandardCharsets.US_ASCII);
        assertTrue(text.contains(EXPECTED.branch()), text);
        assertArrayEquals(body(Invite.octets()), body(forwarded));
    }

    private static byte[] body(byte[] message) {
        String text = new String(message, StandardCharsets.US_ASCII);
        return text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.US_ASCII);
    }
}
