package io.trunkline.value;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host: a name, an IPv4 address or an IPv6 reference (RFC 3261 section 25.1).
 *
 * <p>An IPv6 address is kept and written in brackets, whether or not it was given with them. Hosts compare without case.
 */
public class Host extends GenericObject {
    private static final long serialVersionUID = 1L;

    /** The kind of a host that is a name. */
    public static final int HOSTNAME = 1;

    /** The kind of a host that is an IPv4 address. */
    public static final int IPV4ADDRESS = 2;

    /** The kind of a host that is an IPv6 address. */
    public static final int IPV6ADDRESS = 3;

    private static final int UNKNOWN_KIND = 0;

    /** Empty while nobody has asked what stands in the octets. */
    private String hostname;

    private int addressType;

    /** The message in which the host stands; null when it stands in none. */
    private transient byte @Nullable [] octets;

    private transient int from;
    private transient int to;

    /** A host without a name yet. */
    public Host() {
        hostname = "";
        addressType = HOSTNAME;
    }

    /**
     * A host; its kind is told by its form.
     *
     * @param name a name or an address; an IPv6 address with or without brackets
     * @throws IllegalArgumentException when the name is empty or holds a character that no host has
     */
    public Host(String name) throws IllegalArgumentException {
        hostname = normal(name);
        addressType = kindOf(hostname);
    }

    /**
     * A host of a known kind.
     *
     * @param name a name or an address
     * @param addrType {@link #HOSTNAME}, {@link #IPV4ADDRESS} or {@link #IPV6ADDRESS}
     * @throws IllegalArgumentException when the name is empty or holds a character that no host has, or the kind is unknown
     */
    public Host(String name, int addrType) {
        if (addrType < HOSTNAME || addrType > IPV6ADDRESS) {
            throw new IllegalArgumentException("unknown kind of host: " + addrType);
        }
        hostname = addrType == IPV6ADDRESS && !isIPv6Reference(name) ? normal("[" + name + "]") : normal(name);
        addressType = addrType;
    }

    /**
     * A host whose form the grammar has accepted already.
     *
     * @param text the host as it stands in a message
     * @return the host, at revision 0
     */
    public static Host parsed(String text) {
        Host host = new Host();
        host.set(text);
        return host;
    }

    /**
     * A host whose form the grammar has accepted already; it becomes a String when somebody asks.
     *
     * @param octets where the host stands; must not change any more
     * @param from where it begins
     * @param to after its end
     * @return the host, at revision 0
     */
    public static Host parsed(byte[] octets, int from, int to) {
        Host host = new Host();
        host.octets = octets;
        host.from = from;
        host.to = to;
        host.addressType = UNKNOWN_KIND;
        return host;
    }

    /** The name; threads may race to make equal Strings of what was received. */
    private String name() {
        String known = hostname;
        byte[] unread = octets;
        if (known.isEmpty() && unread != null) {
            known = new String(unread, from, to - from, StandardCharsets.ISO_8859_1);
            hostname = known;
        }
        return known;
    }

    private int kind() {
        int known = addressType;
        if (known == UNKNOWN_KIND) {
            known = kindOf(name());
            addressType = known;
        }
        return known;
    }

    private void set(String name) {
        hostname = name;
        addressType = kindOf(name);
        octets = null;
    }

    @Override
    public StringBuilder encode(StringBuilder buffer) {
        return buffer.append(name());
    }

    /**
     * The host as it is written.
     *
     * @return the name or address; an IPv6 address in brackets
     */
    public String getHostname() {
        return name();
    }

    /**
     * The host as it is written; the same as {@link #getHostname()}.
     *
     * @return the name or address; an IPv6 address in brackets
     */
    public String getAddress() {
        return name();
    }

    /**
     * The address, if the host is one. Names are not looked up.
     *
     * @return the address, an IPv6 address in brackets; null when the host is a name
     */
    public @Nullable String getIpAddress() {
        return isIPAddress() ? name() : null;
    }

