package io.trunkline.sim;

import io.trunkline.core.CallCore;
import io.trunkline.core.CoreEvent;
import io.trunkline.core.NextHop;
import io.trunkline.core.Output;
import io.trunkline.core.ProviderProfile;
import io.trunkline.core.StoreOrder;
import io.trunkline.core.Transmission;
import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.transaction.Flow;
import io.trunkline.wire.MessageLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One core on a {@link SimNet}, with an application: what the edge and the face are to a real one. */
public final class SimStack {

    private static final int PORT = 5060;

    private final SimNet net;
    private final String name;
    private final InetSocketAddress address;
    private final ProviderProfile profile;
    private final CallCore core;
    private final Effects effects = new Effects();
    private final Output out;
    private SimListener listener = (stack, event) -> {};
    private Duration listenerDelay = Duration.ZERO;

    SimStack(SimNet net, String name, byte[] ip, ProviderProfile profile, CallCore core) {
        this.net = net;
        this.name = name;
        this.address = new InetSocketAddress(address(ip), PORT);
        this.profile = profile;
        this.core = core;
        this.out = net.sabotage().around(effects);
    }

    private static InetAddress address(byte[] ip) {
        try {
            return InetAddress.getByAddress(ip);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Sets the application.
     *
     * @param application gets every event
     * @param delay how long an event waits for it
     */
    public void listen(SimListener application, Duration delay) {
        this.listener = application;
        this.listenerDelay = delay;
    }

    /** What the application does in one turn. */
    @FunctionalInterface
    public interface Action<T> {
        /**
         * Runs while the core is owned.
         *
         * @param core the core
         * @param now the virtual time
         * @param out where effects go
         * @return anything
         * @throws Exception fails the test
         */
        T run(CallCore core, long now, Output out) throws Exception;
    }

    /**
     * Enters the core; what comes out leaves afterwards.
     *
     * @param action what to do inside
     * @param <T> what it gives back
     * @return what it gave back
     */
    public <T> T turn(Action<T> action) {
        try {
            T result = action.run(core, net.now(), out);
            net.sabotage().afterTurn(core, net.now(), out);
            net.watch().turnOver(this, core, net.now());
            return result;
        } catch (Exception e) {
            throw (AssertionError) net.failure(name + ": " + e, "").initCause(e);
        } finally {
            effects.flush();
        }
    }

    void receive(byte[] octets, Flow flow) {
        turn((inside, now, out) -> {
            SIPMessage message = read(octets);
            net.watch().received(this, message);
            inside.onMessage(message, flow, profile, now, out);
            return null;
        });
    }

    private static SIPMessage read(byte[] octets) throws ParseException {
        return MessageReader.read(octets, 0, octets.length, MessageLimits.DEFAULT);
    }

    void onTimeout() {
        turn((inside, now, out) -> {
            inside.onTimeout(now, out);
            return null;
        });
    }

    void onResolved(long questionId, InetAddress answer) {
        turn((inside, now, out) -> {
            inside.onResolved(questionId, answer == null ? List.of() : List.of(answer), null, now, out);
            return null;
        });
    }

    private void tell(CoreEvent event) {
        if (turn((inside, now, out) -> inside.isStillWanted(event, now, out))) {
            net.note(name, event.callId(), () -> "* " + describe(event));
            net.write(event.getClass().getSimpleName().hashCode());
            net.watch().told(this, event);
            try {
                listener.onEvent(this, event);
            } catch (Exception e) {
                throw (AssertionError)
                        net.failure(name + ": " + e, event.callId()).initCause(e);
            }
        }
    }

    private static String describe(CoreEvent event) {
        if (event instanceof CoreEvent.RequestArrived request) {
            return "RequestArrived " + request.request().getMethod();
        }
        if (event instanceof CoreEvent.ResponseArrived response) {
            return "ResponseArrived " + response.response().getStatusCode();
        }
        if (event instanceof CoreEvent.TransactionEnded over) {
            return "TransactionEnded " + over.transaction();
        }
        return event.getClass().getSimpleName();
    }

    long nextDeadline() {
        return core.nextDeadlineNanos();
    }

    /** What it knows, for an audit. */
    CallCore core() {
        return core;
    }

    /**
     * The way to another stack, as a router would give it.
     *
     * @param peer where to
     * @param transport over what
     * @return the next hop
     */
    public NextHop hopTo(SimStack peer, String transport) {
        return hopTo(peer.address.getAddress().getHostAddress(), transport);
    }

    /**
     * The way to a host.
     *
     * @param host where to
     * @param transport over what
     * @return the next hop
     */
    public NextHop hopTo(String host, String transport) {
        return new NextHop(host, PORT, transport, address, address.getAddress().getHostAddress(), PORT);
    }

    /** Fails unless the core has forgotten everything. */
    public void requireEmpty() {
        if (core.transactionCount() + core.dialogCount() + core.timerCount() != 0) {
            throw net.failure(
                    name + " still has " + core.transactionCount() + " transactions, " + core.dialogCount()
                            + " dialogs, " + core.timerCount() + " timers",
                    "");
        }
    }

    /**
     * Its name in the ladder.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Where it listens.
     *
     * @return 192.0.2.n:5060
     */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * The settings of its provider.
     *
     * @return the profile
     */
    public ProviderProfile profile() {
        return profile;
    }

    /**
     * The network.
     *
     * @return the network
     */
    public SimNet net() {
        return net;
    }

    /** Writes down what the core wants done; it is done when the turn is over. */
    private final class Effects implements Output {

        private final List<Runnable> pending = new ArrayList<>();

        @Override
        public void transmit(Transmission transmission) {
            net.watch().transmitted(SimStack.this, transmission);
            pending.add(() -> net.send(SimStack.this, transmission.flow(), transmission.octets()));
        }

        @Override
        public void deliver(CoreEvent event) {
            net.watch().delivered(SimStack.this, event);
            pending.add(() -> net.later(listenerDelay, () -> tell(event)));
        }

        @Override
        public void resolve(long questionId, String host) {
            pending.add(() -> net.resolve(SimStack.this, questionId, host));
        }

        @Override
        public void store(StoreOrder order) {
            throw new AssertionError("there is no store: " + order);
        }

        @Override
        public void closeFlow(Flow flow) {
            pending.add(() -> net.note(name, "", () -> "closes " + flow));
        }

        void flush() {
            List<Runnable> batch = List.copyOf(pending);
            pending.clear();
            batch.forEach(Runnable::run);
        }
    }
}
