package io.trunkline.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.edge.runtime.RuntimeCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** See the package. */
class EdgeStressTest {

    private static final long SECONDS = Long.getLong("trunkline.stress.seconds", 6);
    private static final long SEED = Long.getLong("trunkline.seed", 20_261_123L);
    private static final int THREADS = 3;

    /** More calls than this at a time would only test the machine. */
    private static final int OPEN = 64;

    private static final long PATIENCE_SECONDS = 60;

    private final Findings findings = new Findings();

    @Test
    void everythingHasOneEndAndNothingIsLeft() throws Exception {
        Party alice = new Party(findings, SEED);
        Party bob = new Party(findings, SEED + 1);
        try {
            List<Thread> threads = new ArrayList<>();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            for (int i = 0; i < THREADS; i++) {
                Party own = i % 2 == 0 ? alice : bob;
                Party peer = i % 2 == 0 ? bob : alice;
                threads.add(start(() -> {
                    while (System.nanoTime() < until) {
                        pace(own);
                        own.act(peer);
                    }
                }));
            }
            for (Thread thread : threads) {
                join(thread);
            }
            await(() -> "every request has an end: " + alice + "; " + bob, () -> {
                // Again and again: an INVITE that was on its way rings later.
                alice.hangUp();
                bob.hangUp();
                return alice.open.isEmpty() && bob.open.isEmpty() && isEmpty(alice) && isEmpty(bob);
            });
            assertTrue(alice.callbacks.get() > 100, "hardly anything happened: " + alice.callbacks);
        } finally {
            alice.stop();
            bob.stop();
        }
        assertEquals(List.of(), findings.all(), "seed " + SEED);
        assertNoThreadsOf(alice, bob);
    }

    @Test
    void stopInTheMiddleEndsEverythingAndCanBeStartedAgain() throws Exception {
        Party alice = new Party(findings, SEED);
        Party bob = new Party(findings, SEED + 1);
        Random random = new Random(SEED);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int rounds = 0;
        while (System.nanoTime() < until || rounds < 3) {
            rounds++;
            CountDownLatch over = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                threads.add(start(() -> {
                    while (over.getCount() > 0) {
                        pace(alice);
                        alice.act(bob);
                    }
                }));
            }
            long before = bob.callbacks.get();
            int callbacks = 20 + random.nextInt(200);
            await(() -> "the stacks are busy", () -> bob.callbacks.get() - before >= callbacks);
            bob.stop();
            long told = bob.callbacks.get();
            over.countDown();
            for (Thread thread : threads) {
                join(thread);
            }
            alice.stop();
            assertEquals(told, bob.callbacks.get(), "callbacks after stop()");
            alice.forgetEnded();
            bob.forgetEnded();
            alice.startAgain();
            bob.startAgain();
            assertEquals(List.of(), findings.all(), "seed " + SEED + ", round " + rounds);
        }
        alice.stop();
        bob.stop();
        assertNoThreadsOf(alice, bob);
    }

    private static void pace(Party party) {
        if (party.open.size() > OPEN) {
            party.hangUp();
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean isEmpty(Party party) {
        RuntimeCounts counts = party.counts();
        assertNotNull(counts, "the stack is stopped");
        return counts.transactions() == 0 && counts.dialogs() == 0 && counts.queuedEvents() == 0;
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(work, "stress-application");
        thread.setUncaughtExceptionHandler((failed, e) -> findings.add("an application thread", e));
        thread.start();
        return thread;
    }

    private void join(Thread thread) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS + PATIENCE_SECONDS));
        if (thread.isAlive()) {
            List<String> all = new ArrayList<>(findings.all());
            for (StackTraceElement element : thread.getStackTrace()) {
                all.add(element.toString());
            }
            assertEquals(List.of(), all, "a thread does not come back");
        }
    }

    /** Waits for real stacks, which is what this test is about. */
    private void await(Supplier<String> what, BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, () -> "never: " + what.get() + "; " + findings.all());
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void assertNoThreadsOf(Party... parties) {
        for (Party party : parties) {
            await(
                    () -> "no thread of a stopped stack",
                    () -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().contains(party.stackName)));
        }
    }
}
