package io.trunkline.edge.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.StreamSettings;
import io.trunkline.spi.TransportReceiver;
import io.trunkline.spi.TransportSettings;
import io.trunkline.transaction.Flow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One TCP listening point: the connections of peers and those that it makes itself (RFC 3261 section 18). A message leaves by the connection
 * that its flow names, else by one with the same peer, else by a new one.
 */
final class NettyTcp implements BoundTransport {

    private static final Logger LOG = LogManager.getLogger(NettyTcp.class);

    static final String TRANSPORT = "TCP";

    private static final int BACKLOG = 1024;

    private final NettyPlatform platform;
    private final EventLoopGroup group;
    private final TransportReceiver receiver;
    private final TransportSettings settings;
    private final ConnectionTable connections;
    private final Channel server;
    private final InetSocketAddress local;
    private volatile boolean closed;

    private NettyTcp(
            NettyPlatform platform,
            EventLoopGroup group,
            InetSocketAddress address,
            TransportReceiver receiver,
            TransportSettings settings)
            throws IOException {
        this.platform = platform;
        this.group = group;
        this.receiver = receiver;
        this.settings = settings;
        StreamSettings streams = settings.streams();
        this.connections = new ConnectionTable(streams.maxConnections(), streams.maxQueuedOctets());
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channelFactory(platform::newServerSocketChannel)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, waterMark(streams))
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        onAccepted(channel);
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "cannot bind TCP " + address + ": " + bound.cause().getMessage(), bound.cause());
        }
        this.server = bound.channel();
        this.local = (InetSocketAddress) server.localAddress();
    }

    static NettyTcp bind(
            NettyPlatform platform,
            EventLoopGroup group,
            InetSocketAddress address,
            TransportReceiver receiver,
            TransportSettings settings)
            throws IOException {
        NettyTcp opened = new NettyTcp(platform, group, address, receiver, settings);
        // Only now: a connection has to know where it came to.
        opened.server.config().setAutoRead(true);
        return opened;
    }

    private static WriteBufferWaterMark waterMark(StreamSettings streams) {
        return new WriteBufferWaterMark(streams.maxQueuedOctets() / 2, streams.maxQueuedOctets());
    }

    @Override
    public InetSocketAddress localAddress() {
        return local;
    }

    // ---- out

    @Override
    public void send(Flow flow, byte[] octets, Consumer<IOException> onFailure) {
        if (closed) {
            onFailure.accept(new IOException("TCP " + local + " is closed"));
            return;
        }
        Connection known = flow.connection() == 0 ? null : connections.find(flow.connection());
        if (known == null || !known.send(octets, broken -> sendAnew(flow, known, octets, onFailure), onFailure)) {
            sendToPeer(flow, octets, onFailure);
        }
    }

    private void sendToPeer(Flow flow, byte[] octets, Consumer<IOException> onFailure) {
        Connection connection = connections.toPeer(flow.remote(), null, this::dialler);
        if (!connection.send(octets, broken -> sendAnew(flow, connection, octets, onFailure), onFailure)) {
            sendAnew(flow, connection, octets, onFailure);
        }
    }

    /** A connection that had ended without our hearing of it: once, by a new one. */
    private void sendAnew(Flow flow, Connection ended, byte[] octets, Consumer<IOException> onFailure) {
        Connection fresh = connections.toPeer(flow.remote(), ended, this::dialler);
        if (!fresh.send(octets, onFailure, onFailure)) {
            onFailure.accept(new IOException("no connection with " + flow.remote() + " stays open"));
        }
    }

    private Runnable dialler(Connection connection) {
        return () -> dial(connection);
    }

    private void dial(Connection connection) {
        StreamSettings streams = settings.streams();
        Bootstrap bootstrap = new Bootstrap()
                .group(group)
                .channelFactory(platform::newSocketChannel)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        streams.connectTimeout().toMillis())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, waterMark(streams))
                .handler(inbound(connection));
        if (!local.getAddress().isAnyLocalAddress()) {
            bootstrap.localAddress(new InetSocketAddress(local.getAddress(), 0));
        }
        try {
            bootstrap.connect(connection.remote()).addListener((ChannelFuture done) -> {
                if (done.isSuccess()) {
                    watch(connection, done.channel(), false);
                    connection.onOpen(done.channel());
                } else {
                    end(connection, false, done.cause());
                }
            });
        } catch (RuntimeException e) {
            end(connection, false, e);
        }
    }

    // ---- in

    private void onAccepted(Channel channel) {
        InetSocketAddress peer = (InetSocketAddress) channel.remoteAddress();
        Connection connection = peer == null ? null : connections.accept(peer);
        if (connection == null) {
            int most = settings.streams().maxConnections();
            channel.close()
                    .addListener(done ->
                            LOG.debug("TCP {}: {} connections are enough, that of {} was closed", local, most, peer));
            return;
        }
        channel.pipeline().addLast(inbound(connection));
        watch(connection, channel, true);
        connection.onOpen(channel);
    }

    private ChannelHandler inbound(Connection connection) {
        Flow flow = new Flow(TRANSPORT, local, connection.remote(), connection.id());
        return new StreamInbound(receiver, settings.parsing(), settings.streams(), flow);
    }

    // ---- ends

    private void watch(Connection connection, Channel channel, boolean accepted) {
        channel.closeFuture().addListener(done -> end(connection, accepted, null));
    }

    private void end(Connection connection, boolean accepted, @Nullable Throwable cause) {
        connections.remove(connection, accepted);
        connection.onClosed(new IOException(
                "no connection with " + connection.remote() + (cause == null ? "" : ": " + cause.getMessage()), cause));
    }

    @Override
    public void closeFlow(Flow flow) {
        Connection known = connections.find(flow.connection());
        if (known != null) {
            known.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        ChannelFuture ended = server.close();
        connections.all().forEach(Connection::close);
        if (!server.eventLoop().inEventLoop()) {
            ended.awaitUninterruptibly();
        }
    }
}
