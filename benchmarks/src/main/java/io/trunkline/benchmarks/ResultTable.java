package io.trunkline.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measurements as a table in Markdown: a row for each work and message, how many times as fast Trunkline is beside each library. */
final class ResultTable {

    private static final List<String> WORKS = works();

    private ResultTable() {}

    private static List<String> works() {
        List<String> works = new ArrayList<>();
        for (Work work : Work.values()) {
            works.add(work.name());
            if (work == Work.FRAME) {
                works.add(Measurement.FRAME_AND_KEYS);
            } else if (work == Work.ROUTING_SET) {
                works.add(Measurement.ROUTING_SET_BY_KEYS);
            }
        }
        return works;
    }

    static List<String> of(Collection<Measurement> measurements) {
        List<String> lines = new ArrayList<>();
        lines.add("| work | message | Trunkline ns | B | RI ns | B | x RI | pkts ns | B | x pkts |");
        lines.add("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String work : WORKS) {
            for (SampleMessage message : SampleMessage.values()) {
                Measurement ours = find(measurements, work, message.name(), Measurement.TRUNKLINE);
                if (ours != null) {
                    String peersWork = Measurement.peersWork(work);
                    lines.add("| " + work + " | " + message + " | " + timeWithSpread(ours) + " | " + bytes(ours)
                            + peer(ours, find(measurements, peersWork, message.name(), Measurement.REFERENCE))
                            + peer(ours, find(measurements, peersWork, message.name(), Measurement.PKTS)) + " |");
                }
            }
        }
        return lines;
    }

    private static @Nullable Measurement find(
            Collection<Measurement> measurements, String work, String message, String library) {
        for (Measurement measurement : measurements) {
            if (measurement.work().equals(work)
                    && measurement.message().equals(message)
                    && measurement.library().equals(library)) {
                return measurement;
            }
        }
        return null;
    }

    private static String peer(Measurement ours, @Nullable Measurement peer) {
        return peer == null
                ? " | - | - | -"
                : String.format(
                        Locale.ROOT,
                        " | %s | %s | **%.1f**",
                        timeWithSpread(peer),
                        bytes(peer),
                        peer.nanos() / ours.nanos());
    }

    /** The median, and how far the forks are apart where there are several. */
    private static String timeWithSpread(Measurement measurement) {
        double spread =
                Math.max(measurement.slowest() - measurement.nanos(), measurement.nanos() - measurement.fastest());
        return spread == 0
                ? String.format(Locale.ROOT, "%,.0f", measurement.nanos())
                : String.format(
                        Locale.ROOT, "%,.0f ± %.0f %%", measurement.nanos(), 100 * spread / measurement.nanos());
    }

    private static String bytes(Measurement measurement) {
        return Double.isNaN(measurement.bytes()) ? "" : String.format(Locale.ROOT, "%,.0f", measurement.bytes());
    }
}
