package io.trunkline.javax.sip.header;

import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.javax.sip.address.Words;
import io.trunkline.value.Host;
import io.trunkline.value.HostPort;
import io.trunkline.value.NameValueList;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** One hop that a request took (RFC 3261 section 20.42). */
public class Via extends ParametersHeader implements ViaHeaderExt {
    private static final long serialVersionUID = 1L;

    /** The parameter that names the transaction. */
    public static final String BRANCH = ParameterNames.BRANCH;

    /** The parameter with the address a request came from. */
    public static final String RECEIVED = ParameterNames.RECEIVED;

    /** The parameter with the multicast address a request went to. */
    public static final String MADDR = ParameterNames.MADDR;

    /** The parameter with the reach of a multicast. */
    public static final String TTL = ParameterNames.TTL;

    /** The parameter that asks for, and then has, the port a request came from (RFC 3581). */
    public static final String RPORT = ParameterNames.RPORT;

    private static final int HIGHEST_TTL = 255;
    private static final int HIGHEST_PORT = 65535;

    private static final byte[] NO_OCTETS = {};
    private static final int[] NO_CAPTURES = {};
    /** Numbers for each capture: rule, start and end. */
    private static final int STRIDE = 3;

    // Each is null while it is unread.
    private @Nullable String protocolName;
    private @Nullable String protocolVersion;
    private @Nullable String transport;
    private volatile @Nullable HostPort sentBy;

    /** What was received: the captures of one Via, and the octets that they are of. Neither changes. */
    private final transient int[] captures;

    private final transient byte[] octets;
    private transient @Nullable String receivedHost;

    /** A Via of {@code SIP/2.0/UDP} without a host yet. */
    public Via() {
        super(VIA);
        protocolName = "SIP";
        protocolVersion = "2.0";
        transport = "UDP";
        sentBy = new HostPort();
        captures = NO_CAPTURES;
        octets = NO_OCTETS;
    }

    /** For the reader: captures that the grammar has accepted, read when somebody asks. */
    Via(byte[] octets, int[] captures, @Nullable NameValueList parameters) {
        super(VIA);
        this.octets = octets;
        this.captures = captures;
        this.parameters = parameters;
    }

    // ---- what was received; threads may race to make equal texts ----

    /** Where a part is among the captures, -1 when it is missing. */
    private int find(int rule) {
        for (int at = 0; at < captures.length; at += STRIDE) {
            if (captures[at] == rule) {
                return at;
            }
        }
        return -1;
    }

    private String word(int rule) {
        int at = find(rule);
        return at < 0 ? "" : Words.word(octets, captures[at + 1], captures[at + 2]);
    }

    private int receivedPort() {
        int at = find(SipRecognizer.R_port);
        return at < 0 ? -1 : (int) Words.number(octets, captures[at + 1], captures[at + 2]);
    }

    private String receivedHost() {
        String known = receivedHost;
        if (known == null) {
            int at = find(SipRecognizer.R_host);
            known = at < 0 ? "" : Words.ascii(octets, captures[at + 1], captures[at + 2]);
            receivedHost = known;
        }
        return known;
    }

    private String protocolName() {
        String known = protocolName;
        if (known == null) {
            known = word(SipRecognizer.R_protocol_name);
            protocolName = known;
        }
        return known;
    }

    /** Host and port as an object: any number of threads get the same. */
    private HostPort sentBy() {
        HostPort known = sentBy;
        return known == null ? readSentBy() : known;
    }

    private synchronized HostPort readSentBy() {
        HostPort known = sentBy;
        if (known == null) {
            known = new HostPort(Host.parsed(receivedHost()), receivedPort());
            sentBy = known;
        }
        return known;
    }

    @Override
    public int revision() {
        HostPort read = sentBy;
        return super.revision() + (read == null ? 0 : read.revision());
    }

