package io.trunkline.grammar.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.trunkline.antlr.runtime.DirectRecognizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Long input costs in proportion to its length, whether it is accepted or not, and no input grows the stack.
 *
 * <p>The first is proved when the recogniser is generated: the target refuses a grammar whose lookahead could look at the same
 * octets again and again. Here sixteen times the input may cost 96 times as much CPU time; if it were quadratic it would
 * cost 256 times. The best of several runs is taken, so a busy machine does not matter.
 */
class LinearTimeTest {

    private static final int SHORT = 500;
    private static final int FACTOR = 16;
    private static final int LARGEST_RATIO = 96;

    static Stream<Arguments> costGrowsWithLength() {
        return Stream.of(
                arguments("via_hdr", "SIP/2.0/UDP a", ";received-by-whom=x", ""),
                arguments("via_hdr", "SIP/2.0/UDP a", ", SIP/2.0/UDP a;branch=x", ""),
                arguments("via_hdr", "SIP/2.0/UDP a", " ", ";"),
                arguments("via_hdr", "SIP/2.0/UDP ", "a.", "-"),
                arguments("via_hdr", "SIP/2.0/UDP a;x=\"", "\\\"", ""),
                arguments("contact_hdr", "sip:a", ",sip:a", ""),
                arguments("contact_hdr", "<sip:a>", ",<sip:a;b@c>;q=0.1", ","),
                arguments("contact_hdr", "<sip:", "a;b?c=d&", ">"),
                arguments("contact_hdr", "<sip:a>", ";expires=1x", ""),
                arguments("contact_hdr", "", "token ", "<sip:a>"),
                arguments("contact_hdr", "", "token\r\n ", "\""),
                arguments("contact_hdr", "\"", "\\", ""),
                arguments("from_hdr", "sip:", "a=", "@@"),
                arguments("from_hdr", "<sip:", "%41", ">>"),
                arguments("from_hdr", "<sip:a>", ";ta=g ", ";tag"),
                arguments("from_hdr", "<sip:a>", ";tag=a\r\n ", ""),
                arguments("to_hdr", "<sip:a@b?", "a=b&", ">"),
                arguments("route_hdr", "<sip:a>", " , <sip:a>", ";"),
                arguments("user_agent_hdr", "a", "/a", "("),
                arguments("user_agent_hdr", "(", "(a)", ")"),
                arguments("user_agent_hdr", "a", " (a)", " "),
                arguments("user_agent_hdr", "a", " a", "/"),
                arguments("allow_hdr", "A", " ,A", ","),
                arguments("call_id_hdr", "a", "<>:", "@"),
                arguments("uri_entry", "sip:[", "1:", "]"),
                arguments("uri_entry", "sip:", "a-", ""),
                arguments("uri_entry", "tel:", "1;a=b", " "),
                arguments("authorization_hdr", "Digest ", "a=\"b\", ", "a"),
                arguments("authorization_hdr", "Bearer ", "abc.", "=="),
                arguments("authorization_hdr", "Bearer a", "=", " x"),
                arguments("authorization_hdr", "Digest a", "\r\n ", "="),
                arguments("authorization_hdr", "Digest", " \r\n ", "("),
                arguments("accept_hdr", "a/b", " , a/b;q=0.1", ","),
                arguments("accept_language_hdr", "a", "-b", "_"),
                arguments("alert_info_hdr", "a", " a", "<"),
                arguments("alert_info_hdr", ";a", " ,;a", ","),
                arguments("call_info_hdr", "<http:a>", ",<sip:a;b@c>;x=\"y\"", ","),
                arguments("subject_hdr", "a", " a", "\n"),
                arguments("event_hdr", "a", ".a", "."),
                arguments("retry_after_hdr", "1", ";durations=a ", ";duration"),
                arguments("retry_after_hdr", "1(", "(a)", ")"),
                arguments("timestamp_hdr", "1", "\r\n ", "x"),
                arguments("timestamp_hdr", "", "1", ". .x"),
                arguments("warning_hdr", "399 a \"b\"", ", 399 a \"\\\"\"", ","),
                arguments("in_reply_to_hdr", "a", " ,a@b", ","),
                arguments("request_line", "A sip:", "a:b", " SIP/2.0"),
                arguments("request_line", "A sip:a", ";", " SIP/2.0"));
    }

