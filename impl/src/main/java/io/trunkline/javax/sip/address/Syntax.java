package io.trunkline.javax.sip.address;

import io.trunkline.grammar.RecognizerPool;
import io.trunkline.grammar.Tolerances;
import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.grammar.sip.SipRecognizer.SipAddress;
import io.trunkline.grammar.sip.SipRecognizer.SipAuth;
import io.trunkline.grammar.sip.SipRecognizer.SipCore;
import io.trunkline.grammar.sip.SipRecognizer.SipHeaders;
import io.trunkline.grammar.sip.SipRecognizer.SipTel;
import io.trunkline.grammar.sip.SipRecognizer.SipUri;
import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
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
         * Reads as much as the rule takes.
         *
         * @param recognizer holds the octets
         * @param from where to begin
         * @return the offset after the last octet taken, or the complement of the offset that could not be matched
         */
        int match(SipRecognizer recognizer, int from);
    }

    /** {@code token} of RFC 3261 section 25.1. */
    public static final Rule TOKEN = SipCore::token;

    /** {@code quoted-string} of RFC 3261 section 25.1, without white space in front. */
    public static final Rule QUOTED_STRING = SipCore::quoted_string;

    /** {@code callid} of RFC 3261 section 25.1. */
    public static final Rule CALL_ID = SipHeaders::callid;

    /** The value of {@code tag-param} of RFC 3261 section 25.1: a token, or what others make up. */
    public static final Rule TAG = SipHeaders::tag;

    /** The value of {@code via-branch} of RFC 3261 section 25.1: a token, or what others make up. */
    public static final Rule BRANCH = SipHeaders::branch;

    /** {@code token68} of RFC 7235 section 2.1. */
    public static final Rule TOKEN68 = SipAuth::token68;

    /** What the value of a parameter may be without quotes: a token, or an IPv6 address in brackets. */
    public static final Rule PARAMETER_VALUE = SipCore::param_value;

    /** {@code server-val *(LWS server-val)} of RFC 3261 section 25.1. */
    public static final Rule PRODUCTS = SipRecognizer::user_agent_hdr;

    /** {@code absoluteURI} of RFC 3261 section 25.1, or a tel URI, in which {@code #} may stand. */
    public static final Rule OTHER_URI =
            (recognizer, from) -> Math.max(SipUri.absolute_uri(recognizer, from), SipTel.tel_uri(recognizer, from));

    /** {@code global-number-digits} or {@code local-number-digits} of RFC 3966 section 3. */
    public static final Rule TELEPHONE_DIGITS = (recognizer, from) ->
            Math.max(SipTel.global_number_digits(recognizer, from), SipTel.local_number_digits(recognizer, from));

    /** {@code descriptor} of RFC 3966 section 3: where a local number is valid. */
    public static final Rule PHONE_CONTEXT = SipTel::descriptor;

    /** The digits of an {@code extension} of RFC 3966 section 3. */
    public static final Rule TELEPHONE_EXTENSION = SipTel::ext_value;

    /** {@code pname} of RFC 3966 section 3. */
    public static final Rule TELEPHONE_PARAMETER = SipTel::tel_pname;

    /** {@code SIP-Version} of RFC 3261 section 25.1. */
    public static final Rule SIP_VERSION = SipHeaders::sip_version;

    private Syntax() {}

    /**
     * Whether a rule takes the whole of a text.
     *
     * @param rule the rule
     * @param text any text
     * @return true if so
     */
    public static boolean matches(Rule rule, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return taken(rule, octets) == octets.length;
    }

    /**
     * Refuses a text that a rule does not take.
     *
     * @param rule the rule
     * @param text any text
     * @param what how the message names the text
     * @return {@code text}
     * @throws ParseException naming the text and the offset of what was not taken
     */
    public static String require(Rule rule, String text, String what) throws ParseException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int end = taken(rule, octets);
        if (end != octets.length) {
            int place = end < 0 ? ~end : end;
            throw new RejectedText(what, rule, null, octets, 0, octets.length, place, Tolerances.ALL);
        }
        return text;
    }

    /**
     * Whether a display name needs no quotes.
     *
     * @param displayName any text
     * @return true when it is made of tokens
     */
    public static boolean isTokens(String displayName) {
        // The bracket behind it is part of how the grammar tells the end of a display name.
        byte[] octets = (displayName + "<").getBytes(StandardCharsets.UTF_8);
        return taken(SipAddress::tokens_name, octets) == octets.length - 1;
    }

    /** The end of what the rule takes, or the complement of the offset that it could not match. */
    private static int taken(Rule rule, byte[] octets) {
        SipRecognizer recognizer = RecognizerPool.acquire();
        try {
            recognizer.reset(octets, octets.length);
            return rule.match(recognizer, 0);
        } finally {
            RecognizerPool.release(recognizer);
        }
    }

    /**
     * Refuses a text that would end the line. Anything else can stand in a quoted-string, control characters escaped.
     *
     * @param text any text, not quoted
     * @param what how the message names the text
     * @return {@code text}
     * @throws ParseException when it holds a line break
     */
    public static String requireLine(String text, String what) throws ParseException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                throw new ParseException(what + " cannot hold a line break: '" + text + "', at offset " + i, i);
            }
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
        byte[] octets = quotedString.getBytes(StandardCharsets.UTF_8);
        return Words.unquoted(octets, 0, octets.length);
    }

    /**
     * Makes a host of a text.
     *
     * @param text a name or address, an IPv6 address with or without brackets
     * @return the host
     * @throws ParseException when it is none
     */
    public static Host host(String text) throws ParseException {
        String reference = text.indexOf(':') >= 0 && !Host.isIPv6Reference(text) ? "[" + text + "]" : text;
        return Host.parsed(require(SipUri::host, reference, "host"));
    }

    /**
     * Makes host and port of a text.
     *
     * @param text a name or address, an IPv6 address with or without brackets; behind a name, an IPv4 address or brackets a
     *     colon and a port may follow
     * @return host and port
     * @throws ParseException when it is none
     */
    public static HostPort hostPort(String text) throws ParseException {
        int colon = text.lastIndexOf(':');
        boolean withPort = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        if (!withPort) {
            return new HostPort(host(text), -1);
        }
        int port = toInt(text.substring(colon + 1));
        if (port < 0 || port > 65535) {
            throw new ParseException("not a port: '" + text + "', at offset " + (colon + 1), colon + 1);
        }
        return new HostPort(host(text.substring(0, colon)), port);
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