    /**
     * Sets the host.
     *
     * @param h a name or an address
     * @throws IllegalArgumentException when it is empty or holds a character that no host has
     */
    public void setHostname(String h) {
        set(normal(h));
        touch();
    }

    /**
     * Sets the host; the same as {@link #setHostname(String)}.
     *
     * @param address a name or an address
     * @throws IllegalArgumentException when it is empty or holds a character that no host has
     */
    public void setHostAddress(String address) {
        setHostname(address);
    }

    /**
     * Sets the host; the same as {@link #setHostname(String)}.
     *
     * @param address a name or an address
     * @throws IllegalArgumentException when it is empty or holds a character that no host has
     */
    public void setAddress(String address) {
        setHostname(address);
    }

    /**
     * Whether the host is a name.
     *
     * @return true when it is not an address
     */
    public boolean isHostname() {
        return kind() == HOSTNAME;
    }

    /**
     * Whether the host is an IPv4 or IPv6 address.
     *
     * @return true when it is not a name
     */
    public boolean isIPAddress() {
        return kind() != HOSTNAME;
    }

    /**
     * The address of the host. A name is looked up by the platform's resolver, which blocks: the stack itself never calls
     * this for a name.
     *
     * @return the address
     * @throws UnknownHostException when there is none
     */
    public InetAddress getInetAddress() throws UnknownHostException {
        return InetAddress.getByName(name());
    }

    /**
     * Whether a text is an IPv6 address in brackets, going by the brackets alone.
     *
     * @param address any text
     * @return true if so
     */
    public static boolean isIPv6Reference(String address) {
        return address.length() > 2 && address.charAt(0) == '[' && address.charAt(address.length() - 1) == ']';
    }

    private static String normal(String given) {
        String text = given.trim();
        if (text.indexOf(':') >= 0 && !isIPv6Reference(text)) {
            text = "[" + text + "]";
        }
        boolean reference = isIPv6Reference(text);
        int from = reference ? 1 : 0;
        int to = reference ? text.length() - 1 : text.length();
        for (int i = from; i < to; i++) {
            if (!(reference ? isAddressCharacter(text.charAt(i)) : isNameCharacter(text.charAt(i)))) {
                throw new IllegalArgumentException("not a host: '" + given + "', at " + i);
            }
        }
        if (from == to) {
            throw new IllegalArgumentException("a host cannot be empty");
        }
        return text;
    }

    // '_' is no host character in RFC 3261, but names with it exist and are taken by everybody.
    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_';
    }

    private static boolean isAddressCharacter(char c) {
        return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || (c >= '0' && c <= '9') || c == ':' || c == '.';
    }

    private static int kindOf(String text) {
        if (isIPv6Reference(text)) {
            return IPV6ADDRESS;
        }
        int octets = 0;
        int value = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = Math.max(value, 0) * 10 + (c - '0');
                if (value > 255) {
                    return HOSTNAME;
                }
            } else if (c == '.' && value >= 0) {
                octets++;
                value = -1;
            } else {
                return HOSTNAME;
            }
        }
        return octets == 3 && value >= 0 ? IPV4ADDRESS : HOSTNAME;
    }

    /** Names without case, addresses by what they stand for and not by how they are written (RFC 5954 section 4.2). */
    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Host that
                && (name().equalsIgnoreCase(that.name())
                        || (kind() == IPV6ADDRESS
                                && that.kind() == IPV6ADDRESS
                                && normalForm().equals(that.normalForm())));
    }

    @Override
    public int hashCode() {
        return normalForm().hashCode();
    }

    private Object normalForm() {
        InetAddress address = kind() == IPV6ADDRESS ? IpLiteral.parse(name()) : null;
        return address == null ? name().toLowerCase(Locale.ROOT) : address;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        kind(); // reads the name, both into their fields
        out.defaultWriteObject();
    }
}
