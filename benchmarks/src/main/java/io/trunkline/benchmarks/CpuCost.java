package io.trunkline.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A quick look between two changes, on a machine that has other things to do: CPU time of one thread, the smallest of many short rounds,
 * and the bytes it allocates. All works and messages of a library share one JVM, so that its code is compiled for all of them at once;
 * figures to quote come from JMH.
 */
final class CpuCost {
    private static final int ROUNDS = 60;
    private static final long ROUND_NANOS = 10_000_000;
    private static final int WARM_UP_ROUNDS = 60;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long consumed;

    private CpuCost() {}

    /** Measures one library and prints its measurements, a line each. */
    public static void main(String[] arguments) throws Exception {
        String library = arguments[0];
        List<Task> tasks = tasks(library);
        tasks.removeIf(task -> !task.isPossible());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (Task task : tasks) {
                task.run(50);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Task task : tasks) {
                task.measure();
            }
        }
        for (Task task : tasks) {
            System.out.println(task.measurement().toLine());
        }
    }

    private static List<Task> tasks(String library) {
        Consumer<Object> sink = header -> consumed++;
        List<Task> tasks = new ArrayList<>();
        Subject subject = Measurement.subject(library);
        for (SampleMessage message : SampleMessage.values()) {
            byte[] octets = message.octets();
            for (Work work : Work.values()) {
                tasks.add(
                        new Task(work.name(), library, message.name(), () -> work.run(subject, message, octets, sink)));
            }
            if (subject instanceof TrunklineSubject trunkline) {
                tasks.add(new Task(Measurement.FRAME_AND_KEYS, library, message.name(), () -> trunkline.keys(octets)));
                tasks.add(new Task(
                        Measurement.ROUTING_SET_BY_KEYS,
                        library,
                        message.name(),
                        () -> trunkline.routingSetByKeys(octets)));
            }
        }
        return tasks;
    }

    /** One work on one message, in turn with the others, so that a busy moment of the machine does not hit one alone. */
    private static final class Task {
        private final String work;
        private final String library;
        private final String message;
        private final Callable<Object> operation;
        private int operations = 64;
        private double fastest = Double.MAX_VALUE;
        private double allocated = Double.MAX_VALUE;

        Task(String work, String library, String message, Callable<Object> operation) {
            this.work = work;
            this.library = library;
            this.message = message;
            this.operation = operation;
        }

        /** A library may reject a message that others take. */
        boolean isPossible() {
            try {
                run(1);
                return true;
            } catch (Exception rejected) {
                System.err.println(library + " cannot do " + work + " of " + message + ": " + rejected);
                return false;
            }
        }

        void measure() throws Exception {
            long self = Thread.currentThread().getId();
            long bytes = THREADS.getThreadAllocatedBytes(self);
            long nanos = cpuTime(operations);
            allocated = Math.min(allocated, (double) (THREADS.getThreadAllocatedBytes(self) - bytes) / operations);
            fastest = Math.min(fastest, (double) nanos / operations);
            if (nanos < ROUND_NANOS) {
                operations *= 2;
            }
        }

        Measurement measurement() {
            return new Measurement(work, library, message, fastest, fastest, fastest, allocated);
        }

        private long cpuTime(int operations) throws Exception {
            long start = THREADS.getCurrentThreadCpuTime();
            run(operations);
            return THREADS.getCurrentThreadCpuTime() - start;
        }

        void run(int operations) throws Exception {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += operation.call() == null ? 1 : 0;
            }
            consumed += sum;
        }
    }
}
