package io.trunkline.javax.sip;

import io.trunkline.core.ProviderProfile;
import io.trunkline.edge.runtime.RuntimeCounts;
import io.trunkline.javax.sip.clientauthutils.AccountManager;
import io.trunkline.javax.sip.clientauthutils.AuthenticationHelper;
import io.trunkline.javax.sip.clientauthutils.AuthenticationHelperImpl;
import io.trunkline.javax.sip.clientauthutils.SecureAccountManager;
import io.trunkline.javax.sip.header.extensions.JoinHeader;
import io.trunkline.javax.sip.header.extensions.ReplacesHeader;
import io.trunkline.javax.sip.stack.CallDesk;
import io.trunkline.javax.sip.stack.DefaultRouter;
import io.trunkline.javax.sip.stack.LaterIssue;
import io.trunkline.javax.sip.stack.SIPTransactionStack;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.DialogStore;
import io.trunkline.spi.MessageTrace;
import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TransportNotSupportedException;
import javax.sip.address.Router;
import javax.sip.header.HeaderFactory;
import org.jspecify.annotations.Nullable;

/**
 * A SIP stack: the way in for applications, most of which come by {@code SipFactory.createSipStack}.
 *
 * <p>It receives from its first listening point on; {@link #start()} is for a stack that was stopped. After {@link #stop()}
 * it remembers its listening points and providers, and {@code start()} opens them again; a listening point or provider
 * that is created in a stopped stack begins anew instead, and what was remembered is forgotten.
 *
 * <p>Stacks share nothing that changes. All methods may be called from any thread, also from a listener's callback.
 */
public class SipStackImpl extends SIPTransactionStack implements SipStack, SipStackExt {

    private static final int MAX_PORT = 65535;

    private final Properties properties;

    /** Guards which listening points and providers there are; never held while application code runs. */
    private final Object lock = new Object();

    private final List<ListeningPointImpl> points = new CopyOnWriteArrayList<>();
    private final List<SipProviderImpl> providers = new CopyOnWriteArrayList<>();

    /** Guarded by the lock: true from a stop to the next start, or to the next creation. */
    private boolean stopped;

    /**
     * Makes a stack as {@code SipFactory} wants it; no thread runs and no port is taken yet.
     *
     * @param configurationProperties see docs/properties.md; copied
     * @throws PeerUnavailableException where STACK_NAME is missing, a value is wrong, or the router cannot be made
     */
    public SipStackImpl(Properties configurationProperties) throws PeerUnavailableException {
        this(StackConfiguration.read(configurationProperties), configurationProperties);
    }

    /**
     * Makes a stack; no thread runs and no port is taken yet.
     *
     * @param configuration what is set
     * @throws PeerUnavailableException where the router cannot be made
     */
    public SipStackImpl(StackConfiguration configuration) throws PeerUnavailableException {
        this(configuration, new Properties());
    }

    private SipStackImpl(StackConfiguration configuration, Properties properties) throws PeerUnavailableException {
        super(configuration);
        this.properties = new Properties();
        properties
                .stringPropertyNames()
                .forEach(name -> this.properties.setProperty(name, properties.getProperty(name)));
        makeRouter(configuration);
    }

