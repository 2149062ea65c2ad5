package io.trunkline.edge.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.trunkline.spi.BoundTransport;
import io.trunkline.spi.TransportReceiver;
import io.trunkline.spi.TransportSettings;
import io.trunkline.transaction.Flow;
import io.trunkline.wire.DatagramFramer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** One UDP socket (RFC 3261 section 18): a datagram is a message. */
final class NettyUdp implements BoundTransport {

    private static final Logger LOG = LogManager.getLogger(NettyUdp.class);

    static final String TRANSPORT = "UDP";

    /** The longest payload of an IPv4 datagram is 65,507 octets. */
    private static final int MAX_DATAGRAM = 65_535;

    /** What may wait for the socket before senders are told that it is full. */
    private static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(8 << 20, 16 << 20);

    private final Channel channel;
    private final InetSocketAddress local;

    private NettyUdp(Channel channel) {
        this.channel = channel;
        this.local = (InetSocketAddress) channel.localAddress();
    }

    static NettyUdp bind(
            NettyPlatform platform,
            EventLoopGroup group,
            InetSocketAddress address,
            TransportReceiver receiver,
            TransportSettings settings)
            throws IOException {
        Bootstrap bootstrap = new Bootstrap()
                .group(group)
                .channelFactory(platform::newDatagramChannel)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(MAX_DATAGRAM))
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                .handler(new Inbound(receiver, new DatagramFramer(settings.parsing())));
        if (settings.receiveBufferSize() > 0) {
            bootstrap.option(ChannelOption.SO_RCVBUF, settings.receiveBufferSize());
        }
        if (settings.sendBufferSize() > 0) {
            bootstrap.option(ChannelOption.SO_SNDBUF, settings.sendBufferSize());
        }
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "cannot bind UDP " + address + ": " + bound.cause().getMessage(), bound.cause());
        }
        return new NettyUdp(bound.channel());
    }

    @Override
    public InetSocketAddress localAddress() {
        return local;
    }

    @Override
    public void send(Flow flow, byte[] octets, Consumer<IOException> onFailure) {
        if (!channel.isWritable()) {
            onFailure.accept(new IOException(
                    channel.isActive()
                            ? "the send queue of UDP " + local + " is full"
                            : "UDP " + local + " is closed"));
            return;
        }
        if (channel.eventLoop().inEventLoop()) {
            // Behind what other threads have handed over before: a write from inside the loop would overtake it.
            channel.eventLoop().execute(() -> write(flow, octets, onFailure));
        } else {
            write(flow, octets, onFailure);
        }
    }

    private void write(Flow flow, byte[] octets, Consumer<IOException> onFailure) {
        channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(octets), flow.remote()))
                .addListener(future -> {
                    Throwable cause = future.cause();
                    if (cause != null) {
                        onFailure.accept(
                                cause instanceof IOException io
                                        ? io
                                        : new IOException("cannot send to " + flow.remote() + ": " + cause, cause));
                    }
                });
    }

    /** UDP has no connections. */
    @Override
    public void closeFlow(Flow flow) {}

    @Override
    public void close() {
        ChannelFuture closed = channel.close();
        if (!channel.eventLoop().inEventLoop()) {
            closed.awaitUninterruptibly();
            awaitRelease();
        }
    }

    /**
     * A closed NIO channel keeps its port until the loop has selected once more. A scheduled task is never run in the same
     * round as what was under way when it was scheduled, so there is a selection between the two.
     */
    private void awaitRelease() {
        if (!(channel instanceof NioDatagramChannel)) {
            return;
        }
        try {
            channel.eventLoop().schedule(() -> {}, 1, TimeUnit.MILLISECONDS).awaitUninterruptibly();
        } catch (RejectedExecutionException e) {
            // The loop has ended, and its selector, which held the port, with it.
            LOG.debug("UDP {} was closed after its loop", local, e);
        }
    }

    private static final class Inbound extends SimpleChannelInboundHandler<DatagramPacket> {

        private final TransportReceiver receiver;
        private final DatagramFramer framer;

        Inbound(TransportReceiver receiver, DatagramFramer framer) {
            this.receiver = receiver;
            this.framer = framer;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            ByteBuf content = packet.content();
            byte[] octets = new byte[content.readableBytes()];
            content.readBytes(octets);
            InetSocketAddress local = (InetSocketAddress) context.channel().localAddress();
            Flow flow = new Flow(TRANSPORT, local, packet.sender(), 0);
            receiver.onFramed(framer.frame(octets, 0, octets.length), octets, 0, octets.length, flow);
        }

        /** The socket lives on: an error of one datagram (an ICMP message, say) concerns its sender only. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("UDP {}: {}", context.channel().localAddress(), cause.toString());
        }
    }
}
