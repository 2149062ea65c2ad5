package io.trunkline.edge.runtime;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.CoreRule;
import io.trunkline.core.CoreSettings;
import io.trunkline.core.EventSink;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.DialogStore;
import io.trunkline.spi.NameResolver;
import io.trunkline.spi.TransportProvider;
import io.trunkline.transaction.Flow;
import io.trunkline.transaction.TransactionBudget;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.KeepAlive;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One running stack: its shards, its clock, its timer thread, its listener threads and its listening points.
 *
 * <pre>
 * in    transport -> onFramed -> SIPMessage -> shard of its Call-ID -> CallCore.onMessage
 *       -> [leave the shard] -> ListenerDispatcher -> EventSink -> SipListener
 * out   application -> call() -> shard on the caller's thread -> CallCore.send
 *       -> [leave the shard] -> BoundTransport.send
 * time  TimerDriver sleeps till the nearest deadline of all shards -> CallCore.onTimeout
 * </pre>
 *
 * <p>It runs once: made, started, stopped. All methods may be called from any thread, also from within a listener's
 * callback; none waits for the network.
 */
public final class StackRuntime {

    private static final Logger LOG = LogManager.getLogger(StackRuntime.class);

    /** How long {@link #stop()} waits for threads that are busy with their last turn. */
    private static final long STOP_MILLIS = 300;

    private final RuntimeSettings settings;
    private final EventSink sink;
    private final NameResolver resolver;
    private final StackClock clock = new StackClock();
    private final Shard[] shards;
    private final TimerDriver timers;
    private final ListenerDispatcher dispatcher;
    private final BoundPoints points;
    private final WireTap tap;
    private final LongAdder malformed = new LongAdder();
    private final LongAdder keepAlives = new LongAdder();
    private final LongAdder failedSends = new LongAdder();
    private final TransactionBudget budget;
    private final @Nullable DialogKeeper keeper;
    private volatile boolean stopped;

    /**
     * Makes a runtime; no thread runs yet.
     *
     * @param settings how it runs
     * @param core what the machines have to know
     * @param sink takes the events
     * @param resolver looks names up; closed with the runtime
     * @param transports carry messages; closed with the runtime
     * @param store keeps the dialogs, null for none
     */
    public StackRuntime(
            RuntimeSettings settings,
            CoreSettings core,
            EventSink sink,
            NameResolver resolver,
            List<TransportProvider> transports,
            @Nullable DialogStore store) {
        this.settings = settings;
        this.sink = sink;
        this.resolver = resolver;
        this.keeper = store == null ? null : new DialogKeeper(store, System::currentTimeMillis);
        this.points = new BoundPoints(transports);
        this.tap = new WireTap(clock);
        this.dispatcher =
                new ListenerDispatcher(settings.reentrantListener(), settings.listenerThreads(), settings.stackName());
        this.shards = new Shard[settings.shards()];
        this.timers = new TimerDriver(shards, clock, settings.stackName());
        Effects effects = new Effects();
        this.budget = new TransactionBudget(
                settings.bounds().maxServerTransactions(), settings.bounds().maxClientTransactions());
        byte[] secret = RandomIds.newSecret();
        boolean signs = core.has(CoreRule.REJECT_STRAY_RESPONSES);
        for (int i = 0; i < shards.length; i++) {
            RandomIds ids = signs ? new RandomIds(secret) : new RandomIds();
            shards[i] = new Shard(
                    new CallCore(store == null ? core : core.with(CoreRule.STORE_DIALOGS), ids, budget),
                    clock,
                    effects);
        }
    }

    /** Starts the timer thread. */
    public void start() {
        timers.start();
    }

