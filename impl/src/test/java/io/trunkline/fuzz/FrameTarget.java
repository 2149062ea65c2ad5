package io.trunkline.fuzz;

import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.StreamFramer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The framers. A stream gives the same frames in one piece and in small ones, and a message that nobody touched is written as it
 * came.
 */
public final class FrameTarget {
    private static final MessageLimits LIMITS = MessageLimits.DEFAULT;

    private FrameTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        datagram(input);
        List<Framed> whole = stream(input, input.length);
        List<Framed> pieces = stream(input, 1 + input.length / 7);
        require(whole.size() == pieces.size(), "a stream's frames depend on its pieces");
        for (int i = 0; i < whole.size(); i++) {
            require(isSame(whole.get(i), pieces.get(i)), "a frame depends on a stream's pieces");
        }
    }

    private static void datagram(byte[] input) {
        Framed framed = new DatagramFramer(LIMITS).frame(input, 0, input.length);
        if (framed instanceof Frame frame) {
            check(frame);
            byte[] written = MessageReader.read(frame).encodeAsBytes("UDP");
            require(Arrays.equals(written, octets(frame)), "an untouched message is written differently");
        } else if (framed instanceof FramingError error) {
            require(error.offset() <= input.length, "an error lies behind the datagram");
            if (error.frame() != null) {
                check(error.frame());
            }
        }
    }

    private static List<Framed> stream(byte[] input, int piece) {
        List<Framed> frames = new ArrayList<>();
        StreamFramer framer = new StreamFramer(LIMITS, frames::add);
        for (int at = 0; at < input.length; at += piece) {
            framer.onOctets(input, at, Math.min(input.length, at + piece));
        }
        return frames;
    }

    private static void check(Frame frame) {
        int before = frame.startLineEnd();
        for (int line = 0; line < frame.headerCount(); line++) {
            require(frame.lineStart(line) >= before, "lines overlap");
            require(frame.lineEnd(line) <= frame.headersEnd(), "a line goes on into the body");
            if (frame.isWellFormed(line)) {
                require(frame.nameEnd(line) > frame.lineStart(line), "a header field without a name");
                require(frame.valueStart(line) <= frame.valueEnd(line), "a value ends before it begins");
                require(frame.valueEnd(line) <= frame.lineEnd(line), "a value is longer than its line");
            }
            before = frame.lineEnd(line);
        }
        require(frame.bodyStart() <= frame.to(), "a body of less than nothing");
    }

    private static boolean isSame(Framed one, Framed other) {
        if (one instanceof Frame first && other instanceof Frame second) {
            return Arrays.equals(octets(first), octets(second)) && first.headerCount() == second.headerCount();
        }
        return one.getClass() == other.getClass();
    }

    private static byte[] octets(Frame frame) {
        return Arrays.copyOfRange(frame.octets(), frame.from(), frame.to());
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
