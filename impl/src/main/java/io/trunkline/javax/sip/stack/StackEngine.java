package io.trunkline.javax.sip.stack;

import io.trunkline.core.CoreRule;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.DialogSettings;
import io.trunkline.core.EventSink;
import io.trunkline.core.ProviderProfile;
import io.trunkline.edge.dns.SystemNameResolver;
import io.trunkline.edge.runtime.CoreAction;
import io.trunkline.edge.runtime.CoreCall;
import io.trunkline.edge.runtime.RuntimeCounts;
import io.trunkline.edge.runtime.RuntimeSettings;
import io.trunkline.edge.runtime.StackRuntime;
import io.trunkline.javax.sip.StackConfiguration;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.DialogStore;
import io.trunkline.spi.MessageTrace;
import io.trunkline.spi.StreamSettings;
import io.trunkline.spi.TransportProvider;
import io.trunkline.spi.TransportSettings;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/**
 * The runtimes of one stack, one after the other: a stack that was stopped and is started again gets a new one. For the
 * face only.
 *
 * <p>Safe for any thread.
 */
public final class StackEngine {

    private final String stackName;
    private final CoreSettings core;
    private final RuntimeSettings settings;
    private final EventSink sink;
    private final CopyOnWriteArrayList<MessageTrace> traces = new CopyOnWriteArrayList<>();

    private volatile @Nullable DialogStore dialogStore;

    /** Made at the first need; written under the lock. */
    private volatile @Nullable StackRuntime runtime;

    /** Written under the lock. */
    private volatile boolean started;

    StackEngine(StackConfiguration configuration, EventSink sink) {
        this.stackName = configuration.stackName();
        this.core = coreSettings(configuration);
        this.settings = runtimeSettings(configuration);
        this.sink = sink;
    }

    private static CoreSettings coreSettings(StackConfiguration configuration) {
        Set<String> methods = new HashSet<>(DialogSettings.NATIVE_CREATING_METHODS);
        methods.addAll(configuration.extensionMethods());
        DialogSettings dialogs = new DialogSettings(
                methods,
                configuration.forkableEvents(),
                configuration.earlyDialogTimeout().toNanos(),
                configuration.dialogTimeoutFactor(),
                configuration.maxForkTime().toNanos(),
                configuration.backToBackUserAgent(),
                configuration.deliverUnsolicitedNotify());
        return new CoreSettings(
                configuration.timings(), dialogs, configuration.passInviteNon2xxAckToListener(), rules(configuration));
    }

    private static Set<CoreRule> rules(StackConfiguration configuration) {
        Set<CoreRule> rules = EnumSet.noneOf(CoreRule.class);
        add(rules, CoreRule.PASS_REPEATED_ACK, configuration.deliverRetransmittedAckToListener());
        add(rules, CoreRule.TELL_END_OF_ACK, configuration.deliverTerminatedEventForAck());
        add(rules, CoreRule.CANCEL_UNCHECKED, !configuration.cancelClientTransactionChecked());
        add(rules, CoreRule.REJECT_STRAY_RESPONSES, configuration.rejectStrayResponses());
        add(rules, CoreRule.REFRESH_TIMESTAMP, configuration.autoGenerateTimestamp());
        add(rules, CoreRule.REFUSE_RFC_2543, !configuration.rfc2543Support());
        return rules;
    }

    private static void add(Set<CoreRule> rules, CoreRule rule, boolean on) {
        if (on) {
            rules.add(rule);
        }
    }

    private static RuntimeSettings.Bounds bounds(StackConfiguration configuration) {
        int servers = configuration.maxServerTransactions();
        int clients = configuration.maxClientTransactions();
        return new RuntimeSettings.Bounds(
                servers == 0 ? TransactionBudget.UNLIMITED : servers,
                clients == 0 ? TransactionBudget.UNLIMITED : clients,
                nanos(configuration.congestionControlTimeout()),
                nanos(configuration.maxListenerResponseTime()));
    }

    private static long nanos(@Nullable Duration bound) {
        return bound == null ? RuntimeSettings.UNLIMITED : bound.toNanos();
    }

    private static RuntimeSettings runtimeSettings(StackConfiguration configuration) {
        MessageLimits limits = MessageLimits.DEFAULT;
        return new RuntimeSettings(
                configuration.stackName(),
                configuration.reentrantListener(),
                configuration.threadPoolSize(),
                RuntimeSettings.defaultShards(),
                new TransportSettings(
                        configuration.receiveUdpBufferSize(),
                        configuration.sendUdpBufferSize(),
                        StreamSettings.DEFAULT,
                        new ParsingRules(
                                new MessageLimits(
                                        configuration.maxMessageSize(),
                                        limits.maxStartLine(),
                                        limits.maxHeaderLine(),
                                        limits.maxHeaderCount(),
                                        configuration.contentLengthFromBody()),
                                configuration.tolerances())),
                bounds(configuration));
    }

    /**
     * Enters the shard of a call on the calling thread.
     *
     * @param callId the Call-ID
     * @param call what to do; calls no application code
     * @param <T> what it gives back
     * @return what the call gave back
     * @throws SipException what the call threw, or that the stack is stopped
     */
    <T extends @Nullable Object> T enter(String callId, CoreCall<T, SipException> call) throws SipException {
        return running().call(callId, call);
    }