    private void makeRouter(StackConfiguration configuration) throws PeerUnavailableException {
        DefaultRouter rules;
        try {
            rules = new DefaultRouter(this, configuration.outboundProxy());
        } catch (IllegalArgumentException e) {
            throw new PeerUnavailableException("the outbound proxy is malformed: " + e.getMessage(), e);
        }
        String path = configuration.routerPath();
        if (path == null || ApplicationClass.isOurs(path, DefaultRouter.class)) {
            setRouter(null, rules);
            return;
        }
        try {
            setRouter(
                    ApplicationClass.find(path, Router.class)
                            .getConstructor(SipStack.class, String.class)
                            .newInstance(this, configuration.outboundProxy()),
                    rules);
        } catch (InvocationTargetException e) {
            throw new PeerUnavailableException("the router " + path + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new PeerUnavailableException("the router " + path + " cannot be made", e);
        }
    }

    // ---- for listening points and providers

    Object lock() {
        return lock;
    }

    BoundTransport bind(String transport, InetSocketAddress local, Supplier<ProviderProfile> profile)
            throws IOException {
        return engine().bind(transport, local, profile);
    }

    void unbind(BoundTransport point) {
        engine().unbind(point);
    }

    /** A listening point that is this stack's and was not deleted. */
    ListeningPointImpl own(ListeningPoint listeningPoint) {
        for (ListeningPointImpl point : points) {
            if (point == listeningPoint) {
                return point;
            }
        }
        throw new IllegalArgumentException("not a listening point of this stack: " + listeningPoint);
    }

    @Override
    protected @Nullable CallDesk deskOf(Flow flow) {
        for (ListeningPointImpl point : points) {
            if (point.receivesAt(flow.transport(), flow.local())) {
                SipProviderImpl provider = point.provider();
                return provider == null ? null : provider.desk();
            }
        }
        return null;
    }

    // ---- listening points

    /**
     * {@inheritDoc}
     *
     * <p>An address, port and transport that is open already gives the same object again.
     *
     * @param ipAddress an IP literal or a name of this host
     * @param port 1 to 65535, or 0 for a free port, which {@code getPort()} then tells
     * @param transport the transport token in any case
     */
    @Override
    public ListeningPoint createListeningPoint(String ipAddress, int port, String transport)
            throws TransportNotSupportedException, InvalidArgumentException {
        Objects.requireNonNull(ipAddress, "ipAddress");
        Objects.requireNonNull(transport, "transport");
        if (port < 0 || port > MAX_PORT) {
            throw new InvalidArgumentException("bad port: " + port);
        }
        if (!engine().knowsTransport(transport)) {
            throw new TransportNotSupportedException("transport " + transport + " is not supported");
        }
        InetAddress address = addressOf(ipAddress);
        synchronized (lock) {
            beginAnew();
            for (ListeningPointImpl point : points) {
                if (point.is(address, port, transport)) {
                    return point;
                }
            }
            ListeningPointImpl made = new ListeningPointImpl(this, ipAddress, address, port, transport);
            try {
                made.open();
            } catch (IOException e) {
                throw new InvalidArgumentException("cannot listen at " + made + ": " + e.getMessage(), e);
            }
            points.add(made);
            return made;
        }
    }

    private static InetAddress addressOf(String ipAddress) throws InvalidArgumentException {
        try {
            return InetAddress.getByName(ipAddress);
        } catch (UnknownHostException e) {
            throw new InvalidArgumentException("no such address: " + ipAddress, e);
        }
    }

    @Override
    @Deprecated
    public ListeningPoint createListeningPoint(int port, String transport)
            throws TransportNotSupportedException, InvalidArgumentException {
        String ipAddress = getConfiguration().ipAddress();
        if (ipAddress == null) {
            throw new TransportNotSupportedException("the stack has no IP_ADDRESS to listen at");
        }
        return createListeningPoint(ipAddress, port, transport);
    }

    @Override
    public void deleteListeningPoint(ListeningPoint listeningPoint) throws ObjectInUseException {
        Objects.requireNonNull(listeningPoint, "listeningPoint");
        synchronized (lock) {
            ListeningPointImpl point = own(listeningPoint);
            if (point.provider() != null) {
                throw new ObjectInUseException(point + " is in use by a provider");
            }
            points.remove(point);
            point.close();
        }
    }

    @Override
    public Iterator<ListeningPointImpl> getListeningPoints() {
        return List.copyOf(points).iterator();
    }

    // ---- providers

    @Override
    public SipProviderImpl createSipProvider(ListeningPoint listeningPoint) throws ObjectInUseException {
        Objects.requireNonNull(listeningPoint, "listeningPoint");
        synchronized (lock) {
            ListeningPointImpl point = own(listeningPoint);
            if (point.provider() != null) {
                throw new ObjectInUseException(point + " has a provider already");
            }
            SipProviderImpl provider = new SipProviderImpl(this, profile());
            try {
                provider.addListeningPoint(point);
            } catch (SipException e) {
                throw new ObjectInUseException(e.getMessage(), e);
            }
            providers.add(provider);
            return provider;
        }
    }

    private ProviderProfile profile() {
        StackConfiguration set = getConfiguration();
        return new ProviderProfile(
                set.automaticDialogSupport(), set.automaticDialogErrorHandling(), set.serverLoopDetection(), Set.of());
    }

    /**
     * {@inheritDoc}
     *
     * @throws ObjectInUseException where a listener is registered with it
     */
    @Override
    public void deleteSipProvider(SipProvider sipProvider) throws ObjectInUseException {
        Objects.requireNonNull(sipProvider, "sipProvider");
        synchronized (lock) {
            if (!(sipProvider instanceof SipProviderImpl provider) || !providers.contains(provider)) {
                throw new IllegalArgumentException("not a provider of this stack: " + sipProvider);
            }
            if (provider.hasListener()) {
                throw new ObjectInUseException("a listener is registered with the " + provider);
            }
            provider.removeListeningPoints();
            providers.remove(provider);
        }
    }

    @Override
    public Iterator<SipProviderImpl> getSipProviders() {
        return List.copyOf(providers).iterator();
    }

    // ---- life

    /**
     * Opens the listening points of a stack that was stopped; nothing happens to one that runs.
     *
     * @throws SipException where one cannot be opened; then none is, and the stack stays stopped
     */
    @Override
    public void start() throws SipException {
        synchronized (lock) {
            if (!stopped) {
                return;
            }
            for (ListeningPointImpl point : points) {
                try {
                    point.open();
                } catch (IOException e) {
                    points.forEach(ListeningPointImpl::forget);
                    engine().stop();
                    throw new SipException("cannot listen at " + point + ": " + e.getMessage(), e);
                }
            }
            stopped = false;
        }
    }

    /**
     * Ends everything at once: transactions and dialogs are forgotten without an event, ports and threads are freed. A
     * listener that is inside a callback stays there as long as it likes. Idempotent; returns within a second.
     */
    @Override
    public void stop() {
        synchronized (lock) {
            stopped = true;
            points.forEach(ListeningPointImpl::forget);
        }
        engine().stop();
    }

    /** What a stopped stack remembers is in the way of what is created now. */
    private void beginAnew() {
        if (stopped) {
            providers.forEach(SipProviderImpl::removeListeningPoints);
            providers.clear();
            points.clear();
            stopped = false;
        }
    }

    /**
     * Tells whether the stack receives.
     *
     * @return false before the first listening point and after a stop
     */
    public boolean isAlive() {
        return engine().isRunning();
    }

    // ---- what was set

    @Override
    public String getStackName() {
        return getConfiguration().stackName();
    }

    /** {@inheritDoc} Null where IP_ADDRESS was not set. */
    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // JSR 32 deprecates it, not we
    public @Nullable String getIPAddress() {
        return getConfiguration().ipAddress();
    }

    @Override
    public Router getRouter() {
        return router();
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // JSR 32 deprecates it, not we
    public boolean isRetransmissionFilterActive() {
        return getConfiguration().retransmissionFilter();
    }

    /**
     * Tells whether the stack makes dialogs.
     *
     * @return AUTOMATIC_DIALOG_SUPPORT
     */
    public boolean isAutomaticDialogSupportEnabled() {
        return getConfiguration().automaticDialogSupport();
    }

    /**
     * The properties that the stack was made with.
     *
     * @return a copy, empty where it was made with a configuration
     */
    public Properties getConfigurationProperties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    // ---- dialogs that outlive the stack

    /**
     * Keeps the confirmed dialogs of this stack in a store, and asks it for a dialog whose request arrives here and is not known. Before the first
     * listening point, or while the stack is stopped.
     *
     * @param store the store, which may serve several stacks; null for none
     * @throws IllegalStateException while the stack runs
     */
    public void setDialogStore(@Nullable DialogStore store) {
        engine().setDialogStore(store);
    }

    // ---- what is on the wire

    /**
     * Shows everything that arrives and leaves to a sink, from now on, also after a restart.
     *
     * @param trace the sink
     */
    public void addMessageTrace(MessageTrace trace) {
        engine().addTrace(Objects.requireNonNull(trace, "trace"));
    }

    /**
     * Removes a sink; nothing happens where it is not there.
     *
     * @param trace the sink
     */
    public void removeMessageTrace(MessageTrace trace) {
        engine().removeTrace(Objects.requireNonNull(trace, "trace"));
    }

    /**
     * Counts what the stack holds and has seen since it was started.
     *
     * @return the counts, null while it is stopped
     */
    public @Nullable RuntimeCounts getCounts() {
        return engine().counts();
    }

    // ---- authentication

    @Override
    public AuthenticationHelper getAuthenticationHelper(AccountManager accountManager, HeaderFactory headerFactory) {
        return new AuthenticationHelperImpl(this, accountManager, headerFactory);
    }

    @Override
    public AuthenticationHelper getSecureAuthenticationHelper(
            SecureAccountManager accountManager, HeaderFactory headerFactory) {
        return new AuthenticationHelperImpl(this, accountManager, headerFactory);
    }

    // ---- what waits

    @Override
    public Collection<Dialog> getDialogs() {
        return liveDialogs();
    }

    @Override
    public @Nullable Dialog getReplacesDialog(ReplacesHeader replacesHeader) {
        return liveDialog(replacesHeader.getCallId(), replacesHeader.getToTag(), replacesHeader.getFromTag());
    }

    @Override
    public @Nullable Dialog getJoinDialog(JoinHeader joinHeader) {
        return liveDialog(joinHeader.getCallId(), joinHeader.getToTag(), joinHeader.getFromTag());
    }

    @Override
    public void setEnabledCipherSuites(String[] newCipherSuites) {
        throw LaterIssue.TRANSPORTS.awaitedBy("setEnabledCipherSuites");
    }

    @Override
    public SocketAddress getLocalAddressForTcpDst(
            InetAddress dst, int dstPort, InetAddress localAddress, int localPort) {
        throw LaterIssue.TRANSPORTS.awaitedBy("getLocalAddressForTcpDst");
    }

    @Override
    public SocketAddress getLocalAddressForTlsDst(InetAddress dst, int dstPort, InetAddress localAddress) {
        throw LaterIssue.TRANSPORTS.awaitedBy("getLocalAddressForTlsDst");
    }
}
