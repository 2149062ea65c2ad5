package io.trunkline.spi;

import io.trunkline.wire.ParsingRules;
import java.util.Objects;

/**
 * What a transport has to know of the stack's configuration.
 *
 * @param receiveBufferSize SO_RCVBUF of datagram sockets in octets, 0 for the system's default
 * @param sendBufferSize SO_SNDBUF of datagram sockets in octets, 0 for the system's default
 * @param streams what holds for transports with connections
 * @param parsing how large a message may be and how strictly it is read
 */
public record TransportSettings(
        int receiveBufferSize, int sendBufferSize, StreamSettings streams, ParsingRules parsing) {

    /** 4 MiB to take bursts, 1 MiB to send, the default limits, lenient. */
    public static final TransportSettings DEFAULT =
            new TransportSettings(4 << 20, 1 << 20, StreamSettings.DEFAULT, ParsingRules.DEFAULT);

    /** Validates the sizes. */
    public TransportSettings {
        Objects.requireNonNull(streams, "streams");
        if (receiveBufferSize < 0 || sendBufferSize < 0) {
            throw new IllegalArgumentException(
                    "buffer sizes must not be negative: receive " + receiveBufferSize + ", send " + sendBufferSize);
        }
    }
}
