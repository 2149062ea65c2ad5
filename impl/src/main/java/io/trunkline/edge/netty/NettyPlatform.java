package io.trunkline.edge.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.ThreadFactory;

/** How this machine waits for its sockets: epoll where its native library is there, else NIO. */
enum NettyPlatform {
    /** Linux. */
    EPOLL {
        @Override
        IoHandlerFactory ioHandlerFactory() {
            return EpollIoHandler.newFactory();
        }

        @Override
        DatagramChannel newDatagramChannel() {
            return new EpollDatagramChannel();
        }

        @Override
        SocketChannel newSocketChannel() {
            return new EpollSocketChannel();
        }

        @Override
        ServerSocketChannel newServerSocketChannel() {
            return new EpollServerSocketChannel();
        }
    },
    /** Everywhere. */
    NIO {
        @Override
        IoHandlerFactory ioHandlerFactory() {
            return NioIoHandler.newFactory();
        }

        @Override
        DatagramChannel newDatagramChannel() {
            return new NioDatagramChannel();
        }

        @Override
        SocketChannel newSocketChannel() {
            return new NioSocketChannel();
        }

        @Override
        ServerSocketChannel newServerSocketChannel() {
            return new NioServerSocketChannel();
        }
    };

    /** The best that works here. */
    static NettyPlatform best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    abstract IoHandlerFactory ioHandlerFactory();

    abstract DatagramChannel newDatagramChannel();

    abstract SocketChannel newSocketChannel();

    abstract ServerSocketChannel newServerSocketChannel();

    MultiThreadIoEventLoopGroup newGroup(int threads, ThreadFactory factory) {
        return new MultiThreadIoEventLoopGroup(threads, factory, ioHandlerFactory());
    }
}
