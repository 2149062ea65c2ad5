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

    /** Whether the URI stands in angle brackets. */
    static boolean isInBrackets(byte[] octets, int[] parts) {
        int uri = 0;
        while (uri < parts.length && !isUri(parts[uri])) {
            uri += STRIDE;
        }
        int before = uri < parts.length ? parts[uri + 1] - 1 : -1;
        while (before > 0 && (octets[before] == ' ' || octets[before] == '\t')) {
            before--;
        }
        return before >= 0 && octets[before] == '<';
    }

    private static boolean isUri(int rule) {
        return rule == SipRecognizer.R_sip_uri
                || rule == SipRecognizer.R_sips_uri
                || rule == SipRecognizer.R_tel_uri
                || rule == SipRecognizer.R_absolute_uri;
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

    /** The first URI, null when there is none. */
    static @Nullable GenericURI uri(byte[] octets, int[] parts) {
        for (int i = 0; i < parts.length; i += STRIDE) {
            switch (parts[i]) {
                case SipRecognizer.R_sip_uri, SipRecognizer.R_sips_uri -> {
                    return new SipUri(parts[i] == SipRecognizer.R_sips_uri, octets, parts, i);
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

    // ---- a SIP URI: what stands before the capture of the whole ----

    /** The first capture of a rule, -1 when there is none. */
    private static int find(int rule, int[] parts, int end) {
        for (int i = 0; i < end; i += STRIDE) {
            if (parts[i] == rule) {
                return i;
            }
        }
        return -1;
    }

    static Authority authority(byte[] octets, int[] parts, int end) {
        int password = find(SipRecognizer.R_password, parts, end);
        int host = find(SipRecognizer.R_host, parts, end);
        return new Authority(
                user(octets, parts, end),
                password < 0 ? null : text(octets, parts, password),
                new HostPort(
                        host < 0 ? new Host() : Host.parsed(octets, parts[host + 1], parts[host + 2]),
                        port(octets, parts, end)));
    }

    static @Nullable String user(byte[] octets, int[] parts, int end) {
        int user = find(SipRecognizer.R_user, parts, end);
        return user < 0 ? null : text(octets, parts, user);
    }

    static String host(byte[] octets, int[] parts, int end) {
        int host = find(SipRecognizer.R_host, parts, end);
        return host < 0 ? "" : text(octets, parts, host);
    }

    static int port(byte[] octets, int[] parts, int end) {
        int port = find(SipRecognizer.R_port, parts, end);
        return port < 0 ? -1 : (int) Words.number(octets, parts[port + 1], parts[port + 2]);
    }

    static @Nullable NameValueList parameters(byte[] octets, int[] parts, int end) {
        int name = find(SipRecognizer.R_pname, parts, end);
        int header = find(SipRecognizer.R_hname, parts, end);
        return name < 0 ? null : ReceivedParameters.ofUri(octets, parts, name, header < 0 ? end : header);
    }

    static @Nullable NameValueList headers(byte[] octets, int[] parts, int end) {
        int header = find(SipRecognizer.R_hname, parts, end);
        return header < 0 ? null : ReceivedParameters.ofUriHeaders(octets, parts, header, end);
    }

    private static String text(byte[] octets, int[] parts, int at) {
        return Words.ascii(octets, parts[at + 1], parts[at + 2]);
    }
}
