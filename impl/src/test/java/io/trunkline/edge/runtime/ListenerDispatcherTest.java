package io.trunkline.edge.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerDispatcherTest {

    private ListenerDispatcher dispatcher = new ListenerDispatcher(false, 0, "test");

    private void reentrant(int threads) {
        dispatcher = new ListenerDispatcher(true, threads, "test");
    }

    @AfterEach
    void stop() throws InterruptedException {
        dispatcher.stop();
        assertTrue(dispatcher.awaitEnd(5_000), "a thread was left behind");
    }

    @Test
    void oneCallbackAtATimeUnlessReentrant() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            dispatcher.dispatch("call-" + i % 7, () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                done.countDown();
            });
        }
        assertTrue(done.await(10, TimeUnit.SECONDS));
        assertEquals(1, most.get());
    }

    @Test
    void aCallKeepsItsOrder() throws InterruptedException {
        reentrant(4);
        int calls = 20;
        int events = 500;
        List<List<Integer>> seen = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(calls * events);
        for (int call = 0; call < calls; call++) {
            seen.add(Collections.synchronizedList(new ArrayList<>()));
        }
        for (int event = 0; event < events; event++) {
            for (int call = 0; call < calls; call++) {
                int number = event;
                List<Integer> log = seen.get(call);
                dispatcher.dispatch("call-" + call, () -> {
                    log.add(number);
                    done.countDown();
                });
            }
        }
        assertTrue(done.await(20, TimeUnit.SECONDS));
        for (List<Integer> log : seen) {
            for (int i = 0; i < events; i++) {
                assertEquals(i, log.get(i));
            }
        }
    }

    @Test
    void aBlockedCallHoldsUpNoOther() throws InterruptedException {
        reentrant(0);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(50);
        CountDownLatch second = new CountDownLatch(1);
        dispatcher.dispatch("blocked", () -> await(release));
        dispatcher.dispatch("blocked", second::countDown);
        for (int i = 0; i < 50; i++) {
            dispatcher.dispatch("call-" + i, others::countDown);
        }
        assertTrue(others.await(10, TimeUnit.SECONDS));
        assertEquals(1, second.getCount());
        release.countDown();
        assertTrue(second.await(10, TimeUnit.SECONDS));
    }

    @Test
    void aCallbackThatThrowsLosesNoOther() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        dispatcher.dispatch("call", () -> {
            throw new IllegalStateException("on purpose");
        });
        dispatcher.dispatch("call", done::countDown);
        assertTrue(done.await(10, TimeUnit.SECONDS));
    }

    @Test
    void nothingIsCalledAfterStop() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger late = new AtomicInteger();
        dispatcher.dispatch("call", () -> {
            entered.countDown();
            await(release);
        });
        dispatcher.dispatch("call", late::incrementAndGet);
        assertTrue(entered.await(10, TimeUnit.SECONDS));
        dispatcher.stop();
        dispatcher.dispatch("call", late::incrementAndGet);
        assertFalse(dispatcher.awaitEnd(1), "the callback under way is not interrupted");
        release.countDown();
        assertTrue(dispatcher.awaitEnd(5_000));
        assertEquals(0, late.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
