package io.trunkline.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A few tokens whose String objects exist already: looked up by first octet, last octet and length, compared octet by octet. */
final class KnownTokens {
    static final KnownTokens METHODS = new KnownTokens(
            "INVITE",
            "ACK",
            "BYE",
            "CANCEL",
            "OPTIONS",
            "REGISTER",
            "MESSAGE",
            "SUBSCRIBE",
            "NOTIFY",
            "REFER",
            "INFO",
            "PRACK",
            "UPDATE",
            "PUBLISH");
    static final KnownTokens TRANSPORTS = new KnownTokens("UDP", "TCP", "TLS", "WS", "WSS", "SCTP");

    private static final int SIZE = 64;

    private final @Nullable String[] strings = new String[SIZE];

    private KnownTokens(String... tokens) {
        for (String token : tokens) {
            int at = hash(token.charAt(0), token.charAt(token.length() - 1), token.length());
            if (strings[at] != null) {
                throw new IllegalArgumentException(token + " and " + strings[at] + " share a place");
            }
            strings[at] = token;
        }
    }

    /** The token in {@code octets[from, to)}, or null when it is none of these. */
    @Nullable
    String find(byte[] octets, int from, int to) {
        if (from == to) {
            return null;
        }
        String token = strings[hash(octets[from], octets[to - 1], to - from)];
        return token != null && is(token, octets, from, to) ? token : null;
    }

    /** The token in {@code octets[from, to)}: one of these, or a new String. */
    String stringOf(byte[] octets, int from, int to) {
        String known = find(octets, from, to);
        return known != null ? known : new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean is(String token, byte[] octets, int from, int to) {
        if (token.length() != to - from) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) != octets[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int first, int last, int length) {
        return (first * 7 + last + length * 13) & (SIZE - 1);
    }
}
