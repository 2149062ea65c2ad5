package io.trunkline.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** IP addresses as text, read without ever asking a name server. */
public final class IpLiteral {

    private static final int IPV4_LENGTH = 4;
    private static final int IPV6_LENGTH = 16;

    private IpLiteral() {}

    /**
     * The address that the text is.
     *
     * @param text {@code 192.0.2.1}, {@code 2001:db8::1} or {@code [2001:db8::1]}
     * @return null where the text is a host name
     */
    public static @Nullable InetAddress parse(String text) {
        String host = text;
        if (host.length() > 2 && host.charAt(0) == '[' && host.charAt(host.length() - 1) == ']') {
            host = host.substring(1, host.length() - 1);
        }
        byte[] octets = new byte[host.indexOf(':') < 0 ? IPV4_LENGTH : IPV6_LENGTH];
        boolean valid = octets.length == IPV4_LENGTH ? readIpv4(host, 0, octets, 0) : readIpv6(host, octets);
        if (!valid) {
            return null;
        }
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new AssertionError("an address of " + octets.length + " octets", e);
        }
    }

    private static boolean readIpv4(String s, int from, byte[] octets, int at) {
        int i = from;
        for (int n = 0; n < IPV4_LENGTH; n++) {
            int value = 0;
            int begin = i;
            while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9' && i - begin < 3) {
                value = value * 10 + s.charAt(i++) - '0';
            }
            boolean separated = n == IPV4_LENGTH - 1 ? i == s.length() : i < s.length() && s.charAt(i++) == '.';
            if (i == begin || value > 255 || !separated || s.charAt(begin) == '.') {
                return false;
            }
            octets[at + n] = (byte) value;
        }
        return true;
    }

    /** RFC 4291 section 2.2: groups of hexadecimal digits, one "::", an IPv4 address at the end; no zone. */
    private static boolean readIpv6(String s, byte[] octets) {
        int gap = -1;
        int at = 0;
        int i = 0;
        if (s.startsWith("::")) {
            gap = 0;
            i = 2;
        }
        while (i < s.length()) {
            int end = i;
            while (end < s.length() && Character.digit(s.charAt(end), 16) >= 0) {
                end++;
            }
            if (end < s.length() && s.charAt(end) == '.') {
                if (at > IPV6_LENGTH - IPV4_LENGTH || !readIpv4(s, i, octets, at)) {
                    return false;
                }
                at += IPV4_LENGTH;
                break;
            }
            if (end == i || end - i > 4 || at == IPV6_LENGTH) {
                return false;
            }
            int group = Integer.parseInt(s, i, end, 16);
            octets[at++] = (byte) (group >>> 8);
            octets[at++] = (byte) group;
            i = end;
            if (i == s.length()) {
                break;
            }
            if (s.charAt(i++) != ':' || i == s.length()) {
                return false;
            }
            if (s.charAt(i) == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = at;
                i++;
            }
        }
        return spread(octets, gap, at);
    }

    /** Moves what stands behind the gap to the end. */
    private static boolean spread(byte[] octets, int gap, int filled) {
        if (gap < 0) {
            return filled == IPV6_LENGTH;
        }
        if (filled == IPV6_LENGTH) {
            return false;
        }
        int tail = filled - gap;
        System.arraycopy(octets, gap, octets, IPV6_LENGTH - tail, tail);
        Arrays.fill(octets, gap, IPV6_LENGTH - tail, (byte) 0);
        return true;
    }
}