    /**
     * Enters the shard of a call like {@link #enter}, for something that may refuse an argument.
     *
     * @param callId the Call-ID
     * @param call what to do; throws a SipException or an InvalidArgumentException, no other checked exception
     * @param <T> what it gives back
     * @return what the call gave back
     * @throws SipException what the call threw, or that the stack is stopped
     * @throws InvalidArgumentException what the call threw
     */
    <T extends @Nullable Object> T enterWithArgument(String callId, CoreCall<T, Exception> call)
            throws SipException, InvalidArgumentException {
        try {
            return running().call(callId, call);
        } catch (SipException | InvalidArgumentException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the core may not throw this", e);
        }
    }

    /**
     * Enters the shard of a call like {@link #enter}, for something that gives nothing back.
     *
     * @param callId the Call-ID
     * @param action what to do; calls no application code
     * @throws SipException what the action threw, or that the stack is stopped
     */
    void run(String callId, CoreAction<SipException> action) throws SipException {
        running().run(callId, action);
    }

    /**
     * Enters the shard of a call like {@link #run}, to end something; a stack that is stopped has ended it already.
     *
     * @param callId the Call-ID
     * @param action what to do; calls no application code
     * @throws SipException what the action threw
     */
    void end(String callId, CoreAction<SipException> action) throws SipException {
        StackRuntime running = runtime;
        if (running != null) {
            running.run(callId, action);
        }
    }

    /**
     * Enters the shard of a call, to look for something; nothing happens while the stack is stopped.
     *
     * @param callId the Call-ID
     * @param action what to do; calls no application code
     */
    void inside(String callId, CoreAction<RuntimeException> action) {
        StackRuntime running = runtime;
        if (running != null) {
            running.run(callId, action);
        }
    }

    /**
     * Enters every shard in turn; nothing happens while the stack is stopped.
     *
     * @param action what to do in each; calls no application code
     */
    void each(CoreAction<RuntimeException> action) {
        StackRuntime running = runtime;
        if (running != null) {
            running.each(action);
        }
    }

    private StackRuntime running() throws SipException {
        StackRuntime running = runtime;
        if (running == null) {
            throw new SipException("stack " + stackName + " is stopped");
        }
        return running;
    }

    /**
     * Tells whether a transport is there.
     *
     * @param transport the transport token in any case
     * @return true where it can be bound
     */
    public boolean knowsTransport(String transport) {
        return current().knowsTransport(transport);
    }

    /**
     * Opens a listening point; the first one starts the runtime.
     *
     * @param transport the transport token
     * @param local the address, port 0 for a free one
     * @param profile asked once for each message
     * @return the open listening point
     * @throws IOException where it cannot be bound
     */
    public BoundTransport bind(String transport, InetSocketAddress local, Supplier<ProviderProfile> profile)
            throws IOException {
        StackRuntime made = current();
        BoundTransport opened = made.bind(transport, local, profile);
        start(made);
        return opened;
    }

    /**
     * Closes a listening point.
     *
     * @param point the listening point
     */
    public void unbind(BoundTransport point) {
        StackRuntime running = runtime;
        if (running == null) {
            point.close();
        } else {
            running.unbind(point);
        }
    }

    /**
     * Tells whether there is anything to stop.
     *
     * @return false before the first listening point and after a stop
     */
    public boolean isRunning() {
        return started;
    }

    /** Ends the runtime; the engine may be used again and gets a new one. */
    public void stop() {
        StackRuntime ending;
        synchronized (this) {
            ending = runtime;
            runtime = null;
            started = false;
        }
        if (ending != null) {
            ending.stop();
        }
    }

    /**
     * Sets who keeps the dialogs.
     *
     * @param store the store, null for none
     * @throws IllegalStateException while the stack runs
     */
    public synchronized void setDialogStore(@Nullable DialogStore store) {
        if (runtime != null) {
            throw new IllegalStateException(
                    "stack " + stackName + " has listening points already: its dialogs are not in the store");
        }
        dialogStore = store;
    }

    /**
     * Adds a sink for everything on the wire; it stays over a restart.
     *
     * @param trace the sink
     */
    public synchronized void addTrace(MessageTrace trace) {
        if (traces.addIfAbsent(trace) && runtime != null) {
            runtime.trace().add(trace);
        }
    }

    /**
     * Removes a sink.
     *
     * @param trace the sink
     */
    public synchronized void removeTrace(MessageTrace trace) {
        if (traces.remove(trace) && runtime != null) {
            runtime.trace().remove(trace);
        }
    }

    /**
     * Counts what the stack holds and has seen since it was started.
     *
     * @return the counts, null while it is stopped
     */
    public @Nullable RuntimeCounts counts() {
        StackRuntime running = runtime;
        return running == null ? null : running.counts();
    }

    /** A runtime starts behind its first listening point, so that one that cannot be opened leaves no thread. */
    private synchronized void start(StackRuntime made) {
        if (!started && runtime == made) {
            made.start();
            started = true;
        }
    }

    private synchronized StackRuntime current() {
        StackRuntime known = runtime;
        if (known != null) {
            return known;
        }
        StackRuntime made =
                new StackRuntime(settings, core, sink, new SystemNameResolver(stackName), transports(), dialogStore);
        traces.forEach(made.trace()::add);
        runtime = made;
        return made;
    }

    /** Every runtime has transports of its own, because they hold its threads and channels. */
    private static List<TransportProvider> transports() {
        return ServiceLoader.load(TransportProvider.class, StackEngine.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
