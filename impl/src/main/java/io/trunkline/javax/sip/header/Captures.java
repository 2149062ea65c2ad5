package io.trunkline.javax.sip.header;

import io.trunkline.grammar.StripedPool;
import io.trunkline.grammar.Tolerances;
import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.AddressBuilder;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.GenericURI;
import io.trunkline.javax.sip.address.ReceivedParameters;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.address.Words;
import io.trunkline.value.NameValueList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A recogniser and what is built of its captures. They are gone through in their order: {@link #next()} passes over what belongs to addresses and
 * parameters and stops at the rest. Lent by a pool, so that reading a header allocates the header alone.
 */
final class Captures {
    private static final byte[] NOTHING = {};
    private static final int[] NO_TAPE = {};

    /** Numbers for each capture on the tape: rule, start and end. */
    private static final int STRIDE = 3;

    private static final StripedPool<Captures> POOL = new StripedPool<>();

    private static final int HIGHEST_PORT = 65535;

    /** What {@link #next()} does with the captures of a rule. */
    private static final byte[] USE = uses();

    private static final byte STOP = 0;
    private static final byte ADDRESS = 1;
    private static final byte QUOTED = 2;
    private static final byte PARAMETER = 3;

    private final SipRecognizer recognizer = new SipRecognizer();
    /** Where what was not taken yet begins: an address may come from there on. */
    private int untaken;
    /** Where the first parameter that was not taken yet is on the tape, negative when there is none. */
    private int parameters;
    /** A copy of the tape from {@link #keptFrom} on that the address or Via taken last keeps; its parameters may do so too. */
    private int[] kept = NO_TAPE;

    private int keptFrom;
    /** Negative when a port of five digits or more has gone by. */
    private int longPort;

    private byte[] octets = NOTHING;
    private int[] tape = NO_TAPE;
    private int tapeEnd;
    private int at;

    private Captures() {}

    /** One for the caller alone, until it is released. */
    static Captures acquire() {
        Captures lent = POOL.acquire();
        return lent == null ? new Captures() : lent;
    }

    /** Lets go of the message and gives this back to the pool. */
    void release() {
        recognizer.clear();
        kept = NO_TAPE;
        octets = NOTHING;
        POOL.release(this);
    }

    /**
     * Runs a rule over a slice.
     *
     * @return the end, or the complement of the offset that could not be matched or may not be tolerated
     */
    int run(Syntax.Rule rule, byte[] message, int from, int to, Tolerances tolerances) {
        begin(message, to);
        return end(rule.match(recognizer, from), tolerances);
    }

    /** Runs the rule of the first line of a request, as {@link #run} would. */
    int runRequestLine(byte[] message, int from, int to, Tolerances tolerances) {
        begin(message, to);
        return end(recognizer.request_line(from), tolerances);
    }

    /** Runs the rule of the first line of a response, as {@link #run} would. */
    int runStatusLine(byte[] message, int from, int to, Tolerances tolerances) {
        begin(message, to);
        return end(recognizer.status_line(from), tolerances);
    }

    private void begin(byte[] message, int to) {
        octets = message;
        recognizer.reset(message, to);
    }

    private int end(int end, Tolerances tolerances) {
        untaken = 0;
        parameters = -1;
        longPort = 0;
        tape = recognizer.tape();
        tapeEnd = recognizer.captureCount() * STRIDE;
        at = -STRIDE;
        return tolerances.judge(recognizer, end);
    }

    private static byte[] uses() {
        byte[] uses = new byte[SipRecognizer.RULE_COUNT];
        for (int rule = 0; rule < uses.length; rule++) {
            uses[rule] = AddressBuilder.isPart(rule) ? ADDRESS : ReceivedParameters.isPart(rule) ? PARAMETER : STOP;
        }
        uses[SipRecognizer.R_quoted_string] = QUOTED;
        return uses;
    }

    /** Moves to the next capture that is neither part of an address nor a parameter; false at the end. */
    boolean next() {
        int[] captures = tape;
        int end = tapeEnd;
        int suspect = longPort;
        int next = at + STRIDE;
        for (; next < end; next += STRIDE) {
            byte use = USE[captures[next]];
            if (use == STOP) {
                break;
            }
            if (use == PARAMETER && parameters < 0) {
                parameters = next;
            }
            // Negative for a port of more than four digits; no branch, for processors guess badly which capture is a
            // port.
            suspect |= ((captures[next] ^ SipRecognizer.R_port) - 1) & (4 - (captures[next + 2] - captures[next + 1]));
        }
        longPort = suspect;
        at = Math.min(next, end);
        return next < end;
    }

    /** The rule of the current capture. */
    int rule() {
        return tape[at];
    }

    /** The current capture as a text of its own. */
    String text() {
        return Words.text(octets, tape[at + 1], tape[at + 2]);
    }

    /** The current capture as a text without folds. */
    String unfolded() {
        return Words.unfolded(octets, tape[at + 1], tape[at + 2]);
    }

    /** What the current capture, a quoted-string, quotes. */
    String unquoted() {
        return Words.unquoted(octets, tape[at + 1], tape[at + 2]);
    }

    /** The current capture as one of the usual words. */
    String word() {
        return Words.word(octets, tape[at + 1], tape[at + 2]);
    }

    /** The current capture as a number; above 2^32-1 all are the same. */
    long number() {
        return Words.number(octets, tape[at + 1], tape[at + 2]);
    }

    /** Where the capture begins that is the largest number, {@code otherwise} when none is a number. */
    int largestNumber(int otherwise) {
        int place = otherwise;
        long largest = -1;
        for (int i = 0; i < recognizer.captureCount(); i++) {
            int from = recognizer.captureStart(i);
            int to = recognizer.captureEnd(i);
            if (isNumber(from, to) && Words.number(octets, from, to) > largest) {
                largest = Words.number(octets, from, to);
                place = from;
            }
        }
        return place;
    }

    private boolean isNumber(int from, int to) {
        for (int at = from; at < to; at++) {
            if (octets[at] < '0' || octets[at] > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** Where the address begins that has gone by. A quoted-string is its display name, unless it is a parameter's value. */
    private int addressStart() {
        int first = untaken;
        while (first < at
                && USE[tape[first]] != ADDRESS
                && (USE[tape[first]] != QUOTED || (first > 0 && tape[first - STRIDE] == SipRecognizer.R_param_name))) {
            first += STRIDE;
        }
        return Math.min(first, at);
    }

    /** The address that has gone by. */
    AddressImpl takeAddress() {
        keep(addressStart());
        return AddressBuilder.address(octets, kept);
    }

    /** The URI that has gone by outside of an address, null when there was none. */
    @Nullable
    GenericURI takeUri() {
        keep(addressStart());
        return AddressBuilder.uri(octets, kept);
    }

    /** The Via that has gone by. */
    Via takeVia() {
        keep(untaken);
        return new Via(octets, kept, takeParameters());
    }

    private void keep(int from) {
        keptFrom = from;
        kept = Arrays.copyOfRange(tape, from, at);
        untaken = at + STRIDE;
    }

    /** The parameters that have gone by since the last call, null when there were none. */
    @Nullable
    NameValueList takeParameters() {
        int first = parameters;
        if (first < 0) {
            return null;
        }
        parameters = -1;
        int[] captures = kept;
        if (first >= keptFrom && at <= keptFrom + captures.length) {
            return ReceivedParameters.ofHeader(octets, captures, first - keptFrom, at - keptFrom);
        }
        return ReceivedParameters.ofHeader(octets, Arrays.copyOfRange(tape, first, at), 0, at - first);
    }

    /** Whether a port that has gone by is out of range. */
    boolean isWrong() {
        return longPort < 0 && hasPortOutOfRange();
    }

    private boolean hasPortOutOfRange() {
        for (int next = 0; next < tapeEnd; next += STRIDE) {
            if (tape[next] == SipRecognizer.R_port
                    && Words.number(octets, tape[next + 1], tape[next + 2]) > HIGHEST_PORT) {
                return true;
            }
        }
        return false;
    }
}
