package io.trunkline.wire;

/**
 * How large a received message may be. All sizes are in octets; what is over a limit is a {@link FramingError} before anything
 * is allocated for it.
 *
 * @param maxMessageSize start line, headers and body together
 * @param maxStartLine the start line without its line end
 * @param maxHeaderLine one header field with its folding
 * @param maxHeaderCount header lines of one message
 * @param bodyToEndOfDatagram whether a datagram's body runs to the end of the datagram whatever Content-Length says (some devices
 *     count characters instead of octets)
 */
public record MessageLimits(
        int maxMessageSize, int maxStartLine, int maxHeaderLine, int maxHeaderCount, boolean bodyToEndOfDatagram) {

    /** 1 MiB a message, 8 KiB for the start line, 16 KiB a header line, 1,000 header lines. */
    public static final MessageLimits DEFAULT = new MessageLimits(1 << 20, 8 << 10, 16 << 10, 1000, false);

    /** Refuses limits under which no message could pass. */
    public MessageLimits {
        requireAtLeast(16, maxMessageSize, "maxMessageSize");
        requireAtLeast(16, maxStartLine, "maxStartLine");
        requireAtLeast(16, maxHeaderLine, "maxHeaderLine");
        requireAtLeast(1, maxHeaderCount, "maxHeaderCount");
    }

    private static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }

    /** The same limits with another message size. */
    public MessageLimits withMaxMessageSize(int octets) {
        return new MessageLimits(octets, maxStartLine, maxHeaderLine, maxHeaderCount, bodyToEndOfDatagram);
    }
}
