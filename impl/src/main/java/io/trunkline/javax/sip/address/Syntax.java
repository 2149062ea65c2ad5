package io.trunkline.javax.sip.address;

import io.trunkline.value.Host;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks texts of the application by rules of the grammar.
 *
 * <p>Of use inside the stack only; not part of what applications may rely on.
 */
public final class Syntax {
    /** A rule of the grammar. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Reads as much as the rule accepts.
         *
         * @param octets the text in UTF-8
         * @param from where to begin
         * @return the end, or a negative number when the rule does not begin here
         */
        int end(byte[] octets, int from);
    }

    /** {@code token} of RFC 3261 section 25.1. */
    public static final Rule TOKEN = Syntax::tokenEnd;

    /** {@code absoluteURI} of RFC 3261 section 25.1. */
    public static final Rule ABSOLUTE_URI = (octets, from) -> octets.length;

    /** {@code quoted-string} of RFC 3261 section 25.1, without white space in front. */
    public static final Rule QUOTED_STRING = Syntax::quotedEnd;

    /** The form of {@code display-name} that needs no quotes. */
    public static final Rule DISPLAY_TOKENS = Syntax::tokensEnd;

    /** {@code callid} of RFC 3261 section 25.1. */
    public static final Rule CALL_ID = Syntax::wordsEnd;

    /** What the value of a parameter may be without quotes: a token, or an IPv6 address in brackets. */
    public static final Rule PARAMETER_VALUE = Syntax::tokenEnd;

    /** {@code server-val *(LWS server-val)} of RFC 3261 section 25.1. */
    public static final Rule PRODUCTS = (octets, from) -> octets.length;

    private Syntax() {}

    private static int wordsEnd(byte[] octets, int from) {
        int at = from;
        while (at < octets.length && octets[at] > ' ') {
            at++;
        }
        return at;
    }

    private static int quotedEnd(byte[] octets, int from) {
        if (octets[from] != '"') {
            return ~from;
        }
        int at = from + 1;
        while (at < octets.length && octets[at] != '"') {
            at += octets[at] == '\\' ? 2 : 1;
        }
        return at < octets.length ? at + 1 : ~octets.length;
    }

    private static int tokensEnd(byte[] octets, int from) {
        int at = tokenEnd(octets, from);
        while (at > 0 && at < octets.length - 1 && octets[at] == ' ') {
            at = tokenEnd(octets, at + 1);
        }
        return at;
    }

    private static int tokenEnd(byte[] octets, int from) {
        int at = from;
        while (at < octets.length && (Character.isLetterOrDigit(octets[at]) || "-.!%*_+`'~".indexOf(octets[at]) >= 0)) {
            at++;
        }
        return at == from ? -1 : at;
    }

    /**
     * Whether a rule accepts the whole of a text.
     *
     * @param rule the rule
     * @param text any text
     * @return true if so
     */
    public static boolean matches(Rule rule, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return octets.length > 0 && rule.end(octets, 0) == octets.length;
    }

    /**
     * Refuses a text that a rule does not accept.
     *
     * @param rule the rule
     * @param text any text
     * @param what how the message names the text
     * @return {@code text}
     * @throws ParseException naming the text and the offset of what was not accepted
     */
    public static String require(Rule rule, String text, String what) throws ParseException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int end = octets.length == 0 ? -1 : rule.end(octets, 0);
        if (end != octets.length) {
            int at = end < 0 ? ~end : end;
            throw new ParseException("not a valid " + what + ": '" + text + "', at offset " + at, at);
        }
        return text;
    }

    /**
     * What a quoted-string quotes.
     *
     * @param quotedString with its quotes
     * @return the text without quotes and escapes
     */
    public static String unquote(String quotedString) {
        StringBuilder text = new StringBuilder(quotedString.length());
        for (int i = 1; i < quotedString.length() - 1; i++) {
            char c = quotedString.charAt(i);
            text.append(c == '\\' ? quotedString.charAt(++i) : c);
        }
        return text.toString();
    }

    /**
     * Makes a host of a text.
     *
     * @param text a name or address, an IPv6 address with or without brackets
     * @return the host
     * @throws ParseException when it is none
     */
    public static Host host(String text) throws ParseException {
        try {
            return new Host(text);
        } catch (IllegalArgumentException e) {
            ParseException rejection = new ParseException(e.getMessage(), 0);
            rejection.initCause(e);
            throw rejection;
        }
    }

    /**
     * The number a text stands for.
     *
     * @param text any text or null
     * @return the number, -1 when the text is null or no number from 0 to 2^31-1
     */
    public static int toInt(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 10) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }
}