    /**
     * Stops at once: frees the ports, ends the threads, drops all state, delivers nothing more. Idempotent; returns within
     * a second, leaving behind a listener thread only while it is inside application code.
     */
    public void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        dispatcher.stop();
        points.close();
        timers.stop();
        resolver.close();
        try {
            timers.awaitEnd(STOP_MILLIS);
            dispatcher.awaitEnd(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells whether a transport can be bound.
     *
     * @param transport the transport token in any case
     * @return true where a provider carries it
     */
    public boolean knowsTransport(String transport) {
        return points.knows(transport);
    }

    /**
     * Opens a listening point; messages are taken from now on.
     *
     * @param transport the transport token in any case
     * @param local the address to bind; port 0 takes a free port
     * @param profile what the provider of the listening point has switched on; asked once for each message
     * @return the open listening point
     * @throws IOException where it cannot be bound
     */
    public BoundTransport bind(String transport, InetSocketAddress local, Supplier<ProviderProfile> profile)
            throws IOException {
        return points.bind(
                transport,
                local,
                (framed, octets, from, to, flow) -> onFramed(framed, octets, from, to, flow, profile),
                settings.transport());
    }

    /**
     * Closes a listening point and frees its port.
     *
     * @param point the listening point
     */
    public void unbind(BoundTransport point) {
        points.unbind(point);
    }

    /**
     * Enters the shard of a call on the calling thread. What the call wants done is carried out after it has left.
     *
     * @param callId the Call-ID
     * @param call what to do
     * @param <T> what it gives back
     * @param <X> what it throws
     * @return what the call gave back
     * @throws X what the call threw
     */
    public <T extends @Nullable Object, X extends Exception> T call(String callId, CoreCall<T, X> call) throws X {
        return shardOf(callId).turn(call);
    }

    /**
     * Enters the shard of a call like {@link #call}, for something that gives nothing back.
     *
     * @param callId the Call-ID
     * @param action what to do
     * @param <X> what it throws
     * @throws X what the action threw
     */
    public <X extends Exception> void run(String callId, CoreAction<X> action) throws X {
        shardOf(callId).act(action);
    }

    /**
     * Enters every shard in turn; each is asked at a moment of its own.
     *
     * @param action what to do in each
     * @param <X> what it throws
     * @throws X what the action threw
     */
    public <X extends Exception> void each(CoreAction<X> action) throws X {
        for (Shard shard : shards) {
            shard.act(action);
        }
    }

    /**
     * The sinks that see what is on the wire.
     *
     * @return the switch
     */
    public TraceSwitch trace() {
        return tap.sinks();
    }

    /**
     * Counts what the stack holds; enters every shard in turn.
     *
     * @return the counts
     */
    public RuntimeCounts counts() {
        int[] held = new int[3];
        long[] dropped = new long[2];
        each((core, now, out) -> {
            dropped[0] += core.lateRequests();
            dropped[1] += core.strayResponses();
            held[0] += core.transactionCount();
            held[1] += core.dialogCount();
            held[2] += core.timerCount();
        });
        return new RuntimeCounts(
                held[0],
                held[1],
                held[2],
                dispatcher.queued(),
                tap.received(),
                tap.sent(),
                malformed.sum(),
                keepAlives.sum(),
                failedSends.sum(),
                budget.refusedRequests(),
                dropped[0],
                budget.refusedClients(),
                dropped[1]);
    }

    private Shard shardOf(@Nullable String callId) {
        int hash = callId == null ? 0 : callId.hashCode() * 0x9E3779B9;
        return shards[(hash >>> 16) & (shards.length - 1)];
    }

    // ---- in

    private void onFramed(
            Framed framed, byte[] octets, int from, int to, Flow flow, Supplier<ProviderProfile> profile) {
        if (stopped) {
            return;
        }
        tap.onReceived(flow, octets, from, to);
        try {
            if (framed instanceof Frame frame) {
                onMessage(MessageReader.read(frame), flow, profile.get());
            } else if (framed instanceof FramingError error) {
                onError(error, flow);
            } else if (framed instanceof KeepAlive) {
                keepAlives.increment();
            }
        } catch (RuntimeException | Error e) {
            malformed.increment();
            LOG.error("a message of {} octets from {} could not be processed", to - from, flow.remote(), e);
        }
    }

    private void onMessage(SIPMessage message, Flow flow, ProviderProfile profile) {
        shardOf(message.keys().callId()).act((core, now, out) -> {
            core.onMessage(message, flow, profile, now, out);
        });
    }

    private void onError(FramingError error, Flow flow) {
        malformed.increment();
        LOG.debug("from {}: {} at octet {}", flow.remote(), error.reason(), error.offset());
        Frame frame = error.frame();
        if (frame != null && error.isAnswerable()) {
            SIPMessage message = MessageReader.read(frame);
            shardOf(message.keys().callId()).act((core, now, out) -> {
                core.onUnusable(message, error.statusCode(), error.reason(), flow, now, out);
            });
        }
    }

    // ---- out

    private final class Effects implements Shard.Effects {

        @Override
        public void transmit(Shard from, Transmission transmission) {
            Flow flow = transmission.flow();
            BoundTransport point = points.find(flow);
            if (point == null) {
                failed(
                        from,
                        transmission,
                        new IOException("no listening point " + flow.transport() + " " + flow.local()));
                return;
            }
            tap.onSend(flow, transmission.octets());
            point.send(flow, transmission.octets(), cause -> failed(from, transmission, cause));
        }

        private void failed(Shard from, Transmission transmission, IOException cause) {
            failedSends.increment();
            if (!stopped) {
                from.act((core, now, out) -> {
                    core.onTransportFailed(transmission, cause, now, out);
                });
            }
        }

        @Override
        public void deliver(Shard from, CoreEvent event) {
            long queuedAt = clock.now();
            dispatcher.dispatch(event.callId(), () -> {
                if (event instanceof CoreEvent.RequestArrived request) {
                    tell(from, request, clock.now() - queuedAt);
                } else if (!stopped) {
                    sink.onEvent(event);
                }
            });
        }

        /** A queued request is looked at again when its turn comes: it may be a retransmission by now. */
        private void tell(Shard from, CoreEvent.RequestArrived event, long waited) {
            RuntimeSettings.Bounds bounds = settings.bounds();
            boolean late = waited > (event.transaction() == null ? bounds.queueNanos() : bounds.listenerNanos());
            boolean wanted = from.turn((core, now, out) ->
                    core.isStillWanted(event, now, out) && !(late && core.refuseLate(event, now, out)));
            if (wanted && !stopped) {
                sink.onEvent(event);
            }
        }

        @Override
        public void resolve(Shard from, long questionId, String host) {
            resolver.resolve(host, (addresses, cause) -> {
                if (!stopped) {
                    from.act((core, now, out) -> {
                        core.onResolved(questionId, addresses, cause, now, out);
                    });
                }
            });
        }

        @Override
        public void store(Shard from, StoreOrder order) {
            DialogKeeper to = keeper;
            if (to == null) {
                throw new IllegalStateException(
                        "the core was told that there is a store of dialogs, and there is none");
            }
            to.carryOut(order, snapshot -> {
                if (!stopped && order instanceof StoreOrder.Find find) {
                    from.act((core, now, out) -> core.onRecalled(find.questionId(), snapshot, now, out));
                }
            });
        }

        @Override
        public void closeFlow(Flow flow) {
            BoundTransport point = points.find(flow);
            if (point != null) {
                point.closeFlow(flow);
            }
        }

        @Override
        public void deadlineMoved(long deadlineNanos) {
            timers.deadlineMoved(deadlineNanos);
        }
    }
}
