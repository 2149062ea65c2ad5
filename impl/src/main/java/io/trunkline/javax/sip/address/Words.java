package io.trunkline.javax.sip.address;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes Strings of slices of a message. The words that stand in nearly every message are made once and shared.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class Words {
    // A power of two, at least twice the number of words, so that a search ends soon.
    private static final int SLOTS = 512;

    private static final String[] SHARED = new String[SLOTS];
    private static final int LONGEST = 22;

    /** The same words as octets, to be compared with. */
    private static final byte[][] OCTETS = new byte[SLOTS][];

    private static final byte[] NONE = {};

    /** So many digits are an {@code int}. */
    private static final int SAFE_DIGITS = 9;

    static {
        Arrays.fill(OCTETS, NONE);
        String words = "SIP SIP/2.0 sip sips tel 2.0 UDP TCP TLS WS WSS SCTP udp tcp tls ws wss sctp "
                + "INVITE ACK BYE CANCEL OPTIONS REGISTER PRACK SUBSCRIBE NOTIFY PUBLISH INFO REFER MESSAGE UPDATE "
                + "branch rport received ttl maddr tag lr transport user phone method expires q ob gr alias keep comp "
                + "+sip.instance reg-id pub-gruu temp-gruu audio video methods events isfocus "
                + "application sdp text plain html multipart mixed related alternative boundary charset utf-8 UTF-8 "
                + "MANSCDP+xml pidf+xml dialog-info+xml simple-message-summary sipfrag json xml "
                + "100rel timer replaces outbound path gruu norefersub precondition eventlist join from-change tdialog "
                + "histinfo sec-agree privacy early-session resource-priority answermode pref "
                + "Digest realm nonce uri response algorithm MD5 SHA-256 qop auth cnonce nc opaque username stale domain "
                + "5060 5061 70 handling optional required purpose text cause id refresher uac uas reason active "
                + "terminated pending localhost 127.0.0.1";
        int from = 0;
        while (from < words.length()) {
            int to = words.indexOf(' ', from);
            to = to < 0 ? words.length() : to;
            share(words.substring(from, to).intern());
            from = to + 1;
        }
    }

    private Words() {}

    private static void share(String word) {
        if (word.length() > LONGEST) {
            throw new AssertionError("too long to be found: " + word);
        }
        int slot = slot(word.length(), word.charAt(0), word.charAt(word.length() - 1));
        while (SHARED[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        SHARED[slot] = word;
        OCTETS[slot] = word.getBytes(StandardCharsets.US_ASCII);
    }

    private static int slot(int length, int first, int last) {
        return (length * 73 + first * 31 + last * 7) & (SLOTS - 1);
    }

    /**
     * The text of a slice that is likely to be one of the usual words.
     *
     * @param octets UTF-8
     * @param from where the slice begins
     * @param to after its end
     * @return the text, shared if it is usual
     */
    public static String word(byte[] octets, int from, int to) {
        String usual = usual(octets, from, to);
        return usual == null ? text(octets, from, to) : usual;
    }

    /** The usual word that stands in a slice, null when it is none. */
    static @Nullable String usual(byte[] octets, int from, int to) {
        int length = to - from;
        if (length > 0 && length <= LONGEST) {
            int slot = slot(length, octets[from], octets[to - 1]);
            for (byte[] word = OCTETS[slot]; word != NONE; word = OCTETS[slot]) {
                if (word.length == length && same(word, octets, from)) {
                    return SHARED[slot];
                }
                slot = (slot + 1) & (SLOTS - 1);
            }
        }
        return null;
    }

    private static boolean same(byte[] word, byte[] octets, int from) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != octets[from + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text of a slice.
     *
     * @param octets UTF-8; what is not becomes U+FFFD
     * @param from where the slice begins
     * @param to after its end
     * @return the text
     */
    public static String text(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The text of a slice of which the grammar lets nothing but ASCII through.
     *
     * @param octets ASCII
     * @param from where the slice begins
     * @param to after its end
     * @return the text
     */
    public static String ascii(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /**
     * The text of a slice in which lines may be folded (RFC 3261 section 7.3.1): each fold becomes one space.
     *
     * @param octets UTF-8
     * @param from where the slice begins
     * @param to after its end
     * @return the text without line breaks
     */
    public static String unfolded(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && octets[at] != '\r' && octets[at] != '\n') {
            at++;
        }
        return at == to ? text(octets, from, to) : rewritten(octets, from, to, false);
    }

    /**
     * What a quoted-string quotes: without quotes, escapes and folds.
     *
     * @param octets UTF-8
     * @param from the opening quote
     * @param to after the closing quote
     * @return the text
     */
    public static String unquoted(byte[] octets, int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            if (octets[at] == '\\' || octets[at] == '\r' || octets[at] == '\n') {
                return rewritten(octets, from + 1, to - 1, true);
            }
        }
        return text(octets, from + 1, to - 1);
    }

    private static String rewritten(byte[] octets, int from, int to, boolean escapes) {
        byte[] plain = new byte[to - from];
        int length = 0;
        int at = from;
        while (at < to) {
            byte octet = octets[at++];
            if (octet == '\r' || octet == '\n') {
                while (at < to && (octets[at] == '\n' || octets[at] == ' ' || octets[at] == '\t')) {
                    at++;
                }
                plain[length++] = ' ';
            } else {
                plain[length++] = escapes && octet == '\\' && at < to ? octets[at++] : octet;
            }
        }
        return text(plain, 0, length);
    }

    /**
     * The number that a slice of digits stands for.
     *
     * @param octets ASCII
     * @param from the first digit
     * @param to after the last digit
     * @return the number, or a number above 2^32-1 that says only that it is too large
     */
    public static long number(byte[] octets, int from, int to) {
        return to - from <= SAFE_DIGITS ? smallNumber(octets, from, to) : largeNumber(octets, from, to);
    }

    private static int smallNumber(byte[] octets, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + (octets[at] - '0');
        }
        return value;
    }

    private static long largeNumber(byte[] octets, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + (octets[at] - '0');
            if (value > 0xFFFF_FFFFL) {
                return Long.MAX_VALUE;
            }
        }
        return value;
    }
}
