package io.trunkline.edge.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.trunkline.spi.StreamSettings;
import io.trunkline.spi.TransportReceiver;
import io.trunkline.transaction.Flow;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.FramingError;
import io.trunkline.wire.KeepAlive;
import io.trunkline.wire.ParsingRules;
import io.trunkline.wire.StreamFramer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on one connection: cuts it into messages, answers pings (RFC 5626 section 4.4.1), and ends a connection that makes no
 * sense, takes too long over a message, or says nothing at all. In its loop only.
 */
final class StreamInbound extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LogManager.getLogger(StreamInbound.class);
    private static final byte[] NOTHING = {};
    private static final byte[] PONG = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final TransportReceiver receiver;
    private final StreamFramer framer;
    private final StreamSettings settings;
    private final Flow flow;
    private @Nullable ChannelHandlerContext context;
    private long lastRead;
    private @Nullable Future<?> idleCheck;
    private @Nullable Future<?> messageTimer;

    StreamInbound(TransportReceiver receiver, ParsingRules parsing, StreamSettings settings, Flow flow) {
        this.receiver = receiver;
        this.framer = new StreamFramer(parsing, this::onFramed);
        this.settings = settings;
        this.flow = flow;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        lastRead = System.nanoTime();
        idleCheck = added.executor()
                .schedule(this::checkIdle, settings.idleTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    private void checkIdle() {
        ChannelHandlerContext here = context;
        if (here == null) {
            return;
        }
        long left = settings.idleTimeout().toNanos() - (System.nanoTime() - lastRead);
        if (left <= 0) {
            end(here, "nothing for " + settings.idleTimeout());
        } else {
            idleCheck = here.executor().schedule(this::checkIdle, left, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext here, Object arrived) {
        lastRead = System.nanoTime();
        try {
            ByteBuf octets = (ByteBuf) arrived;
            for (ByteBuffer part : octets.nioBuffers()) {
                framer.onOctets(part);
            }
        } finally {
            ReferenceCountUtil.release(arrived);
        }
        if (framer.isBetweenMessages() || framer.hasFailed()) {
            stop(messageTimer);
            messageTimer = null;
        } else if (messageTimer == null) {
            messageTimer = here.executor()
                    .schedule(
                            () -> end(here, "no end of a message in " + settings.messageTimeout()),
                            settings.messageTimeout().toNanos(),
                            TimeUnit.NANOSECONDS);
        }
    }

    private void onFramed(Framed framed) {
        // The next message has all its time.
        stop(messageTimer);
        messageTimer = null;
        if (framed instanceof Frame frame) {
            receiver.onFramed(frame, frame.octets(), frame.from(), frame.to(), flow);
            return;
        }
        ChannelHandlerContext here = context;
        if (framed == KeepAlive.PING && here != null) {
            here.writeAndFlush(Unpooled.wrappedBuffer(PONG)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
        Frame part = framed instanceof FramingError error ? error.frame() : null;
        if (part == null) {
            receiver.onFramed(framed, NOTHING, 0, 0, flow);
        } else {
            receiver.onFramed(framed, part.octets(), part.from(), part.to(), flow);
        }
        if (framed instanceof FramingError error && here != null) {
            // Behind the answer, which the receiver has just handed to the loop.
            here.executor()
                    .execute(() ->
                            here.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(done -> end(here, error.reason())));
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        context = null;
        stop(idleCheck);
        stop(messageTimer);
    }

    private static void stop(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** A reset, for example: the connection is over. */
    @Override
    public void exceptionCaught(ChannelHandlerContext here, Throwable cause) {
        end(here, cause.toString());
    }

    private void end(ChannelHandlerContext here, String why) {
        here.close().addListener(done -> LOG.debug("{}: {}, closed", flow, why));
    }
}
