package io.trunkline.javax.sip.message;

import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageLimits;
import java.text.ParseException;

/** Makes messages of octets: nothing is parsed but the header index and the keys. */
@SuppressWarnings("DoNotCallSuggester")
public final class MessageReader {

    private MessageReader() {}

    /**
     * The message of a frame: what an edge calls after its framer. Never fails; a malformed header that matching needs is described
     * by {@code keys().defect()}.
     */
    public static SIPMessage read(Frame frame) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * The message in {@code octets[from, to)}, framed as a datagram. The array must not be changed afterwards.
     *
     * @throws ParseException when it is no SIP message, or over the limits; the offset is the place of the error
     */
    public static SIPMessage read(byte[] octets, int from, int to, MessageLimits limits) throws ParseException {
        throw new UnsupportedOperationException("being built");
    }
}
