package io.trunkline.javax.sip.message;

import io.trunkline.wire.MessageLimits;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.text.ParseException;

/** What a message is in a serialized stream: its octets. */
final class SerializedMessage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean request;
    private final boolean keepAlive;
    private final byte[] octets;

    SerializedMessage(boolean request, boolean keepAlive, byte[] octets) {
        this.request = request;
        this.keepAlive = keepAlive;
        this.octets = octets;
    }

    private Object readResolve() throws ObjectStreamException {
        if (keepAlive) {
            SIPMessage message = request ? new SIPRequest() : new SIPResponse();
            message.setNullRequest();
            return message;
        }
        try {
            return MessageReader.read(
                    octets, 0, octets.length, MessageLimits.DEFAULT.withMaxMessageSize(Integer.MAX_VALUE));
        } catch (ParseException e) {
            InvalidObjectException invalid = new InvalidObjectException(e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }
}