    /** Each tolerance, in and without what makes it one. */
    static Stream<Arguments> tolerancesCostNoMore() {
        return Stream.of(
                arguments("subject_hdr", "a", "\n ", "b"),
                arguments("request_line", "A", " ", "sip:a"),
                arguments("request_line", "A sip:a SIP/2.0", " \t", ""),
                arguments("status_line", "SIP/2.0 200", "", " "),
                arguments("uri_entry", "sip:", "_", "."),
                arguments("uri_entry", "sip:a@b", "_c.", "-"),
                arguments("uri_entry", "sip:", "#a", "@b"),
                arguments("uri_entry", "sip:", "#", ""),
                arguments("host_entry", "[::", ":", "1.2.3.4]"),
                arguments("via_hdr", "SIP/2.0/UDP a", ";received=[::1]", ""),
                arguments("via_hdr", "SIP/2.0/UDP a;received=", "a.", "_"),
                arguments("from_hdr", "", "\u00e4 ", "<sip:a>"),
                arguments("from_hdr", "", "\u00e4,", ":"),
                arguments("contact_hdr", "", "\u00e4 <sip:a>,", "\u00e4 <sip:a>"),
                arguments("contact_hdr", "\"a\" ", "\"b\" ", "sip:a"),
                arguments("contact_hdr", "<", " ", "sip:a>"),
                arguments("contact_hdr", "<sip:a", " \r\n ", ">"),
                arguments("from_hdr", "sip:a?b=c", "&b=c", ";"),
                arguments("route_hdr", "sip:a", " ; b=c", ","),
                arguments("route_hdr", "x:a", ";", "<"),
                arguments("authorization_hdr", "Digest", " ", ""),
                arguments("authorization_hdr", "Digest a=", ":=", ", b"),
                arguments("authorization_hdr", "Digest a=b", " ,", " c"),
                arguments("call_info_hdr", "http:a", ",http:a", "<"),
                arguments("alert_info_hdr", "", ",", "<"),
                arguments("date_hdr", "", "2", "-"),
                arguments("via_hdr", "SIP/2.0/UDP a", ";", ""),
                arguments("via_hdr", "SIP/2.0/UDP a", " ; ", ","),
                arguments("via_hdr", "SIP/2.0/UDP a;", "\r\n ", "("),
                arguments("via_hdr", "SIP/2.0/UDP a", ";branch= ", "="),
                arguments("via_hdr", "SIP/2.0/UDP a;branch=", "=:", "\""),
                arguments("via_hdr", "SIP/2.0/UDP a;branch=", "\u00c3\u00a4", "\u00c3"),
                arguments("via_hdr", "", " , ", "SIP/2.0/UDP a"),
                arguments("via_hdr", "SIP/2.0/UDP a,", " , ", ";"),
                arguments("via_hdr", "SIP/2.0/UDP a", " (a), SIP/2.0/UDP b", "("),
                arguments("via_hdr", "SIP/2.0/UDP a (", "(a)", ")"),
                arguments("from_hdr", "<sip:a>", ";tag=", "\""),
                arguments("from_hdr", "<sip:a>;tag=", "a@", "@\""),
                arguments("call_id_hdr", "a", "@", " b"),
                arguments("call_id_hdr", "", "=@a", ","),
                arguments("in_reply_to_hdr", "a", ",,a@a@", " b"),
                arguments("contact_hdr", "<sip:a", " ; ", ">"),
                arguments("contact_hdr", "<sip:a;b", " \r\n ", "?"),
                arguments("contact_hdr", "<sip:a;b", " = ", ">"),
                arguments("contact_hdr", "<sip:a", " ; b = c", "x y>"),
                arguments("contact_hdr", "<sip:a", ";;b=", "\""),
                arguments("contact_hdr", ",", " ,<sip:a>;;", "*"),
                arguments("allow_hdr", "", ",", " "),
                arguments("replaces_hdr", "a", ";to-tag=;;from-tag=:", "\""),
                arguments("accept_contact_hdr", "*", ";;a= ", "*"));
    }

    @ParameterizedTest(name = "{0} {1} {2}* {3}")
    @MethodSource
    void tolerancesCostNoMore(String entry, String head, String repeated, String tail) {
        costGrowsWithLength(entry, head, repeated, tail);
    }

    @ParameterizedTest(name = "{0} {1} {2}* {3}")
    @MethodSource
    void costGrowsWithLength(String entry, String head, String repeated, String tail) {
        String little = head + repeated.repeat(SHORT) + tail;
        String large = head + repeated.repeat(SHORT * FACTOR) + tail;
        cost(entry, large);

        long ofLittle = Math.max(cost(entry, little), 1_000);
        long ofLarge = cost(entry, large);

        assertTrue(
                ofLarge < ofLittle * LARGEST_RATIO,
                () -> FACTOR + " times the input costs " + (ofLarge / ofLittle) + " times the CPU time");
    }

    /** CPU nanoseconds, the best of several runs. */
    private static long cost(String entry, String input) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        SipRecognizer recognizer = new SipRecognizer();
        Recognitions.run(recognizer, entry, input);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = threads.getCurrentThreadCpuTime();
            Recognitions.run(recognizer, entry, input);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    @Test
    void nestedCommentsAreRejectedAtTheDepthLimit() {
        SipRecognizer recognizer = new SipRecognizer();
        int deepest = DirectRecognizer.MAX_NESTING + 1;
        String most = "(".repeat(deepest) + ")".repeat(deepest);
        assertEquals(most.length(), Recognitions.run(recognizer, "user_agent_hdr", most));
        assertEquals(~deepest, Recognitions.run(recognizer, "user_agent_hdr", "(" + most + ")"));
    }

    @Test
    void aMillionParenthesesFitASmallStack() throws InterruptedException {
        byte[] octets = "(".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        AtomicInteger end = new AtomicInteger();
        Thread small = new Thread(
                null,
                () -> {
                    SipRecognizer recognizer = new SipRecognizer();
                    recognizer.reset(octets, octets.length);
                    end.set(recognizer.user_agent_hdr(0));
                },
                "small stack",
                192 * 1024);
        small.start();
        small.join();
        assertTrue(end.get() < 0, "rejected, and without a StackOverflowError: " + end.get());
    }

    @Test
    void tenThousandParametersAreCaptured() {
        SipRecognizer recognizer = new SipRecognizer();
        String input = "SIP/2.0/UDP a" + ";p=v".repeat(10_000);
        assertEquals(input.length(), Recognitions.run(recognizer, "via_hdr", input));
        assertEquals(3 + 1 + 20_000 + 1, recognizer.captureCount());
        assertEquals(SipRecognizer.R_param_value, recognizer.captureRule(20_003));
    }
}
