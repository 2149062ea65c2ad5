package io.trunkline.javax.sip.address;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The normal form of a URI that is neither sip nor sips: the same text for URIs that its scheme calls equivalent. Without a rule of the
 * scheme RFC 3986 sections 6.2.2.1 and 6.2.2.2 hold: scheme and host without case, {@code %41} as {@code A}.
 */
final class AbsoluteUriForm {
    private AbsoluteUriForm() {}

    /**
     * Makes the normal form.
     *
     * @param uri the text, scheme included
     * @return a text to compare and to hash
     */
    static String of(String uri) {
        int colon = uri.indexOf(':');
        String scheme = uri.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = uri.substring(colon + 1);
        return switch (scheme) {
            case "tel" -> telephone(uri, rest);
            case "urn" -> "urn:" + name(rest);
            case "mailto", "im", "pres", "cid", "mid", "xmpp" -> scheme + ':' + mailbox(UriText.normalForm(rest));
            case "http" -> "http:" + web(UriText.normalForm(rest), ":80");
            case "https" -> "https:" + web(UriText.normalForm(rest), ":443");
            default -> scheme + ':' + hierarchy(UriText.normalForm(rest));
        };
    }

    private static String telephone(String uri, String rest) {
        byte[] octets = uri.getBytes(StandardCharsets.UTF_8);
        TelephoneNumber number = TelReader.uri(octets, 0, octets.length);
        return "tel:" + (number == null ? UriText.normalForm(rest) : number.normalForm());
    }

    /**
     * RFC 8141 section 3: the namespace without case, resolution and query parts left out. RFC 5031 section 4: service labels without
     * case.
     */
    private static String name(String rest) {
        int colon = rest.indexOf(':');
        String namespace = rest.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        String specific = rest.substring(colon + 1);
        int end = Math.min(endOf(specific, "?+"), endOf(specific, "?="));
        // RFC 8141 section 3.2: an escape and what it stands for are not the same here; only the case of its digits
        // does not matter.
        String octets = UriText.upperEscapes(specific.substring(0, end));
        return namespace + ':' + (namespace.equals("service") ? octets.toLowerCase(Locale.ROOT) : octets);
    }

    private static int endOf(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text.length() : at;
    }

    /** RFC 6068, RFC 3859 and RFC 3860: the domain of each mailbox without case. */
    private static String mailbox(String rest) {
        StringBuilder form = new StringBuilder(rest.length());
        boolean domain = false;
        boolean query = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            query |= c == '?';
            domain = !query && (c == '@' || (domain && c != ','));
            form.append(domain ? Character.toLowerCase(c) : c);
        }
        return form.toString();
    }

    /** RFC 3986 section 6.2.3: the scheme's own port and an empty path. */
    private static String web(String rest, String port) {
        String form = hierarchy(rest);
        int end = endOfAuthority(form);
        String authority = form.substring(0, end);
        if (authority.endsWith(port)) {
            authority = authority.substring(0, authority.length() - port.length());
        } else if (authority.endsWith(":")) {
            authority = authority.substring(0, authority.length() - 1);
        }
        String path = form.substring(end);
        return authority + (authority.startsWith("//") && !path.startsWith("/") ? "/" : "") + path;
    }

    private static String hierarchy(String rest) {
        if (!rest.startsWith("//")) {
            return rest;
        }
        int end = endOfAuthority(rest);
        int host = Math.max(rest.lastIndexOf('@', end), 0);
        return rest.substring(0, host) + rest.substring(host, end).toLowerCase(Locale.ROOT) + rest.substring(end);
    }

    private static int endOfAuthority(String rest) {
        int at = 2;
        while (at < rest.length() && rest.charAt(at) != '/' && rest.charAt(at) != '?') {
            at++;
        }
        return Math.min(at, rest.length());
    }
}
