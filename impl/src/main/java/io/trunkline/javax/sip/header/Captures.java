package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressBuilder;
import io.trunkline.javax.sip.address.ParameterBuilder;
import io.trunkline.javax.sip.address.Words;
import io.trunkline.value.NameValueList;
import org.jspecify.annotations.Nullable;

/**
 * The captures of one header field, gone through in their order. {@link #next()} feeds what belongs to addresses and
 * parameters to their builders and stops at the rest.
 */
final class Captures {
    private final SipRecognizer recognizer;
    private final byte[] octets;
    private @Nullable AddressBuilder address;
    private @Nullable ParameterBuilder parameters;
    private int at = -1;

    Captures(SipRecognizer recognizer, byte[] octets) {
        this.recognizer = recognizer;
        this.octets = octets;
    }

    /** Moves to the next capture that is neither part of an address nor a parameter; false at the end. */
    boolean next() {
        while (++at < recognizer.captureCount()) {
            int rule = recognizer.captureRule(at);
            int from = recognizer.captureStart(at);
            int to = recognizer.captureEnd(at);
            if (rule == SipRecognizer.R_quoted_string && parameters().isWaiting()) {
                parameters().quotedValue(from, to);
            } else if (AddressBuilder.isPart(rule)) {
                address().take(rule, from, to);
            } else if (!takeParameter(rule, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeParameter(int rule, int from, int to) {
        switch (rule) {
            case SipRecognizer.R_param_name -> parameters().name(from, to);
            case SipRecognizer.R_param_value -> parameters().value(from, to);
            case SipRecognizer.R_tag -> parameters().named(ParameterNames.TAG, from, to);
            case SipRecognizer.R_branch -> parameters().named(ParameterNames.BRANCH, from, to);
            case SipRecognizer.R_ttl -> parameters().named(ParameterNames.TTL, from, to);
            case SipRecognizer.R_maddr -> parameters().named(ParameterNames.MADDR, from, to);
            case SipRecognizer.R_received -> parameters().named(ParameterNames.RECEIVED, from, to);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The rule of the current capture. */
    int rule() {
        return recognizer.captureRule(at);
    }

    /** The current capture as a text of its own. */
    String text() {
        return Words.text(octets, recognizer.captureStart(at), recognizer.captureEnd(at));
    }

    /** The current capture as a text without folds. */
    String unfolded() {
        return Words.unfolded(octets, recognizer.captureStart(at), recognizer.captureEnd(at));
    }

    /** The current capture as one of the usual words. */
    String word() {
        return Words.word(octets, recognizer.captureStart(at), recognizer.captureEnd(at));
    }

    /** The current capture as a number; above 2^32-1 all are the same. */
    long number() {
        return Words.number(octets, recognizer.captureStart(at), recognizer.captureEnd(at));
    }

    /** What was gathered of an address; made when it is first needed, for most header fields have none. */
    AddressBuilder address() {
        AddressBuilder builder = address;
        if (builder == null) {
            builder = new AddressBuilder(octets);
            address = builder;
        }
        return builder;
    }

    private ParameterBuilder parameters() {
        ParameterBuilder builder = parameters;
        if (builder == null) {
            builder = new ParameterBuilder(octets);
            parameters = builder;
        }
        return builder;
    }

    /** The parameters that have gone by since the last call, null when there were none. */
    @Nullable
    NameValueList takeParameters() {
        return parameters == null ? null : parameters.take();
    }

    /** Whether a port is out of range. */
    boolean isWrong() {
        return address != null && address.isWrong();
    }
}
