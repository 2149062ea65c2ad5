package io.trunkline.grammar;

import io.trunkline.grammar.sip.SipRecognizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is taken though no RFC allows it, because devices in use send it.
 *
 * <p>The grammars take all of it, each by a rule {@code lenient_<tolerance>} that is the last of its alternatives, so that no
 * sentence of an RFC goes that way. The recogniser marks that it did, and {@link Tolerances} decides whether the reader wants it.
 * Tolerances without a rule concern lines and are applied where messages are framed.
 *
 * <p>What was taken leniently and is not changed is passed on as it came; what is written anew is written as the RFC says, but for
 * names that mean something to others only as they are (a host, a user, a tag).
 */
public enum Tolerance {
    /** A line that ends with LF alone, or is folded after LF alone. */
    BARE_LINE_FEED(
            SipRecognizer.M_lenient_bare_line_feed, "a line ends, or is folded, with LF alone", "RFC 3261 section 7"),
    /** A message whose header section ends with its octets, without the empty line. */
    MISSING_EMPTY_LINE("no empty line between header and body", "RFC 3261 section 7"),
    /** More than one SP, or HTAB, between the parts of a start line, or blanks at its end. */
    START_LINE_BLANKS(
            SipRecognizer.M_lenient_start_line_blanks,
            "several blanks between the parts of the start line, or blanks at its end",
            "RFC 3261 section 7.1, RFC 4475 sections 3.1.2.9 and 3.1.2.10"),
    /** A status line that ends with the status code. */
    NO_REASON(
            SipRecognizer.M_lenient_no_reason,
            "a status line without the space before its empty reason",
            "RFC 3261 section 7.2, RFC 4475 section 3.1.1.13"),
    /** {@code _} in a host name. */
    UNDERSCORE_IN_HOST(
            SipRecognizer.M_lenient_underscore_in_host, "'_' in a host name", "RFC 3261 section 25.1, hostname"),
    /** {@code #} in the user part of a URI, as it is dialled. */
    HASH_IN_USER(SipRecognizer.M_lenient_hash_in_user, "'#' in the user part of a URI", "RFC 3261 section 25.1, user"),
    /** Three colons before the IPv4 part of an IPv6 address. */
    THIRD_COLON(
            SipRecognizer.M_lenient_third_colon,
            "three colons before the IPv4 part of an IPv6 address",
            "RFC 5954 section 4.1, RFC 5118 section 4.10"),
    /** A received parameter of Via with a host name, or with brackets round an IPv6 address. */
    RECEIVED(
            SipRecognizer.M_lenient_received,
            "received= with a host name, or with brackets round an IPv6 address",
            "RFC 3261 section 25.1, via-received; RFC 5118 section 4.5"),
    /** Nothing between two semicolons, or behind the last. */
    EMPTY_PARAMETER(
            SipRecognizer.M_lenient_empty_parameter,
            "a semicolon with no parameter behind it, of a header field or a URI",
            "RFC 3261 section 25.1, generic-param and uri-parameters"),
    /** {@code tag=} with nothing behind it. The parameter is there, its value is not. */
    EMPTY_VALUE(
            SipRecognizer.M_lenient_empty_value,
            "a parameter with '=' and no value behind it; it is as one that is not there (tag, branch, ...) or has none",
            "RFC 3261 section 25.1, gen-value and pvalue"),
    /** Commas in a row, or before the first element of a list, or behind the last. */
    EMPTY_ELEMENT(
            SipRecognizer.M_lenient_empty_element,
            "a comma with nothing before or behind it",
            "RFC 3261 section 7.3.1"),
    /** More than a {@code word} or two in a Call-ID. */
    ODD_CALL_ID(
            SipRecognizer.M_lenient_odd_call_id,
            "'@' twice, one of '=&$#^', a bar or UTF-8 in a Call-ID",
            "RFC 3261 section 25.1, callid"),
    /** More than a token in a tag. */
    ODD_TAG(
            SipRecognizer.M_lenient_odd_tag,
            "one of '@=&$#^:/[]{}?', a bar or UTF-8 in a tag",
            "RFC 3261 section 25.1, tag-param"),
    /** More than a token in a branch. */
    ODD_BRANCH(
            SipRecognizer.M_lenient_odd_branch,
            "one of '@=&$#^:/[]{}?', a bar or UTF-8 in a branch",
            "RFC 3261 section 25.1, via-branch"),
    /** A comment at the end of a Via, as RFC 2543 had it. */
    VIA_COMMENT(
            SipRecognizer.M_lenient_via_comment,
            "a comment at the end of Via",
            "RFC 3261 section 25.1, via-parm; RFC 2543 section 6.40.5"),
    /** Blanks around the semicolons and equals signs of a URI that is not in the request line. */
    BLANKS_IN_URI(
            SipRecognizer.M_lenient_blanks_in_uri,
            "blanks around the parameters of a URI and their '=', but in the request line",
            "RFC 3261 section 25.1, uri-parameters"),
    /** A display name without quotes that is not made of tokens. */
    UNQUOTED_NAME(
            SipRecognizer.M_lenient_unquoted_name,
            "a display name without quotes that is not made of tokens",
            "RFC 3261 section 25.1, display-name; RFC 4475 section 3.1.2.15"),
    /** A quoted display name before a URI without angle brackets. */
    NO_BRACKETS(
            SipRecognizer.M_lenient_no_brackets,
            "a quoted display name before a URI without angle brackets",
            "RFC 3261 section 25.1, name-addr"),
    /** Blanks between the angle brackets and the URI in them. */
    BLANKS_IN_BRACKETS(
            SipRecognizer.M_lenient_blanks_in_brackets,
            "blanks between the angle brackets and the URI",
            "RFC 3261 section 25.1, name-addr; RFC 4475 section 3.1.2.14"),
    /** Header fields in a URI without angle brackets. */
    BARE_HEADERS(
            SipRecognizer.M_lenient_bare_headers,
            "'?' and header fields in a URI without angle brackets",
            "RFC 3261 section 20, RFC 4475 section 3.1.2.13"),
    /** Route, Record-Route and the like without angle brackets; all parameters belong to the URI. */
    BARE_ROUTE(
            SipRecognizer.M_lenient_bare_route,
            "Route or Record-Route without angle brackets; parameters belong to the URI",
            "RFC 3261 section 25.1, route-param and rec-route"),
    /** Challenges and credentials without parameters. */
    SCHEME_ALONE(
            SipRecognizer.M_lenient_scheme_alone,
            "an authentication scheme with nothing behind it",
            "RFC 3261 section 25.1, challenge and credentials"),
    /** The value of an authentication parameter with more than token characters, without quotes. */
    AUTH_VALUE(
            SipRecognizer.M_lenient_auth_value,
            "the value of an authentication parameter without the quotes that it needs",
            "RFC 3261 section 25.1, auth-param"),
    /** Call-Info and Error-Info without angle brackets. */
    BARE_INFO(
            SipRecognizer.M_lenient_bare_info,
            "Call-Info or Error-Info without angle brackets",
            "RFC 3261 section 25.1, info and error-uri"),
    /** The name of a ring tone, or nothing but parameters, in the place of the URI of Alert-Info. */
    ALERT_TEXT(
            SipRecognizer.M_lenient_alert_text,
            "Alert-Info with a text in the place of the URI in angle brackets",
            "RFC 3261 section 25.1, alert-param"),
    /** A date whose day has one digit. */
    SHORT_DAY(SipRecognizer.M_lenient_short_day, "a date whose day has one digit", "RFC 3261 section 25.1, date1"),
    /** A date as GB/T 28181 has it: local time, as ISO 8601 writes it. */
    ISO_DATE(
            SipRecognizer.M_lenient_iso_date,
            "a date as 2010-11-13T23:29:00.000, in local time",
            "RFC 3261 section 25.1, SIP-date; GB/T 28181");

