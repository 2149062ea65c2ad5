package io.trunkline.benchmarks;

import gov.nist.javax.sip.parser.StringMsgParser;
import io.pkts.buffer.Buffer;
import io.pkts.packet.sip.impl.SipParser;
import io.trunkline.antlr.runtime.DirectRecognizer;
import io.trunkline.grammar.RecognizerPool;
import io.trunkline.javax.sip.message.MessageReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.sip.SipFactory;

/**
 * How long a fresh JVM takes from the first line of {@code main} to the {@link RoutingSet} of its first INVITE: mostly class loading. The
 * libraries take turns, so that a busy moment of the machine hits them alike.
 */
final class StartUp {
    private static final int JVMS = 15;
    private static final List<String> OPTIONS = List.of("-Xshare:auto", "-XX:+UseSerialGC");
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

    /** The library's own jars in front: no JVM is to look for its classes in those of the others first. */
    private static String classPath(String library) {
        List<Class<?>> ofLibrary = switch (library) {
            case Measurement.TRUNKLINE -> List.of(MessageReader.class, RecognizerPool.class, DirectRecognizer.class);
            case Measurement.REFERENCE -> List.of(StringMsgParser.class);
            case Measurement.PKTS -> List.of(SipParser.class, Buffer.class);
            default -> throw new IllegalArgumentException("no library: " + library);
        };
        StringJoiner path = new StringJoiner(File.pathSeparator);
        path.add(jarOf(SipFactory.class));
        ofLibrary.forEach(type -> path.add(jarOf(type)));
        return path.add(System.getProperty("java.class.path")).toString();
    }

    private static String jarOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** The medians as lines of a table in Markdown. */
    static List<String> table() throws IOException, InterruptedException {
        Map<String, double[]> millis = new TreeMap<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            for (String library : Measurement.LIBRARIES) {
                String line = Jvm.run(OPTIONS, classPath(library), StartUp.class, library)
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
