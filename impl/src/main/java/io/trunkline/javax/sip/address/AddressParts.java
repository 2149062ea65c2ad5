package io.trunkline.javax.sip.address;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import io.trunkline.value.NameValueList;
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
    static HostPort hostPort(byte[] octets, int[] parts, int first, int end) {
        Host host = null;
        int port = -1;
        for (int i = first; i < end; i += STRIDE) {
            if (parts[i] == SipRecognizer.R_host) {
                host = Host.parsed(octets, parts[i + 1], parts[i + 2]);
                port = -1;
            } else if (parts[i] == SipRecognizer.R_port) {
                port = (int) Words.number(octets, parts[i + 1], parts[i + 2]);
            }
        }
        return new HostPort(host == null ? new Host() : host, port);
    }

    /** The URI, null when there is none. */
    static @Nullable GenericURI uri(byte[] octets, int[] parts, int first, int end) {
        String user = null;
        String password = null;
        ParameterBuilder parameters = null;
        ParameterBuilder headers = null;
        for (int i = first; i < end; i += STRIDE) {
            int from = parts[i + 1];
            int to = parts[i + 2];
            switch (parts[i]) {
                case SipRecognizer.R_user -> user = Words.text(octets, from, to);
                case SipRecognizer.R_password -> password = Words.text(octets, from, to);
                case SipRecognizer.R_pname -> {
                    parameters = parameters == null ? ParameterBuilder.ofUri(octets) : parameters;
                    parameters.name(from, to);
                }
                case SipRecognizer.R_hname -> {
                    headers = headers == null ? ParameterBuilder.ofUriHeaders(octets) : headers;
                    headers.name(from, to);
                }
                case SipRecognizer.R_pvalue -> give(parameters, from, to);
                case SipRecognizer.R_hvalue -> give(headers, from, to);
                case SipRecognizer.R_sip_uri, SipRecognizer.R_sips_uri -> {
                    Authority authority = new Authority(user, password, hostPort(octets, parts, first, i));
                    return new SipUri(
                            parts[i] == SipRecognizer.R_sips_uri, authority, taken(parameters), taken(headers));
                }
                case SipRecognizer.R_tel_uri -> {
                    return GenericURI.telephone(octets, from, to);
                }
                case SipRecognizer.R_absolute_uri -> {
                    return GenericURI.parsed(Words.text(octets, from, to));
                }
                default -> {
                    // Of the display name, or a whole whose parts have gone by.
                }
            }
        }
        return null;
    }

    private static void give(@Nullable ParameterBuilder builder, int from, int to) {
        if (builder != null) {
            builder.value(from, to);
        }
    }

    private static @Nullable NameValueList taken(@Nullable ParameterBuilder builder) {
        return builder == null ? null : builder.take();
    }
}
