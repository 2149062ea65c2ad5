package io.trunkline.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks in one process after the other and prints, for every work, time and allocation of each library and how many times as fast
 * Trunkline is. Takes the options of JMH; without any it chooses a run of about four minutes.
 */
public final class BenchmarkReport {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String OURS = "trunkline";

    private BenchmarkReport() {}

    /**
     * Runs and prints.
     *
     * @param arguments a filter on the names of the benchmarks, and options of JMH
     * @throws RunnerException when a benchmark fails
     * @throws CommandLineOptionException when an option is none of JMH's
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given).addProfiler(GCProfiler.class);
        options.shouldFailOnError(true);
        if (!given.getForkCount().hasValue()) {
            options.forks(1);
        }
        if (!given.getWarmupIterations().hasValue()) {
            options.warmupIterations(8).warmupTime(TimeValue.seconds(1));
        }
        if (!given.getMeasurementIterations().hasValue()) {
            options.measurementIterations(5).measurementTime(TimeValue.seconds(1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.println();
        lines(measurements(results)).forEach(System.out::println);
    }

    private static Map<String, Map<String, Measurement>> measurements(Collection<RunResult> results) {
        Map<String, Map<String, Measurement>> byWork = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            int method = name.lastIndexOf('.');
            String work = name.substring(name.lastIndexOf('.', method - 1) + 1, method)
                    .replace("Benchmark", "");
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            Measurement measurement = new Measurement(
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError(),
                    allocated == null ? Double.NaN : allocated.getScore());
            byWork.computeIfAbsent(work, key -> new TreeMap<>()).put(name.substring(method + 1), measurement);
        }
        return byWork;
    }

    /** The report as lines of a Markdown table. */
    static List<String> lines(Map<String, Map<String, Measurement>> byWork) {
        List<String> lines = new ArrayList<>();
        lines.add("| work on one INVITE | library | ns/op | +- | B/op | Trunkline is faster by |");
        lines.add("|---|---|--:|--:|--:|--:|");
        byWork.forEach((work, libraries) -> {
            Measurement ours = libraries.get(OURS);
            libraries.forEach((library, measured) -> lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.0f | %s |",
                    work,
                    library,
                    measured.nanos(),
                    measured.error(),
                    measured.bytes(),
                    library.startsWith(OURS) ? "" : ratio(ours, measured))));
        });
        return lines;
    }

    private static String ratio(@Nullable Measurement ours, Measurement peer) {
        return ours == null ? "" : String.format(Locale.ROOT, "%.1f x", peer.nanos() / ours.nanos());
    }

    /**
     * What was measured.
     *
     * @param nanos nanoseconds of one operation
     * @param error half of the width of the 99.9 % confidence interval, in nanoseconds
     * @param bytes bytes allocated by one operation
     */
    record Measurement(double nanos, double error, double bytes) {}
}
