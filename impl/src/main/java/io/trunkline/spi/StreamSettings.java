package io.trunkline.spi;

import java.time.Duration;

/**
 * What a transport with connections has to know.
 *
 * @param connectTimeout how long a connection may take to be made
 * @param messageTimeout how long a message may take from its first octet to its last
 * @param idleTimeout how long a connection may carry nothing
 * @param maxConnections how many connections of peers one listening point keeps; the next ones are closed at once
 * @param maxQueuedOctets what may wait for one peer before senders are told that its queue is full
 */
public record StreamSettings(
        Duration connectTimeout,
        Duration messageTimeout,
        Duration idleTimeout,
        int maxConnections,
        int maxQueuedOctets) {

    /** 10 s, 30 s, 2 h, no limit, 4 MiB. */
    public static final StreamSettings DEFAULT = new StreamSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofHours(2), Integer.MAX_VALUE, 4 << 20);

    /** Validates the values. */
    public StreamSettings {
        requirePositive(connectTimeout, "connectTimeout");
        requirePositive(messageTimeout, "messageTimeout");
        requirePositive(idleTimeout, "idleTimeout");
        if (maxConnections <= 0 || maxQueuedOctets <= 0) {
            throw new IllegalArgumentException(
                    "limits are above 0: maxConnections " + maxConnections + ", maxQueuedOctets " + maxQueuedOctets);
        }
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " is above 0: " + duration);
        }
    }
}
