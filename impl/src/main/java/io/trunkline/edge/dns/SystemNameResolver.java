package io.trunkline.edge.dns;

import io.trunkline.spi.NameResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Host names by the platform's own resolver ({@link InetAddress}: hosts file, search domains, name servers), on threads
 * of its own, because that resolver blocks.
 *
 * <p>At most four look-ups run at a time and a thousand wait; what comes on top is answered with a failure at once.
 */
public final class SystemNameResolver implements NameResolver {

    private static final int THREADS = 4;
    private static final int WAITING = 1000;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor executor;

    /**
     * Makes a resolver; threads are made when there is a question.
     *
     * @param stackName names the threads
     */
    public SystemNameResolver(String stackName) {
        AtomicInteger number = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "trunkline-dns-" + stackName + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void resolve(String host, Answer answer) {
        try {
            executor.execute(() -> lookUp(host, answer));
        } catch (RejectedExecutionException e) {
            answer.onAnswer(List.of(), e);
        }
    }

    private static void lookUp(String host, Answer answer) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            answer.onAnswer(List.of(), e);
            return;
        }
        answer.onAnswer(List.of(found), null);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
