package io.trunkline.examples;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * Places many calls at a steady rate: INVITE, ACK, BYE. One thread begins the calls when they are due; everything after that is driven by
 * the stack's events, so that the number of simultaneous calls costs no threads.
 */
public final class LoadGenerator {

    private static final Duration TICK = Duration.ofMillis(5);

    private final UserAgentClient client;
    private final LoadProfile profile;
    private final ScheduledExecutorService pacer;
    private final CompletableFuture<LoadReport> report = new CompletableFuture<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final long[] setupNanos;
    private long firstNanos;
    private int begun;
    private int answered;
    private int completed;
    private int ended;

    private LoadGenerator(UserAgentClient client, LoadProfile profile) {
        this.client = client;
        this.profile = profile;
        this.setupNanos = new long[profile.calls()];
        this.pacer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "load-pacer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to place calls.
     *
     * @param client the client to call with; it stays open afterwards
     * @param profile what to call, how often and how fast
     * @return completes when the last call has ended, in whatever way
     */
    public static CompletableFuture<LoadReport> run(UserAgentClient client, LoadProfile profile) {
        LoadGenerator generator = new LoadGenerator(client, profile);
        generator.firstNanos = System.nanoTime();
        // All state of the generator belongs to the pacer's thread: ticks and ends of calls run there.
        var unusedTicks = generator.pacer.scheduleAtFixedRate(generator::tick, 0, TICK.toNanos(), TimeUnit.NANOSECONDS);
        return generator.report;
    }

    private void tick() {
        try {
            beginDueCalls();
        } catch (RuntimeException e) {
            pacer.shutdown();
            report.completeExceptionally(e);
        }
    }

    private void beginDueCalls() {
        double elapsedSeconds = (System.nanoTime() - firstNanos) / 1e9;
        long due = Math.min(profile.calls(), 1 + (long) (elapsedSeconds * profile.callsPerSecond()));
        while (begun < due && begun - ended < profile.maxConcurrent()) {
            beginCall();
        }
    }

    private void beginCall() {
        begun++;
        long beginNanos = System.nanoTime();
        var unusedOutcome = place(beginNanos)
                .orTimeout(profile.perCall().toNanos(), TimeUnit.NANOSECONDS)
                .whenCompleteAsync((hungUp, problem) -> onCallEnd(problem), pacer);
    }

    private CompletableFuture<Response> place(long beginNanos) {
        try {
            OutgoingCall call = client.invite(profile.target());
            return call.answered()
                    .thenApply(answer -> expect(Response.OK, "INVITE", answer))
                    .whenCompleteAsync((answer, problem) -> onAnswer(problem, System.nanoTime() - beginNanos), pacer)
                    .thenCompose(answer -> call.hangUp())
                    .thenApply(answer -> expect(Response.OK, "BYE", answer));
        } catch (SipException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Response expect(int status, String method, Response response) {
        if (response.getStatusCode() != status) {
            throw new CompletionException(new SipException(response.getStatusCode() + " to " + method));
        }
        return response;
    }

    private void onAnswer(@Nullable Throwable problem, long setupTook) {
        if (problem == null) {
            setupNanos[answered++] = setupTook;
        }
    }

    private void onCallEnd(@Nullable Throwable problem) {
        ended++;
        if (problem == null) {
            completed++;
        } else {
            failures.merge(reason(problem), 1, Integer::sum);
        }
        if (ended == profile.calls()) {
            pacer.shutdown();
            report.complete(summary());
        }
    }

    private LoadReport summary() {
        Duration took = Duration.ofNanos(System.nanoTime() - firstNanos);
        long[] sorted = Arrays.copyOf(setupNanos, answered);
        Arrays.sort(sorted);
        LoadReport.SetupTimes setup = new LoadReport.SetupTimes(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        return new LoadReport(begun, completed, Map.copyOf(failures), took, setup);
    }

    private static Duration at(long[] sorted, double quantile) {
        int index = Math.min(sorted.length - 1, (int) (quantile * sorted.length));
        return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[index]);
    }

    private static String reason(Throwable problem) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        String text = cause.getMessage();
        return cause.getClass().getSimpleName() + (text == null ? "" : ": " + text);
    }
}
