package io.trunkline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How long a fresh JVM takes from the first line of {@code main} to the {@link RoutingSet} of its first INVITE: mostly class loading. The
 * libraries take turns, so that a busy moment of the machine hits them alike.
 */
final class StartUp {
    private static final int JVMS = 15;
    private static final double NANOS_PER_MILLI = 1e6;

    private StartUp() {}

    /** Reads one INVITE by the library that the argument names and prints the nanoseconds. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        byte[] octets = SampleMessage.INVITE.octets();
        RoutingSet read = Measurement.subject(arguments[0]).routingSet(octets);
        long nanos = System.nanoTime() - start;
        System.out.println(nanos + " " + read.method());
    }

    /** The medians as lines of a table in Markdown. */
    static List<String> table() throws IOException, InterruptedException {
        Map<String, double[]> millis = new TreeMap<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            for (String library : Measurement.LIBRARIES) {
                String line = Jvm.run(List.of("-Xshare:auto", "-XX:+UseSerialGC"), StartUp.class, library)
                        .get(0);
                millis.computeIfAbsent(library, key -> new double[JVMS])[jvm] =
                        Long.parseLong(line.substring(0, line.indexOf(' '))) / NANOS_PER_MILLI;
            }
        }
        millis.values().forEach(Arrays::sort);
        double ours = BenchmarkReport.median(Objects.requireNonNull(millis.get(Measurement.TRUNKLINE)));
        List<String> lines = new ArrayList<>();
        lines.add("| start-up to the first INVITE read | median ms | fastest | slowest | Trunkline takes |");
        lines.add("|---|--:|--:|--:|--:|");
        millis.forEach((library, sorted) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %s |",
                library,
                BenchmarkReport.median(sorted),
                sorted[0],
                sorted[sorted.length - 1],
                library.equals(Measurement.TRUNKLINE)
                        ? ""
                        : String.format(Locale.ROOT, "%.0f %%", 100 * ours / BenchmarkReport.median(sorted)))));
        return lines;
    }
}
