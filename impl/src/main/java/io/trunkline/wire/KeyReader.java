package io.trunkline.wire;

import io.trunkline.grammar.RecognizerPool;
import io.trunkline.grammar.sip.SipRecognizer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes a frame's {@link MessageKeys}: the start line, the first Via line, From, To, Call-ID and CSeq are judged by their grammar
 * rules, everything else is left alone. Safe for any thread; allocates the strings of the keys and little else.
 */
public final class KeyReader {
    /** RFC 3261 section 8.1.1.5: a sequence number is below 2^31. */
    private static final long LARGEST_CSEQ = Integer.MAX_VALUE;

    /** Numbers for each capture on the tape: rule, start and end. */
    private static final int STRIDE = 3;

    private static final int VIA = HeaderName.VIA.index();
    private static final int FROM = HeaderName.FROM.index();
    private static final int TO = HeaderName.TO.index();
    private static final int CALL_ID = HeaderName.CALL_ID.index();
    private static final int CSEQ = HeaderName.CSEQ.index();

    private final Frame frame;
    private final byte[] octets;
    private final SipRecognizer recognizer;

    private int viaLine = -1;
    private int fromLine = -1;
    private int toLine = -1;
    private int callIdLine = -1;
    private int cseqLine = -1;
    /** Whether one of them stands twice, Via apart. */
    private boolean repeated;

    private @Nullable String method;
    private @Nullable String branch;
    private @Nullable String sentByHost;
    private int sentByPort = -1;
    private @Nullable String transport;
    private @Nullable String callId;
    private long cseqNumber = -1;
    private @Nullable String cseqMethod;
    private @Nullable MessageDefect defect;

    private KeyReader(Frame frame, SipRecognizer recognizer) {
        this.frame = frame;
        this.octets = frame.octets();
        this.recognizer = recognizer;
    }

    /** The keys of a frame; what is wrong with it is told by {@link MessageKeys#defect()}. */
    public static MessageKeys read(Frame frame) {
        SipRecognizer recognizer = RecognizerPool.acquire();
        try {
            return new KeyReader(frame, recognizer).read();
        } finally {
            RecognizerPool.release(recognizer);
        }
    }

    private MessageKeys read() {
        findLines();
        startLine();
        via();
        String fromTag = fromTag();
        String toTag = toTag();
        callId();
        cseq();
        return new MessageKeys(
                method,
                frame.statusCode(),
                branch,
                sentByHost,
                sentByPort,
                transport,
                callId,
                cseqNumber,
                cseqMethod,
                fromTag,
                toTag,
                defect);
    }

    /** One pass over the index: the first line of each field. */
    private void findLines() {
        for (int line = frame.headerCount() - 1; line >= 0; line--) {
            int name = frame.nameIndex(line);
            if (name == VIA) {
                viaLine = line;
            } else if (name == FROM) {
                repeated |= fromLine >= 0;
                fromLine = line;
            } else if (name == TO) {
                repeated |= toLine >= 0;
                toLine = line;
            } else if (name == CALL_ID) {
                repeated |= callIdLine >= 0;
                callIdLine = line;
            } else if (name == CSEQ) {
                repeated |= cseqLine >= 0;
                cseqLine = line;
            }
        }
    }

    private boolean isMissing(HeaderName name, int line) {
        if (line < 0) {
            defect(name, -1, "Missing " + name.canonical());
        }
        return line < 0;
    }

    /** As {@link #isMissing}; notes also when there are several (RFC 4475 section 3.3.8). */
    private boolean isMissingOrRepeated(HeaderName name, int line) {
        if (isMissing(name, line)) {
            return true;
        }
        int second = repeated ? frame.find(name, line + 1) : -1;
        if (second >= 0) {
            defect(name, frame.lineStart(second), "Several " + name.canonical());
        }
        return false;
    }

    // ---- start line ----

    private void startLine() {
        recognizer.reset(octets, frame.startLineEnd());
        int end =
                judge(frame.isRequest() ? recognizer.request_line(frame.from()) : recognizer.status_line(frame.from()));
        if (end < 0) {
            defect(null, ~end, frame.isRequest() ? "Malformed Request-Line" : "Malformed Status-Line");
        }
        if (frame.isRequest()) {
            method = frame.method();
            refuseHeadersInUri();
        }
    }

    /** RFC 3261 section 19.1.1: a Request-URI has none; they must be neither obeyed nor forwarded (RFC 4475 section 3.1.2.11). */
    private void refuseHeadersInUri() {
        int[] tape = recognizer.tape();
        int tapeEnd = tapeEnd();
        for (int at = 0; at < tapeEnd; at += STRIDE) {
            if (tape[at] == SipRecognizer.R_headers) {
                defect(null, tape[at + 1], "Headers in Request-URI");
            }
        }
    }

    // ---- headers ----

