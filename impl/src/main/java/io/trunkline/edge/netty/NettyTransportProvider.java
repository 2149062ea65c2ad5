package io.trunkline.edge.netty;

import io.netty.channel.EventLoopGroup;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.TransportProvider;
import io.trunkline.spi.TransportReceiver;
import io.trunkline.spi.TransportSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The transports on Netty's channels; epoll where the platform has it, else NIO. One small group of event loops serves
 * all channels of a stack; it is made with the first listening point.
 */
public final class NettyTransportProvider implements TransportProvider {

    private static final int MAX_LOOPS = 4;
    private static final long QUIET_MILLIS = 0;
    private static final long CLOSE_MILLIS = 300;

    private final NettyPlatform platform = NettyPlatform.best();
    private @Nullable EventLoopGroup group;
    private boolean closed;

    /** Makes a provider without threads. */
    public NettyTransportProvider() {}

    @Override
    public Set<String> transports() {
        return Set.of(NettyUdp.TRANSPORT, NettyTcp.TRANSPORT);
    }

    @Override
    public BoundTransport bind(
            String transport, InetSocketAddress local, TransportReceiver receiver, TransportSettings settings)
            throws IOException {
        return transport.equals(NettyTcp.TRANSPORT)
                ? NettyTcp.bind(platform, group(), local, receiver, settings)
                : NettyUdp.bind(platform, group(), local, receiver, settings);
    }

    private synchronized EventLoopGroup group() throws IOException {
        if (closed) {
            throw new IOException("the transport provider is closed");
        }
        if (group == null) {
            int loops = Math.min(MAX_LOOPS, Runtime.getRuntime().availableProcessors());
            AtomicInteger number = new AtomicInteger();
            group = platform.newGroup(loops, task -> {
                Thread thread = new Thread(task, "trunkline-net-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
        }
        return group;
    }

    @Override
    public void close() {
        EventLoopGroup ending;
        synchronized (this) {
            closed = true;
            ending = group;
            group = null;
        }
        if (ending != null) {
            ending.shutdownGracefully(QUIET_MILLIS, CLOSE_MILLIS, TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly(CLOSE_MILLIS);
        }
    }
}
