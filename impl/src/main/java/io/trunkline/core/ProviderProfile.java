package io.trunkline.core;

import io.trunkline.transaction.Flow;
import io.trunkline.value.IpLiteral;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the provider of a message has switched on; immutable, read once for each message.
 *
 * @param automaticDialogs dialogs are made and kept by the stack (JSR 32, AUTOMATIC_DIALOG_SUPPORT)
 * @param automaticDialogErrors the stack answers what RFC 3261 section 12.2.2 fixes: 481, 500, 491
 * @param loopDetection merged requests are answered with 482 (RFC 3261 section 8.2.2.2)
 * @param sentBy what the provider's listening points call themselves in Via besides their addresses
 *     ({@code ListeningPoint.setSentBy}): {@code host:port} or {@code host}
 */
public record ProviderProfile(
        boolean automaticDialogs, boolean automaticDialogErrors, boolean loopDetection, Set<String> sentBy) {

    /** The defaults of JSR 32. */
    public static final ProviderProfile DEFAULT = new ProviderProfile(true, true, true, Set.of());

    private static final int DEFAULT_PORT = 5060;
    private static final int DEFAULT_TLS_PORT = 5061;

    /** Copies the set, in lower case. */
    public ProviderProfile {
        sentBy = sentBy.stream().map(s -> s.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a sent-by is one of this provider's, so that a response with it is for us (RFC 3261 section 18.1.2).
     *
     * @param host the host of the topmost Via
     * @param port its port, -1 for none
     * @param flow where the response came from
     * @return true where it names the address the response came to, or a name in {@link #sentBy}
     */
    boolean isSentByUs(String host, int port, Flow flow) {
        String name = host.toLowerCase(Locale.ROOT);
        if (sentBy.contains(port < 0 ? name : name + ':' + port)) {
            return true;
        }
        InetAddress address = IpLiteral.parse(host);
        int effective = port >= 0 ? port : flow.transport().equals("TLS") ? DEFAULT_TLS_PORT : DEFAULT_PORT;
        return address != null
                && effective == flow.local().getPort()
                && address.equals(flow.local().getAddress());
    }
}
