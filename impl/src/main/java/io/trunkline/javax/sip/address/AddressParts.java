package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AddressBuilder} gathered: rule, start and end of each capture, children before parents. */
final class AddressParts {
    /** Integers for each capture. */
    static final int STRIDE = 3;

    private AddressParts() {}

    /** A display name stands before everything else. */
    private static boolean hasDisplayName(int[] parts) {
        return parts.length > 0 && (parts[0] == SipRecognizer.R_tokens_name || isQuoted(parts));
    }

    static boolean isQuoted(int[] parts) {
        return parts.length > 0 && parts[0] == SipRecognizer.R_quoted_string;
    }

    /** The display name without quotes, escapes and folds; null when there is none. */
    static @Nullable String displayName(byte[] octets, int[] parts) {
        if (!hasDisplayName(parts)) {
            return null;
        }
        return isQuoted(parts)
                ? Words.unquoted(octets, parts[1], parts[2])
                : Words.unfolded(octets, parts[1], parts[2]).strip();
    }

    /** The host and port that stand last. */
    static HostPort lastHostPort(byte[] octets, int[] parts, int first, int end) {
        int host = -1;
        int port = -1;
        for (int i = first; i < end; i += STRIDE) {
            if (parts[i] == SipRecognizer.R_host) {
                host = i;
                port = -1;
            } else if (parts[i] == SipRecognizer.R_port) {
                port = i;
            }
        }
        return hostPort(octets, parts, host, port);
    }

    private static HostPort hostPort(byte[] octets, int[] parts, int host, int port) {
        return new HostPort(
                host < 0 ? new Host() : Host.parsed(octets, parts[host + 1], parts[host + 2]),
                port < 0 ? -1 : (int) Words.number(octets, parts[port + 1], parts[port + 2]));
    }

    /**
     * The URI, null when there is none.
     *
     * @param kept the captures stay as they are, so that what is read later need not be copied
     */
    static @Nullable GenericURI uri(byte[] octets, int[] parts, int first, int end, boolean kept) {
        int user = -1;
        int password = -1;
        int host = -1;
        int port = -1;
        int parameters = -1;
        int headers = -1;
        for (int i = first; i < end; i += STRIDE) {
            switch (parts[i]) {
                case SipRecognizer.R_user -> user = i;
                case SipRecognizer.R_password -> password = i;
                case SipRecognizer.R_host -> host = i;
                case SipRecognizer.R_port -> port = i;
                case SipRecognizer.R_pname -> parameters = parameters < 0 ? i : parameters;
                case SipRecognizer.R_hname -> headers = headers < 0 ? i : headers;
                case SipRecognizer.R_sip_uri, SipRecognizer.R_sips_uri -> {
                    int afterParameters = headers < 0 ? i : headers;
                    return new SipUri(
                            parts[i] == SipRecognizer.R_sips_uri,
                            new Authority(
                                    user < 0 ? null : text(octets, parts, user),
                                    password < 0 ? null : text(octets, parts, password),
                                    hostPort(octets, parts, host, port)),
                            parameters < 0
                                    ? null
                                    : ReceivedParameters.ofUri(
                                            octets,
                                            of(parts, parameters, afterParameters, kept),
                                            kept ? parameters : 0,
                                            kept ? afterParameters : afterParameters - parameters),
                            headers < 0
                                    ? null
                                    : ReceivedParameters.ofUriHeaders(
                                            octets,
                                            of(parts, headers, i, kept),
                                            kept ? headers : 0,
                                            kept ? i : i - headers));
                }
                case SipRecognizer.R_tel_uri -> {
                    return GenericURI.telephone(octets, parts[i + 1], parts[i + 2]);
                }
                case SipRecognizer.R_absolute_uri -> {
                    return GenericURI.parsed(Words.text(octets, parts[i + 1], parts[i + 2]));
                }
                default -> {
                    // Of the display name or the authority, or a whole whose parts have gone by.
                }
            }
        }
        return null;
    }

    private static int[] of(int[] parts, int from, int to, boolean kept) {
        return kept ? parts : Arrays.copyOfRange(parts, from, to);
    }

    private static String text(byte[] octets, int[] parts, int at) {
        return Words.ascii(octets, parts[at + 1], parts[at + 2]);
    }
}
