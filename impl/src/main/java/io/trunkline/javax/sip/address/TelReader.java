package io.trunkline.javax.sip.address;

import io.trunkline.grammar.RecognizerPool;
import io.trunkline.grammar.sip.SipRecognizer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers by the grammar of RFC 3966. */
final class TelReader {
    private TelReader() {}

    /** The number of a tel URI, null when it is none. */
    static @Nullable TelephoneNumber uri(byte[] octets, int from, int to) {
        return read(SipRecognizer::telephone_uri_entry, octets, from, to);
    }

    /** The number that a text without a scheme is, null when it is none. */
    static @Nullable TelephoneNumber subscriber(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return read(SipRecognizer::telephone_subscriber_entry, octets, 0, octets.length);
    }

    private static @Nullable TelephoneNumber read(Syntax.Rule rule, byte[] octets, int from, int to) {
        SipRecognizer recognizer = RecognizerPool.acquire();
        try {
            recognizer.reset(octets, to);
            return rule.match(recognizer, from) < 0 ? null : build(recognizer, octets);
        } finally {
            RecognizerPool.release(recognizer);
        }
    }

    private static TelephoneNumber build(SipRecognizer recognizer, byte[] octets) {
        ParameterBuilder parameters = new ParameterBuilder(";", false);
        parameters.reset(octets);
        boolean global = false;
        String number = "";
        for (int i = 0; i < recognizer.captureCount(); i++) {
            int from = recognizer.captureStart(i);
            int to = recognizer.captureEnd(i);
            switch (recognizer.captureRule(i)) {
                case SipRecognizer.R_global_number_digits -> {
                    global = true;
                    number = Words.text(octets, from + 1, to);
                }
                case SipRecognizer.R_local_number_digits -> number = Words.text(octets, from, to);
                case SipRecognizer.R_pname -> parameters.name(from, to);
                case SipRecognizer.R_pvalue -> parameters.value(from, to);
                default -> throw new AssertionError("no part of a number: rule " + recognizer.captureRule(i));
            }
        }
        return new TelephoneNumber(global, number, parameters.take());
    }
}