    private void via() {
        int line = viaLine;
        if (isMissing(HeaderName.VIA, line)) {
            return;
        }
        recognizer.reset(octets, frame.valueEnd(line));
        int end = judge(recognizer.via_hdr(frame.valueStart(line)));
        if (end < 0) {
            defect(HeaderName.VIA, ~end, "Malformed Via");
            return;
        }
        int[] tape = recognizer.tape();
        int tapeEnd = tapeEnd();
        int at = 0;
        for (; tape[at] != SipRecognizer.R_via_parm; at += STRIDE) {
            viaPart(tape[at], tape[at + 1], tape[at + 2]);
        }
        // A port that is wrong further down spoils the line for whoever asks for its header.
        for (; at < tapeEnd; at += STRIDE) {
            if (tape[at] == SipRecognizer.R_port) {
                port(HeaderName.VIA, tape[at + 1], tape[at + 2]);
            }
        }
    }

    private void viaPart(int rule, int from, int to) {
        switch (rule) {
            case SipRecognizer.R_transport -> transport = transport(from, to);
            case SipRecognizer.R_host -> sentByHost = text(from, to);
            case SipRecognizer.R_port -> sentByPort = port(HeaderName.VIA, from, to);
            case SipRecognizer.R_branch -> branch = text(from, to);
            default -> {}
        }
    }

    private int port(HeaderName name, int from, int to) {
        long port = number(from, to);
        if (port > 65535) {
            defect(name, from, "Port out of range in " + name.canonical());
        }
        return (int) Math.min(port, 65535);
    }

    private @Nullable String fromTag() {
        if (isMissingOrRepeated(HeaderName.FROM, fromLine)) {
            return null;
        }
        recognizer.reset(octets, frame.valueEnd(fromLine));
        return tag(HeaderName.FROM, judge(recognizer.from_hdr(frame.valueStart(fromLine))));
    }

    private @Nullable String toTag() {
        if (isMissingOrRepeated(HeaderName.TO, toLine)) {
            return null;
        }
        recognizer.reset(octets, frame.valueEnd(toLine));
        return tag(HeaderName.TO, judge(recognizer.to_hdr(frame.valueStart(toLine))));
    }

    private @Nullable String tag(HeaderName name, int end) {
        if (end < 0) {
            defect(name, ~end, "Malformed " + name.canonical());
            return null;
        }
        String tag = null;
        int[] tape = recognizer.tape();
        int tapeEnd = tapeEnd();
        for (int at = 0; at < tapeEnd; at += STRIDE) {
            if (tape[at] == SipRecognizer.R_tag) {
                tag = text(tape[at + 1], tape[at + 2]);
            } else if (tape[at] == SipRecognizer.R_port) {
                port(name, tape[at + 1], tape[at + 2]);
            }
        }
        return tag;
    }

    private void callId() {
        int line = callIdLine;
        if (isMissingOrRepeated(HeaderName.CALL_ID, line)) {
            return;
        }
        recognizer.reset(octets, frame.valueEnd(line));
        int end = judge(recognizer.call_id_hdr(frame.valueStart(line)));
        if (end < 0) {
            defect(HeaderName.CALL_ID, ~end, "Malformed Call-ID");
        } else {
            callId = text(frame.valueStart(line), frame.valueEnd(line));
        }
    }

    private void cseq() {
        int line = cseqLine;
        if (isMissingOrRepeated(HeaderName.CSEQ, line)) {
            return;
        }
        recognizer.reset(octets, frame.valueEnd(line));
        int end = judge(recognizer.cseq_hdr(frame.valueStart(line)));
        if (end < 0) {
            defect(HeaderName.CSEQ, ~end, "Malformed CSeq");
            return;
        }
        int[] tape = recognizer.tape();
        int tapeEnd = tapeEnd();
        for (int at = 0; at < tapeEnd; at += STRIDE) {
            if (tape[at] == SipRecognizer.R_cseq_number) {
                sequenceNumber(tape[at + 1], tape[at + 2]);
            } else if (tape[at] == SipRecognizer.R_method) {
                cseqMethod(tape[at + 1], tape[at + 2]);
            }
        }
    }

    private void sequenceNumber(int from, int to) {
        long number = number(from, to);
        if (number > LARGEST_CSEQ) {
            defect(HeaderName.CSEQ, from, "CSeq out of range");
        } else {
            cseqNumber = number;
        }
    }

    private void cseqMethod(int from, int to) {
        cseqMethod = method(from, to);
        if (frame.isRequest() && !cseqMethod.equals(method)) {
            defect(HeaderName.CSEQ, from, "CSeq method does not match");
        }
    }

    private void defect(@Nullable HeaderName header, int offset, String reason) {
        if (defect == null) {
            defect = new MessageDefect(header, offset < 0 ? -1 : offset - frame.from(), 400, reason);
        }
    }

    private int tapeEnd() {
        return recognizer.captureCount() * STRIDE;
    }

    private int judge(int end) {
        return frame.tolerances().judge(recognizer, end);
    }

    // ---- octets to values ----

    /** ASCII, or well-formed UTF-8 in identifiers: it gives the same octets again. */
    private String text(int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.UTF_8);
    }

    private long number(int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = Math.min(number * 10 + (octets[at] - '0'), 1L << 40);
        }
        return number;
    }

    private String method(int from, int to) {
        return KnownTokens.METHODS.stringOf(octets, from, to);
    }

    private String transport(int from, int to) {
        String known = KnownTokens.TRANSPORTS.find(octets, from, to);
        return known != null ? known : text(from, to).toUpperCase(Locale.ROOT);
    }
}
