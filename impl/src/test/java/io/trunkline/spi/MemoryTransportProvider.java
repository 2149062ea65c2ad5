package io.trunkline.spi;

import io.trunkline.transaction.Flow;
import io.trunkline.wire.DatagramFramer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Datagrams within one {@link Network} object instead of a socket; carried by one thread, in order, without loss. Shows
 * that a transport needs nothing but the SPI.
 */
public final class MemoryTransportProvider implements TransportProvider {

    /** What providers of several stacks have in common. */
    public static final class Network {
        private final ConcurrentHashMap<InetSocketAddress, Point> points = new ConcurrentHashMap<>();
        private final AtomicInteger freePort = new AtomicInteger(20_000);
    }

    private final Network network;
    private final ExecutorService carrier = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "trunkline-memory");
        thread.setDaemon(true);
        return thread;
    });

    public MemoryTransportProvider(Network network) {
        this.network = network;
    }

    @Override
    public Set<String> transports() {
        return Set.of("UDP");
    }

    @Override
    public BoundTransport bind(
            String transport, InetSocketAddress local, TransportReceiver receiver, TransportSettings settings)
            throws IOException {
        InetSocketAddress address = local.getPort() == 0
                ? new InetSocketAddress(local.getAddress(), network.freePort.incrementAndGet())
                : local;
        Point point = new Point(address, receiver, new DatagramFramer(settings.parsing()));
        if (network.points.putIfAbsent(address, point) != null) {
            throw new IOException("address in use: " + address);
        }
        return point;
    }

    @Override
    public void close() {
        carrier.shutdown();
    }

    private final class Point implements BoundTransport {

        private final InetSocketAddress address;
        private final TransportReceiver receiver;
        private final DatagramFramer framer;

        Point(InetSocketAddress address, TransportReceiver receiver, DatagramFramer framer) {
            this.address = address;
            this.receiver = receiver;
            this.framer = framer;
        }

        @Override
        public InetSocketAddress localAddress() {
            return address;
        }

        @Override
        public void send(Flow flow, byte[] octets, Consumer<IOException> onFailure) {
            Point target = network.points.get(flow.remote());
            if (target == null) {
                onFailure.accept(new IOException("nobody listens at " + flow.remote()));
                return;
            }
            try {
                carrier.execute(() -> target.receive(octets.clone(), address));
            } catch (RejectedExecutionException e) {
                onFailure.accept(new IOException("the provider of " + address + " is closed", e));
            }
        }

        private void receive(byte[] octets, InetSocketAddress sender) {
            Flow flow = new Flow("UDP", address, sender, 0);
            receiver.onFramed(framer.frame(octets, 0, octets.length), octets, 0, octets.length, flow);
        }

        @Override
        public void closeFlow(Flow flow) {}

        @Override
        public void close() {
            network.points.remove(address, this);
        }
    }
}
