package archfixture.impure.transaction;

import io.netty.buffer.ByteBuf;
import java.net.DatagramSocket;
import java.util.concurrent.locks.ReentrantLock;

/** Everything a machine must not have. */
public final class ImpureMachine {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long turn;

    public synchronized long step(ByteBuf input, DatagramSocket socket) {
        lock.lock();
        try {
            turn = System.nanoTime() + input.readableBytes() + socket.getLocalPort();
            return turn;
        } finally {
            lock.unlock();
        }
    }
}