    private static final int NO_MARK = -1;

    private final int mark;
    private final String description;
    private final String source;

    Tolerance(String description, String source) {
        this(NO_MARK, description, source);
    }

    Tolerance(int mark, String description, String source) {
        this.mark = mark;
        this.description = description;
        this.source = source;
    }

    /** How the property names it: {@code unquoted-name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is taken, in a few words. */
    public String description() {
        return description;
    }

    /** Where the RFCs say otherwise, and which text wants it taken, if one does. */
    public String source() {
        return source;
    }

    /** The rule of the grammar that takes it, null for one of lines. */
    public @Nullable String rule() {
        return mark == NO_MARK ? null : "lenient_" + name().toLowerCase(Locale.ROOT);
    }

    /** The bit of {@code DirectRecognizer.marks()}, 0 for one of lines. */
    long bit() {
        return mark == NO_MARK ? 0 : 1L << mark;
    }

    int mark() {
        return mark;
    }

    /** The tolerance with this key, in any case and with either {@code -} or {@code _}; null when there is none. */
    static @Nullable Tolerance find(String key) {
        for (Tolerance tolerance : values()) {
            if (tolerance.name().equalsIgnoreCase(key.replace('-', '_'))) {
                return tolerance;
            }
        }
        return null;
    }
}
