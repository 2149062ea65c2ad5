package io.trunkline.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineQueueTest {

    private static final long HORIZON = 1000;

    private final DeadlineQueue queue = new DeadlineQueue(HORIZON);

    /** Has one timer of each kind. */
    private final class Transaction implements DeadlineQueue.Owner {
        private final Map<TimerKind, Long> deadlines = new EnumMap<>(TimerKind.class);

        void set(TimerKind kind, long deadline, long now) {
            deadlines.put(kind, deadline);
            queue.add(this, kind, deadline, now);
        }

        @Override
        public long deadline(TimerKind kind) {
            return deadlines.getOrDefault(kind, DeadlineQueue.NEVER);
        }
    }

    @Test
    void firesInOrderOfDeadlinesThenOfArrival() {
        Transaction first = new Transaction();
        Transaction second = new Transaction();
        first.set(TimerKind.TIMER_B, 30, 0);
        second.set(TimerKind.TIMER_A, 10, 0);
        first.set(TimerKind.TIMER_A, 10, 0);

        assertNull(queue.poll(9));
        assertEquals(10, queue.nextWakeUp());
        assertSame(second, queue.poll(10));
        assertEquals(TimerKind.TIMER_A, queue.firedKind());
        assertSame(first, queue.poll(10));
        assertNull(queue.poll(29));
        assertSame(first, queue.poll(31));
        assertEquals(TimerKind.TIMER_B, queue.firedKind());
        assertEquals(DeadlineQueue.NEVER, queue.nextWakeUp());
    }

    @Test
    void dropsWhatMovedOrEnded() {
        Transaction moved = new Transaction();
        moved.set(TimerKind.TIMER_A, 10, 0);
        moved.set(TimerKind.TIMER_A, 20, 0);
        Transaction ended = new Transaction();
        ended.set(TimerKind.TIMER_B, 5, 0);
        ended.deadlines.clear();

        assertEquals(20, queue.nextWakeUp());
        assertNull(queue.poll(19));
        assertSame(moved, queue.poll(20));
        assertEquals(0, queue.size());
    }

    @Test
    void neverIsNoRow() {
        new Transaction().set(TimerKind.TIMER_A, DeadlineQueue.NEVER, 0);
        assertEquals(0, queue.size());
    }

    @Test
    void isEmptyOneHorizonAfterTheLastOwnerEnded() {
        Transaction patient = new Transaction();
        patient.set(TimerKind.TIMER_C, 1_000_000, 0);
        assertEquals(HORIZON, queue.nextWakeUp());
        assertNull(queue.poll(HORIZON));
        assertEquals(2 * HORIZON, queue.nextWakeUp());
        patient.deadlines.clear();
        assertNull(queue.poll(2 * HORIZON));
        assertEquals(0, queue.size());
    }

    @Test
    void reachesADeadlineBeyondTheHorizonInSteps() {
        Transaction patient = new Transaction();
        patient.set(TimerKind.TIMER_C, 2500, 0);
        assertNull(queue.poll(1000));
        assertNull(queue.poll(2000));
        assertEquals(2500, queue.nextWakeUp());
        assertSame(patient, queue.poll(2500));
    }

    @Test
    void rowsOfEndedOwnersDoNotPileUp() {
        Transaction alive = new Transaction();
        alive.set(TimerKind.TIMER_B, 900, 0);
        for (int i = 0; i < 100_000; i++) {
            Transaction shortLived = new Transaction();
            shortLived.set(TimerKind.TIMER_B, 500 + i % 400, 0);
            shortLived.deadlines.clear();
            assertTrue(queue.size() <= 64, "rows: " + queue.size());
        }
        assertSame(alive, queue.poll(900));
    }

    @Test
    void agreesWithAPlainPriorityQueue() {
        record Row(long deadline, int order, Transaction owner) {}
        Random random = new Random(7);
        PriorityQueue<Row> model = new PriorityQueue<>(
                (a, b) -> a.deadline != b.deadline ? Long.compare(a.deadline, b.deadline) : a.order - b.order);
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(3) > 0) {
                Transaction owner = new Transaction();
                long deadline = random.nextInt(900);
                owner.set(TimerKind.TIMER_A, deadline, 0);
                model.add(new Row(deadline, i, owner));
            } else if (random.nextBoolean() && !model.isEmpty()) {
                Row gone = model.stream()
                        .skip(random.nextInt(model.size()))
                        .findFirst()
                        .orElseThrow();
                model.remove(gone);
                gone.owner.deadlines.clear();
            } else {
                Row next = model.poll();
                assertSame(next == null ? null : next.owner, queue.poll(HORIZON));
            }
        }
        List<DeadlineQueue.Owner> rest = new ArrayList<>();
        for (DeadlineQueue.Owner owner = queue.poll(HORIZON); owner != null; owner = queue.poll(HORIZON)) {
            rest.add(owner);
        }
        List<DeadlineQueue.Owner> expected = new ArrayList<>();
        while (!model.isEmpty()) {
            expected.add(model.poll().owner);
        }
        assertEquals(expected, rest);
    }
}
