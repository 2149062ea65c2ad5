package io.trunkline.javax.sip;

import io.trunkline.core.ProviderProfile;
import io.trunkline.javax.sip.address.AddressImpl;
import io.trunkline.javax.sip.address.SipUri;
import io.trunkline.javax.sip.header.Contact;
import io.trunkline.javax.sip.header.Via;
import io.trunkline.javax.sip.stack.HopImpl;
import io.trunkline.javax.sip.stack.LaterIssue;
import io.trunkline.javax.sip.stack.ListeningAddress;
import io.trunkline.spi.BoundTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * Where messages come in and go out. Two are equal when address, port and transport are.
 *
 * <p>Safe for any thread.
 */
public final class ListeningPointImpl implements ListeningPointExt {

    /** What goes into Via instead of address and port. */
    private record SentBy(String text, String host, int port) {}

    private final SipStackImpl stack;
    private final String ipAddress;
    private final InetAddress address;
    private final String transport;

    /** The port that was asked for, until the first bind finds a free one for 0. */
    private volatile int port;

    private volatile @Nullable BoundTransport bound;
    private volatile @Nullable SipProviderImpl provider;
    private volatile @Nullable SentBy sentBy;

    ListeningPointImpl(SipStackImpl stack, String ipAddress, InetAddress address, int port, String transport) {
        this.stack = stack;
        this.ipAddress = ipAddress;
        this.address = address;
        this.port = port;
        this.transport = transport.toUpperCase(Locale.ROOT);
    }

    // ---- for the stack and the provider

    SipStackImpl stack() {
        return stack;
    }

    /** Opens it; a port that was found free is kept for the next time. */
    void open() throws IOException {
        BoundTransport opened = stack.bind(transport, new InetSocketAddress(address, port), this::profile);
        bound = opened;
        port = opened.localAddress().getPort();
    }

    void close() {
        BoundTransport open = bound;
        bound = null;
        if (open != null) {
            stack.unbind(open);
        }
    }

    /** It was closed together with its runtime. */
    void forget() {
        bound = null;
    }

    @Nullable
    SipProviderImpl provider() {
        return provider;
    }

    void setProvider(@Nullable SipProviderImpl owner) {
        provider = owner;
    }

    private ProviderProfile profile() {
        SipProviderImpl owner = provider;
        return owner == null ? ProviderProfile.DEFAULT : owner.profile();
    }

    boolean is(InetAddress otherAddress, int otherPort, String otherTransport) {
        return otherPort != 0
                && port == otherPort
                && address.equals(otherAddress)
                && transport.equalsIgnoreCase(otherTransport);
    }

    /** Whether a message that came in at a local address came in here. */
    boolean receivesAt(String flowTransport, InetSocketAddress local) {
        return port == local.getPort()
                && transport.equals(flowTransport)
                && (address.equals(local.getAddress()) || address.isAnyLocalAddress());
    }

    /** The place for routing, null while it is closed. */
    @Nullable
    ListeningAddress listeningAddress() {
        BoundTransport open = bound;
        return open == null ? null : new ListeningAddress(transport, open.localAddress(), viaHost(), viaPort());
    }

    /** What a Via of ours says where it is not the address that a message came to; null where it is. */
    @Nullable
    String nameInVia() {
        SentBy set = sentBy;
        if (set != null) {
            return set.text();
        }
        return address.isAnyLocalAddress() ? numericHost(address) + ':' + port : null;
    }

    private String viaHost() {
        SentBy set = sentBy;
        return set == null ? numericHost(address) : set.host();
    }

    private int viaPort() {
        SentBy set = sentBy;
        return set == null ? port : set.port();
    }

    private static String numericHost(InetAddress address) {
        String host = address.getHostAddress();
        return host.indexOf(':') < 0 ? host : '[' + host + ']';
    }

    // ---- JSR 32

    /**
     * The port.
     *
     * @return the port that is bound, also where 0 was asked for
     */
    @Override
    public int getPort() {
        return port;
    }

    @Override
    public String getTransport() {
        return transport;
    }

    @Override
    public String getIPAddress() {
        return ipAddress;
    }

    /**
     * Sets what the topmost Via of outgoing requests shows instead of address and port.
     *
     * @param sentBy {@code host[:port]}, an IPv6 literal in brackets
     * @throws ParseException where it is anything else
     */
    @Override
    public void setSentBy(String sentBy) throws ParseException {
        int colon = sentBy.lastIndexOf(':');
        boolean hasPort = colon > sentBy.lastIndexOf(']');
        String host = hasPort ? sentBy.substring(0, colon) : sentBy;
        SipUri checked = new SipUri();
        if (host.isEmpty() || (host.indexOf(':') >= 0 && !host.startsWith("["))) {
            throw new ParseException("'" + sentBy + "' is not host[:port]", 0);
        }
        checked.setHost(host);
        this.sentBy = new SentBy(sentBy, host, hasPort ? parsePort(sentBy, colon + 1) : -1);
        SipProviderImpl owner = provider;
        if (owner != null) {
            owner.onSentByChanged();
        }
    }

    private static int parsePort(String sentBy, int from) throws ParseException {
        try {
            int parsed = Integer.parseInt(sentBy.substring(from));
            if (parsed > 0 && parsed <= 65535) {
                return parsed;
            }
            throw new ParseException("the port of '" + sentBy + "' is not in 1..65535", from);
        } catch (NumberFormatException e) {
            ParseException refused = new ParseException("the port of '" + sentBy + "' is no number", from);
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * {@inheritDoc}
     *
     * @return null where it was not set
     */
    @Override
    public @Nullable String getSentBy() {
        SentBy set = sentBy;
        return set == null ? null : set.text();
    }

    // ---- beyond JSR 32

    @Override
    public Contact createContactHeader() {
        try {
            SipUri uri = new SipUri();
            uri.setHost(viaHost());
            if (viaPort() > 0) {
                uri.setPort(viaPort());
            }
            uri.setTransportParam(transport.toLowerCase(Locale.ROOT));
            AddressImpl leadsHere = new AddressImpl();
            leadsHere.setURI(uri);
            Contact contact = new Contact();
            contact.setAddress(leadsHere);
            return contact;
        } catch (ParseException e) {
            throw new IllegalStateException("own address " + viaHost() + " is malformed", e);
        }
    }

    @Override
    public Via createViaHeader() {
        try {
            Via via = new Via();
            via.setTransport(transport);
            via.setHost(viaHost());
            if (viaPort() > 0) {
                via.setPort(viaPort());
            }
            return via;
        } catch (ParseException | InvalidArgumentException e) {
            throw new IllegalStateException("own address " + viaHost() + " is malformed", e);
        }
    }

    /**
     * A Via of this listening point; another name of {@link #createViaHeader()}.
     *
     * @return a new header
     */
    public Via getViaHeader() {
        return createViaHeader();
    }

    @Override
    public void sendHeartbeat(String ipAddress, int port) throws IOException {
        throw LaterIssue.TRANSPORTS.awaitedBy("sendHeartbeat");
    }

    @Override
    public Object clone() {
        throw new UnsupportedOperationException("a listening point owns a port, which cannot be owned twice");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListeningPointImpl that && that.is(address, port, transport) && stack == that.stack;
    }

    @Override
    public int hashCode() {
        return (address.hashCode() * 31 + port) * 31 + transport.hashCode();
    }

    @Override
    public String toString() {
        return new HopImpl(numericHost(address), port == 0 ? -1 : port, transport).toString();
    }
}
