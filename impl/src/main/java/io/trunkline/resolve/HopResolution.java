package io.trunkline.resolve;

import io.trunkline.value.IpLiteral;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a next hop is, as a machine: it emits a question and takes the answer. Knows numeric addresses and host names;
 * NAPTR, SRV and failover (RFC 3263) are states to be added between the question and the targets.
 */
public final class HopResolution {

    private enum State {
        ASKING,
        FOUND,
        FAILED
    }

    private final String host;
    private final int port;
    private State state;
    private List<InetSocketAddress> targets = List.of();

    /**
     * Begins; a numeric host is found at once.
     *
     * @param host an IP literal or a host name
     * @param port 1 to 65535
     */
    public HopResolution(String host, int port) {
        this.host = host;
        this.port = port;
        InetAddress address = IpLiteral.parse(host);
        if (address == null) {
            state = State.ASKING;
        } else {
            state = State.FOUND;
            targets = List.of(new InetSocketAddress(address, port));
        }
    }

    /**
     * What has to be asked.
     *
     * @return the host name, null when nothing is left to ask
     */
    public @Nullable String question() {
        return switch (state) {
            case ASKING -> host;
            case FOUND, FAILED -> null;
        };
    }

    /**
     * Takes the answer to {@link #question}.
     *
     * @param addresses in the order of preference, empty for no such host
     */
    public void onAnswer(List<InetAddress> addresses) {
        switch (state) {
            case ASKING -> {
                targets = addresses.stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
                state = targets.isEmpty() ? State.FAILED : State.FOUND;
            }
            case FOUND, FAILED -> throw new IllegalStateException("nothing was asked about " + host);
        }
    }

    /**
     * Where to send, in the order in which to try.
     *
     * @return empty while asking, and when there is no such host
     */
    public List<InetSocketAddress> targets() {
        return targets;
    }
}
