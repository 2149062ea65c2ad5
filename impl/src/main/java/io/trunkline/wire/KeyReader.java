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

    private final Frame frame;
    private final byte[] octets;
    private final SipRecognizer recognizer;

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
        startLine();
        via();
        String fromTag = tag(HeaderName.FROM);
        String toTag = tag(HeaderName.TO);
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

    // ---- start line ----

    private void startLine() {
        recognizer.reset(octets, frame.startLineEnd());
        int end =
                judge(frame.isRequest() ? recognizer.request_line(frame.from()) : recognizer.status_line(frame.from()));
        if (end < 0) {
            defect(null, ~end, frame.isRequest() ? "Malformed Request-Line" : "Malformed Status-Line");
        }
        if (frame.isRequest()) {
            int space = frame.from();
            while (space < frame.startLineEnd() && HeaderIndexer.isToken(octets[space])) {
                space++;
            }
            method = method(frame.from(), space);
            refuseHeadersInUri();
        }
    }

    /** RFC 3261 section 19.1.1: a Request-URI has none; they must be neither obeyed nor forwarded (RFC 4475 section 3.1.2.11). */
    private void refuseHeadersInUri() {
        for (int i = 0; i < recognizer.captureCount(); i++) {
            if (recognizer.captureRule(i) == SipRecognizer.R_headers) {
                defect(null, recognizer.captureStart(i), "Headers in Request-URI");
            }
        }
    }

    // ---- headers ----

    private void via() {
        int line = frame.find(HeaderName.VIA, 0);
        if (line < 0) {
            defect(HeaderName.VIA, -1, "Missing Via");
            return;
        }
        recognizer.reset(octets, frame.valueEnd(line));
        int end = judge(recognizer.via_hdr(frame.valueStart(line)));
        if (end < 0) {
            defect(HeaderName.VIA, ~end, "Malformed Via");
            return;
        }
        int i = 0;
        for (; recognizer.captureRule(i) != SipRecognizer.R_via_parm; i++) {
            int from = recognizer.captureStart(i);
            int to = recognizer.captureEnd(i);
            switch (recognizer.captureRule(i)) {
                case SipRecognizer.R_transport -> transport = transport(from, to);
                case SipRecognizer.R_host -> sentByHost = text(from, to);
                case SipRecognizer.R_port -> sentByPort = port(HeaderName.VIA, from, to);
                case SipRecognizer.R_branch -> branch = text(from, to);
                default -> {}
            }
        }
        // A port that is wrong further down spoils the line for whoever asks for its header.
        for (; i < recognizer.captureCount(); i++) {
            if (recognizer.captureRule(i) == SipRecognizer.R_port) {
                port(HeaderName.VIA, recognizer.captureStart(i), recognizer.captureEnd(i));
            }
        }
    }

    private int port(HeaderName name, int from, int to) {
        long port = number(from, to);
        if (port > 65535) {
            defect(name, from, "Port out of range in " + name.canonical());
        }
        return (int) Math.min(port, 65535);
    }

    private @Nullable String tag(HeaderName name) {
        int line = single(name);
        if (line < 0) {
            return null;
        }
        recognizer.reset(octets, frame.valueEnd(line));
        int end = judge(
                name == HeaderName.FROM
                        ? recognizer.from_hdr(frame.valueStart(line))
                        : recognizer.to_hdr(frame.valueStart(line)));
        if (end < 0) {
            defect(name, ~end, name == HeaderName.FROM ? "Malformed From" : "Malformed To");
            return null;
        }
        String tag = null;
        for (int i = 0; i < recognizer.captureCount(); i++) {
            int from = recognizer.captureStart(i);
            int to = recognizer.captureEnd(i);
            switch (recognizer.captureRule(i)) {
                case SipRecognizer.R_tag -> tag = text(from, to);
                case SipRecognizer.R_port -> port(name, from, to);
                default -> {}
            }
        }
        return tag;
    }

    private void callId() {
        int line = single(HeaderName.CALL_ID);
        if (line < 0) {
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
        int line = single(HeaderName.CSEQ);
        if (line < 0) {
            return;
        }
        recognizer.reset(octets, frame.valueEnd(line));
        int end = judge(recognizer.cseq_hdr(frame.valueStart(line)));
        if (end < 0) {
            defect(HeaderName.CSEQ, ~end, "Malformed CSeq");
            return;
        }
        for (int i = 0; i < recognizer.captureCount(); i++) {
            int from = recognizer.captureStart(i);
            int to = recognizer.captureEnd(i);
            switch (recognizer.captureRule(i)) {
                case SipRecognizer.R_cseq_number -> sequenceNumber(from, to);
                case SipRecognizer.R_method -> cseqMethod(from, to);
                default -> {}
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

    /** The only line of a header field; notes when it is missing or there are several (RFC 4475 section 3.3.8). */
    private int single(HeaderName name) {
        int line = frame.find(name, 0);
        if (line < 0) {
            defect(name, -1, "Missing " + name.canonical());
        } else {
            int second = frame.find(name, line + 1);
            if (second >= 0) {
                defect(name, frame.lineStart(second), "Several " + name.canonical());
            }
        }
        return line;
    }

    private void defect(@Nullable HeaderName header, int offset, String reason) {
        if (defect == null) {
            defect = new MessageDefect(header, offset < 0 ? -1 : offset - frame.from(), 400, reason);
        }
    }

    private int judge(int end) {
        return frame.tolerances().judge(recognizer, end);
    }

    // ---- octets to values ----

    /** The grammar lets nothing but ASCII through here. */
    private String text(int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
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
