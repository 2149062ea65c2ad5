package io.trunkline.edge.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a stream transport. What is sent while it is being made waits, in order; what is sent when it has ended is handed back to
 * the sender. Safe for any thread.
 *
 * <pre>
 *   connecting --open--> open --close--> closed
 *        `-----------fail-----------------^
 * </pre>
 */
final class Connection {

    private static final Logger LOG = LogManager.getLogger(Connection.class);

    /** One message that waits. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    private record Waiting(byte[] octets, Consumer<IOException> onFailure) {}

    private final long id;
    private final InetSocketAddress remote;
    private final int mostOctets;

    /** Guarded by this; null before the connection is open. */
    private @Nullable Channel channel;

    private boolean closed;
    private List<Waiting> waiting = new ArrayList<>(1);
    private long waitingOctets;

    Connection(long id, InetSocketAddress remote, int mostOctets) {
        this.id = id;
        this.remote = remote;
        this.mostOctets = mostOctets;
    }

    long id() {
        return id;
    }

    InetSocketAddress remote() {
        return remote;
    }

    /**
     * Sends a message, or lets it wait.
     *
     * @param onBroken hears of it where an open connection turns out to have ended: another one may still carry the message
     * @param onFailure hears of every other reason
     * @return false where the connection is closed: nothing was done, and nobody hears of it
     */
    boolean send(byte[] octets, Consumer<IOException> onBroken, Consumer<IOException> onFailure) {
        Channel open;
        synchronized (this) {
            if (closed) {
                return false;
            }
            open = channel;
            if (open == null && waitingOctets + octets.length <= mostOctets) {
                waitingOctets += octets.length;
                waiting.add(new Waiting(octets, onFailure));
                return true;
            }
        }
        if (open == null || !open.isWritable()) {
            if (open != null && !open.isActive()) {
                return false;
            }
            onFailure.accept(new IOException("the send queue to " + remote + " is full"));
            return true;
        }
        try {
            // Also from inside the loop: behind what other threads have handed over before.
            open.eventLoop().execute(() -> write(open, octets, onBroken));
        } catch (RejectedExecutionException e) {
            onFailure.accept(new IOException("the transport is closed", e));
        }
        return true;
    }

    private void write(Channel open, byte[] octets, Consumer<IOException> onFailure) {
        open.writeAndFlush(Unpooled.wrappedBuffer(octets)).addListener(future -> {
            Throwable cause = future.cause();
            if (cause != null) {
                onFailure.accept(failure(cause));
            }
        });
    }

    private IOException failure(Throwable cause) {
        if (cause instanceof ClosedChannelException) {
            return new IOException("the connection to " + remote + " is closed", cause);
        }
        return cause instanceof IOException io
                ? io
                : new IOException("cannot send to " + remote + ": " + cause.getMessage(), cause);
    }

    /** The connection is there: what has waited goes first. In its loop. */
    void onOpen(Channel opened) {
        List<Waiting> ready;
        synchronized (this) {
            if (closed) {
                opened.close().addListener(done -> LOG.debug("{}: not wanted any more", this));
                return;
            }
            channel = opened;
            ready = waiting;
            waiting = List.of();
        }
        for (Waiting message : ready) {
            write(opened, message.octets, message.onFailure);
        }
    }

    /** It could not be made, or has ended: what has waited is told. */
    void onClosed(IOException cause) {
        List<Waiting> lost;
        synchronized (this) {
            closed = true;
            lost = waiting;
            waiting = List.of();
        }
        for (Waiting message : lost) {
            message.onFailure.accept(cause);
        }
    }

    /** Ends it, behind what was sent before. */
    void close() {
        Channel open;
        synchronized (this) {
            open = channel;
            if (open == null) {
                closed = true;
            }
        }
        if (open == null) {
            onClosed(new IOException("the connection to " + remote + " was closed before it was made"));
            return;
        }
        try {
            open.eventLoop()
                    .execute(() -> open.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} has ended with its loop", this, e);
        }
    }

    @Override
    public String toString() {
        return "connection " + id + " with " + remote;
    }
}
