package io.trunkline.stress;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must not happen, written down by any thread. */
final class Findings {

    private static final int SHOWN = 20;

    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    void add(String finding) {
        found.add(finding);
    }

    void add(String what, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String where =
                Stream.of(trace).limit(6).map(StackTraceElement::toString).collect(Collectors.joining("\n    at "));
        found.add(what + ": " + thrown + "\n    at " + where);
    }

    /** Threads that wait for each other belong to the findings. */
    List<String> all() {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        List<String> all = new ArrayList<>(found);
        if (deadlocked != null) {
            for (ThreadInfo thread : ManagementFactory.getThreadMXBean().getThreadInfo(deadlocked, true, true)) {
                all.add("deadlock: " + thread);
            }
        }
        return all.size() > SHOWN ? all.subList(0, SHOWN) : all;
    }
}