    @Override
    protected StringBuilder encodeBody(StringBuilder buffer) {
        buffer.append(protocolName()).append('/').append(getProtocolVersion()).append('/');
        sentBy().encode(buffer.append(getTransport()).append(' '));
        return encodeParameters(buffer);
    }

    /** {@inheritDoc} Usually {@code SIP/2.0}. */
    @Override
    public String getProtocol() {
        return protocolName() + "/" + getProtocolVersion();
    }

    @Override
    public void setProtocol(String protocol) throws ParseException {
        int slash = protocol.indexOf('/');
        if (slash < 0) {
            throw new ParseException("not a protocol and version: '" + protocol + "', a slash is missing", 0);
        }
        String name = Syntax.require(Syntax.TOKEN, protocol.substring(0, slash), "protocol name");
        protocolVersion = Syntax.require(Syntax.TOKEN, protocol.substring(slash + 1), "protocol version");
        protocolName = name;
        touch();
    }

    /**
     * The version of the protocol.
     *
     * @return usually {@code 2.0}
     */
    public String getProtocolVersion() {
        String known = protocolVersion;
        if (known == null) {
            known = word(SipRecognizer.R_protocol_version);
            protocolVersion = known;
        }
        return known;
    }

    /**
     * Sets the version of the protocol.
     *
     * @param protocolVersion usually {@code 2.0}
     */
    public void setProtocolVersion(String protocolVersion) {
        this.protocolVersion = protocolVersion;
        touch();
    }

    @Override
    public String getTransport() {
        String known = transport;
        if (known == null) {
            known = word(SipRecognizer.R_transport);
            transport = known;
        }
        return known;
    }

    /**
     * Sets the transport; written in upper case, as RFC 3261 section 25.1 has it.
     *
     * @param transport a token
     * @throws ParseException when it is none
     */
    @Override
    public void setTransport(String transport) throws ParseException {
        this.transport = Syntax.require(Syntax.TOKEN, transport, "transport").toUpperCase(Locale.ROOT);
        touch();
    }

    @Override
    public String getSentProtocolField() {
        return getProtocol() + "/" + getTransport();
    }

    // ---- sent-by ----

    /**
     * Host and port of the sender.
     *
     * @return the object itself, not a copy
     */
    public HostPort getSentBy() {
        return sentBy();
    }

    /**
     * Sets host and port of the sender.
     *
     * @param s kept and not copied
     */
    public void setSentBy(HostPort s) {
        touch(sentBy().revision());
        sentBy = s;
    }

    @Override
    public String getSentByField() {
        return sentBy().encode();
    }

    @Override
    public String getHost() {
        HostPort read = sentBy;
        return read == null ? receivedHost() : read.getHost().getHostname();
    }

    @Override
    public void setHost(String host) throws ParseException {
        sentBy().setHost(Syntax.host(host));
    }

    /**
     * Sets the host of the sender.
     *
     * @param h kept and not copied
     */
    public void setHost(Host h) {
        sentBy().setHost(h);
    }

    @Override
    public int getPort() {
        HostPort read = sentBy;
        return read == null ? receivedPort() : read.getPort();
    }

    @Override
    public void setPort(int port) throws InvalidArgumentException {
        if (port != -1 && (port < 1 || port > HIGHEST_PORT)) {
            throw new InvalidArgumentException("port " + port + " is neither -1 nor within 1..65535");
        }
        sentBy().setPort(port);
    }

    /**
     * Whether a port is written.
     *
     * @return true if so
     */
    public boolean hasPort() {
        return sentBy().hasPort();
    }

    /** From now on no port is written. */
    public void removePort() {
        sentBy().removePort();
    }

    // ---- parameters ----

    /**
     * All parameters.
     *
     * @return the list itself, not a copy
     */
    public NameValueList getViaParms() {
        return getParameters();
    }

    @Override
    public @Nullable String getBranch() {
        return getParameter(BRANCH);
    }

