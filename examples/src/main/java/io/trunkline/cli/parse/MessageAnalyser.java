package io.trunkline.cli.parse;

import io.trunkline.grammar.Tolerances;
import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.HeaderStructure;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads every header of a message as an application that asks for all of them would, and keeps what was found. */
final class MessageAnalyser {
    private final Tolerances tolerances;
    private long nanoseconds;
    private long octets;

    MessageAnalyser(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /** Reads a message; {@link #octetsPerSecond} counts the reading, not the looking into. */
    MessageFinding analyse(Found.Message found) {
        Frame frame = found.frame();
        long start = System.nanoTime();
        SIPMessage message = MessageReader.read(frame);
        boolean[] wellFormed = new boolean[frame.headerCount()];
        for (int line = 0; line < wellFormed.length; line++) {
            wellFormed[line] = isTyped(frame, line);
        }
        nanoseconds += System.nanoTime() - start;
        octets += frame.length();

        List<HeaderFinding> headers = new ArrayList<>();
        for (int line = 0; line < wellFormed.length; line++) {
            headers.add(header(frame, line, wellFormed[line]));
        }
        return new MessageFinding(
                found.place(),
                frame,
                text(frame, frame.from(), frame.startLineEnd()),
                HeaderStructure.ofStartLine(frame.octets(), frame.from(), frame.startLineEnd(), frame.isRequest()),
                headers,
                message.keys().defect(),
                Arrays.equals(
                        message.encodeAsBytes("UDP"), Arrays.copyOfRange(frame.octets(), frame.from(), frame.to())));
    }

    /** How fast messages were read so far, with whatever the JVM had not compiled yet; 0 before the first. */
    double octetsPerSecond() {
        return nanoseconds == 0 ? 0 : octets * 1e9 / nanoseconds;
    }

    private boolean isTyped(Frame frame, int line) {
        HeaderName name = frame.name(line);
        if (name == null) {
            return frame.isWellFormed(line);
        }
        return HeaderReader.read(name, frame.octets(), frame.valueStart(line), frame.valueEnd(line), tolerances)
                != null;
    }

    private HeaderFinding header(Frame frame, int line, boolean wellFormed) {
        if (!frame.isWellFormed(line)) {
            String whole = text(frame, frame.lineStart(line), frame.valueEnd(line));
            return new HeaderFinding(
                    null, whole, HeaderStructure.NONE, new ParseException("no header field: '" + whole + "'", 0));
        }
        String value = text(frame, frame.valueStart(line), frame.valueEnd(line));
        HeaderName name = frame.name(line);
        if (name == null) {
            return new HeaderFinding(
                    text(frame, frame.lineStart(line), frame.nameEnd(line)), value, HeaderStructure.NONE, null);
        }
        return new HeaderFinding(
                name.canonical(), value, structure(frame, line, name), wellFormed ? null : problem(frame, line, name));
    }

    private static HeaderStructure structure(Frame frame, int line, HeaderName name) {
        return HeaderStructure.of(name, frame.octets(), frame.valueStart(line), frame.valueEnd(line));
    }

    private @Nullable ParseException problem(Frame frame, int line, HeaderName name) {
        return HeaderReader.diagnose(name, frame.octets(), frame.valueStart(line), frame.valueEnd(line), tolerances);
    }

    /** Octets as text, one line of it: folds are shown as what they mean, a blank. */
    static String text(Frame frame, int from, int to) {
        return new String(frame.octets(), from, to - from, StandardCharsets.UTF_8).replaceAll("\\s*\\r?\\n\\s+", " ");
    }
}
