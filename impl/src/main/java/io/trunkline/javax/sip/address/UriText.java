package io.trunkline.javax.sip.address;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes in URIs: where they are needed, and when they mean the same (RFC 3261 sections 19.1.2 and 19.1.4). */
final class UriText {
    private static final String UNRESERVED = "-_.!~*'()";

    /** What may stand in {@code user} unescaped. */
    static final boolean[] USER = allowed(UNRESERVED + "&=+$,;?/");

    /** What may stand in {@code password} unescaped. */
    static final boolean[] PASSWORD = allowed(UNRESERVED + "&=+$,");

    /** What may stand in {@code pname} and {@code pvalue} unescaped. */
    static final boolean[] PARAMETER = allowed(UNRESERVED + "[]/:&+$");

    /** What may stand in the subaddress of a telephone number unescaped. */
    static final boolean[] ISUB = allowed(UNRESERVED + "/:&+$");

    /** What may stand in {@code hname} and {@code hvalue} unescaped. */
    static final boolean[] HEADER = allowed(UNRESERVED + "[]/?:+$");

    private static final String RESERVED = ";/?:@&=+$,";
    private static final String HEX = "0123456789ABCDEF";

    private UriText() {}

    private static boolean[] allowed(String marks) {
        boolean[] set = new boolean[128];
        for (char c = 'a'; c <= 'z'; c++) {
            set[c] = true;
            set[c - 'a' + 'A'] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            set[c] = true;
        }
        for (int i = 0; i < marks.length(); i++) {
            set[marks.charAt(i)] = true;
        }
        return set;
    }

    /** Escapes what {@code allowed} lacks, as UTF-8; an escape that is there already stays. */
    static String escape(String text, boolean[] allowed) {
        int at = 0;
        while (at < text.length() && isAllowed(text, at, allowed)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8).append(text, 0, at);
        while (at < text.length()) {
            if (isAllowed(text, at, allowed)) {
                escaped.append(text.charAt(at++));
            } else {
                int end = text.offsetByCodePoints(at, 1);
                for (byte octet : text.substring(at, end).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
                }
                at = end;
            }
        }
        return escaped.toString();
    }

    private static boolean isAllowed(String text, int at, boolean[] allowed) {
        char c = text.charAt(at);
        return c < 128 && (allowed[c] || (c == '%' && escapedAt(text, at) >= 0));
    }

    /** The octet escaped at an offset, -1 when there is no escape. */
    private static int escapedAt(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Replaces every escape by what it stands for, read as UTF-8. */
    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < octets.length; i++, length++) {
            int high = octets[i] == '%' && i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(octets[i + 2], 16);
            octets[length] = low < 0 ? octets[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(octets, 0, length, StandardCharsets.UTF_8);
    }

    /** Whether two parts mean the same: an escape equals what it stands for, unless that is a reserved character. */
    static boolean same(@Nullable String a, @Nullable String b, boolean withCase) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int left = unit(a, i, withCase);
            int right = unit(b, j, withCase);
            if (left != right) {
                return false;
            }
            i += escapedAt(a, i) < 0 ? 1 : 3;
            j += escapedAt(b, j) < 0 ? 1 : 3;
        }
        return i == a.length() && j == b.length();
    }

    /** A text that is the same for all parts which mean the same without case; see {@link #same}. */
    static String comparable(@Nullable String part) {
        if (part == null) {
            return "\0";
        }
        StringBuilder units = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i += escapedAt(part, i) < 0 ? 1 : 3) {
            units.appendCodePoint(unit(part, i, false));
        }
        return units.toString();
    }

    private static int unit(String text, int at, boolean withCase) {
        int octet = escapedAt(text, at);
        if (octet >= 0 && (octet >= 128 || RESERVED.indexOf(octet) >= 0)) {
            return 0x10000 | octet;
        }
        int c = octet < 0 ? text.charAt(at) : octet;
        return !withCase && c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** RFC 3986 section 6.2.2: an escaped letter, digit, {@code -._~} as itself, every other escape with capital digits. */
    static String normalForm(String text) {
        return rewrittenEscapes(text, true);
    }

    /** Every escape with capital digits. */
    static String upperEscapes(String text) {
        return rewrittenEscapes(text, false);
    }

    private static String rewrittenEscapes(String text, boolean plain) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder form = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int octet = escapedAt(text, at);
            if (octet < 0) {
                form.append(text.charAt(at));
            } else {
                if (plain && octet < 128 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0)) {
                    form.append((char) octet);
                } else {
                    form.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
                }
                at += 2;
            }
        }
        return form.toString();
    }

    /** The key of a name or value that compares without case. */
    static String folded(String text) {
        return unescape(text).toLowerCase(Locale.ROOT);
    }
}
