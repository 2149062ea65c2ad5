package io.trunkline.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.benchmarks.BenchmarkReport.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BenchmarkReportTest {

    @Test
    void everyPeerIsComparedWithTrunkline() {
        Map<String, Measurement> routing = new TreeMap<>(Map.of(
                "trunkline", new Measurement(500, 4, 800),
                "reference", new Measurement(5000, 60, 9000),
                "pkts", new Measurement(1250, 10, 2000)));
        List<String> lines = BenchmarkReport.lines(Map.of("RoutingSet", routing));
        assertEquals(
                List.of(
                        "| RoutingSet | pkts | 1250 | 10 | 2000 | 2.5 x |",
                        "| RoutingSet | reference | 5000 | 60 | 9000 | 10.0 x |",
                        "| RoutingSet | trunkline | 500 | 4 | 800 |  |"),
                lines.subList(2, lines.size()));
    }

    @Test
    void withoutTrunklineThereIsNothingToCompareWith() {
        List<String> lines = BenchmarkReport.lines(Map.of("Frame", Map.of("pkts", new Measurement(1, 0, 2))));
        assertEquals("| Frame | pkts | 1 | 0 | 2 |  |", lines.get(2));
    }
}
