package io.trunkline.javax.sip.message;

import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.KeyReader;
import io.trunkline.wire.MessageKeys;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Makes messages of octets: nothing is parsed but the header index, and the keys where they are wanted. */
public final class MessageReader {

    private MessageReader() {}

    /**
     * The message of a frame: what an edge calls after its framer. Never fails; a malformed header that matching needs is described
     * by {@code keys().defect()}.
     */
    public static SIPMessage read(Frame frame) {
        return message(frame, KeyReader.read(frame));
    }

    private static SIPMessage message(Frame frame, @Nullable MessageKeys keys) {
        return frame.isRequest() ? new SIPRequest(frame, keys) : SIPResponse.received(frame, keys);
    }

    /** The message in {@code octets[from, to)}, read leniently; see {@link #read(byte[], int, int, ParsingRules)}. */
    public static SIPMessage read(byte[] octets, int from, int to, MessageLimits limits) throws ParseException {
        return read(octets, from, to, ParsingRules.lenient(limits));
    }

    /**
     * The message in {@code octets[from, to)}, framed as a datagram. The array must not be changed afterwards. Its keys are taken when
     * somebody asks for them.
     *
     * @throws ParseException when it is no SIP message, or over the limits; the offset is the place of the error
     */
    public static SIPMessage read(byte[] octets, int from, int to, ParsingRules rules) throws ParseException {
        Framed framed = new DatagramFramer(rules).frame(octets, from, to);
        if (framed instanceof Frame frame) {
            return message(frame, null);
        }
        if (framed instanceof FramingError error) {
            throw new ParseException(error.reason(), error.offset());
        }
        throw new ParseException("no message", 0);
    }
}
