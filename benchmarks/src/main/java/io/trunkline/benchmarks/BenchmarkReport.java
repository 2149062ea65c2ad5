package io.trunkline.benchmarks;

import io.trunkline.benchmarks.held.HeldDialogs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
 * Runs the benchmarks, in one JVM after the other, and prints for every work and message the time and allocation of each library and how
 * many times as fast Trunkline is.
 *
 * <pre>
 *  (nothing)   JMH, three forks of each benchmark, their median; then the start-up. About 25 minutes
 *  --short     the same with one short fork, about 6 minutes: for machines with nothing else to do
 *  --cpu       CPU time of one thread, the smallest of many rounds, about 2 minutes: for machines that others use too
 *  --start     the start-up alone
 *  --held [N]  the heap of N (100,000) held dialogs, alone. About 10 minutes
 * </pre>
 *
 * <p>Other arguments are JMH's.
 */
public final class BenchmarkReport {

    private static final int HELD = 100_000;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private BenchmarkReport() {}

    /**
     * Runs and prints.
     *
     * @param arguments see above
     * @throws RunnerException when a benchmark of Trunkline fails
     * @throws CommandLineOptionException when an option is none of JMH's
     * @throws IOException when a JVM cannot be started
     * @throws InterruptedException when this one is to stop
     */
    public static void main(String[] arguments)
            throws RunnerException, CommandLineOptionException, IOException, InterruptedException {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        if (rest.remove("--held")) {
            print(HeldDialogs.table(rest.isEmpty() ? HELD : Integer.parseInt(rest.get(0))));
            return;
        }
        boolean cpu = rest.remove("--cpu");
        boolean start = rest.remove("--start");
        boolean brief = rest.remove("--short");
        if (!start) {
            List<Measurement> measured = cpu ? cpuCosts() : jmh(rest, brief);
            print(ResultTable.of(measured));
        }
        if (rest.isEmpty()) {
            print(StartUp.table());
        }
    }

    private static void print(List<String> lines) {
        System.out.println();
        lines.forEach(System.out::println);
    }

    private static List<Measurement> cpuCosts() throws IOException, InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        for (String library : Measurement.LIBRARIES) {
            for (String line : Jvm.run(List.of("-XX:+UseSerialGC"), CpuCost.class, library)) {
                if (Measurement.isLine(line)) {
                    measurements.add(Measurement.ofLine(line));
                }
            }
        }
        return measurements;
    }

    private static List<Measurement> jmh(List<String> arguments, boolean brief)
            throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
        ChainedOptionsBuilder options = new OptionsBuilder().parent(given).addProfiler(GCProfiler.class);
        if (!given.getForkCount().hasValue()) {
            options.forks(brief ? 1 : 3);
        }
        if (!given.getWarmupIterations().hasValue()) {
            options.warmupIterations(brief ? 4 : 6).warmupTime(TimeValue.milliseconds(500));
        }
        if (!given.getMeasurementIterations().hasValue()) {
            options.measurementIterations(brief ? 3 : 5).measurementTime(TimeValue.milliseconds(500));
        }
        if (given.getJvmArgs().orElse(List.of()).isEmpty()) {
            options.jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.stream().map(BenchmarkReport::measurement).toList();
    }

    private static Measurement measurement(RunResult result) {
        String name = result.getParams().getBenchmark();
        String method = name.substring(name.lastIndexOf('.') + 1);
        boolean keys = name.contains(KeysBenchmark.class.getSimpleName());
        double[] forks = result.getBenchmarkResults().stream()
                .mapToDouble(fork -> fork.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return new Measurement(
                keys ? keysWork(method) : result.getParams().getParam("work"),
                keys ? Measurement.TRUNKLINE : method,
                result.getParams().getParam("message"),
                median(forks),
                forks[0],
                forks[forks.length - 1],
                allocated == null ? Double.NaN : allocated.getScore());
    }

    private static String keysWork(String method) {
        return method.toLowerCase(Locale.ROOT).startsWith("frame")
                ? Measurement.FRAME_AND_KEYS
                : Measurement.ROUTING_SET_BY_KEYS;
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