    @Override
    public void setBranch(String branch) throws ParseException {
        checkParameter(BRANCH, branch);
        put(BRANCH, branch);
    }

    @Override
    public @Nullable String getReceived() {
        return getParameter(RECEIVED);
    }

    /** {@inheritDoc} An IPv6 address is written without brackets, as RFC 3261 section 25.1 has it. */
    @Override
    public void setReceived(String received) throws ParseException {
        checkParameter(RECEIVED, received);
        put(RECEIVED, received);
    }

    @Override
    public @Nullable String getMAddr() {
        return getParameter(MADDR);
    }

    @Override
    public void setMAddr(String mAddr) throws ParseException {
        put(MADDR, Syntax.host(mAddr).getHostname());
    }

    /** {@inheritDoc} -1 when absent or above 255. */
    @Override
    public int getTTL() {
        int ttl = getParameterAsInt(TTL);
        return ttl > HIGHEST_TTL ? -1 : ttl;
    }

    @Override
    public void setTTL(int ttl) throws InvalidArgumentException {
        if (ttl < -1 || ttl > HIGHEST_TTL) {
            throw new InvalidArgumentException("ttl " + ttl + " is neither -1 nor within 0..255");
        }
        put(TTL, ttl < 0 ? null : Integer.toString(ttl));
    }

    /** {@inheritDoc} -1 when absent, without a value or above 65535. */
    @Override
    public int getRPort() {
        int port = getParameterAsInt(RPORT);
        return port > HIGHEST_PORT ? -1 : port;
    }

    /** Asks for the port (RFC 3581 section 3): adds {@code rport} without a value, in the place of one with a value. */
    @Override
    public void setRPort() {
        getParameters().set(RPORT, null);
    }

    @Override
    protected void checkParameter(String name, String value) throws ParseException {
        if (name.equalsIgnoreCase(BRANCH)) {
            Syntax.require(Syntax.BRANCH, value, BRANCH);
        } else if (name.equalsIgnoreCase(RECEIVED) || name.equalsIgnoreCase(MADDR)) {
            Syntax.host(value);
        } else if (name.equalsIgnoreCase(TTL)) {
            requireNumber(TTL, value, HIGHEST_TTL);
        } else if (name.equalsIgnoreCase(RPORT) && !value.isEmpty()) {
            requireNumber(RPORT, value, HIGHEST_PORT);
        } else {
            OverloadControl.check(name, value);
        }
    }

    @Override
    protected boolean isAlwaysQuoted(String name) {
        return OverloadControl.isAlwaysQuoted(name);
    }

    /**
     * The parameters of overload control (RFC 7339).
     *
     * @return a view: what is set there is set here
     */
    public OverloadControl getOverloadControl() {
        return new OverloadControl(this);
    }

    private static void requireNumber(String name, String value, int highest) throws ParseException {
        int number = Syntax.toInt(value);
        if (number < 0 || number > highest) {
            throw new ParseException(name + " '" + value + "' is no number within 0.." + highest, 0);
        }
    }

    // ---- copies and comparison ----

    /** A copy of what is unread shares the captures, which nobody changes. */
    @Override
    public Object clone() {
        HostPort read = sentBy;
        Via copy = (Via) super.clone();
        copy.sentBy = read == null ? null : (HostPort) read.clone();
        return copy;
    }

    /** By protocol, sent-by and all parameters. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Via that
                        && protocolName().equalsIgnoreCase(that.protocolName())
                        && getProtocolVersion().equalsIgnoreCase(that.getProtocolVersion())
                        && getTransport().equalsIgnoreCase(that.getTransport())
                        && sentBy().equals(that.sentBy())
                        && equalParameters(that));
    }

    @Override
    public int hashCode() {
        return Objects.hash(getTransport().toUpperCase(Locale.ROOT), sentBy());
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        // All are read into their fields.
        getSentProtocolField();
        sentBy();
        out.defaultWriteObject();
    }
}
