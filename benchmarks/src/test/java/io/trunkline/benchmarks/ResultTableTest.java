package io.trunkline.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static Measurement measured(String work, String library, double nanos, double bytes) {
        return new Measurement(work, library, "INVITE", nanos, nanos * 0.9, nanos * 1.1, bytes);
    }

    @Test
    void everyPeerIsComparedWithTrunkline() {
        List<String> lines = ResultTable.of(List.of(
                measured("ROUTING_SET", Measurement.TRUNKLINE, 500, 800),
                measured("ROUTING_SET_BY_KEYS", Measurement.TRUNKLINE, 250, 400),
                measured("ROUTING_SET", Measurement.REFERENCE, 5000, 9000),
                measured("ROUTING_SET", Measurement.PKTS, 1250, 2000)));
        assertEquals(
                List.of(
                        "| ROUTING_SET | INVITE | 500 ± 10 % | 800 | 5,000 ± 10 % | 9,000 | **10.0** | 1,250 ± 10 % | 2,000 | **2.5** |",
                        "| ROUTING_SET_BY_KEYS | INVITE | 250 ± 10 % | 400 | 5,000 ± 10 % | 9,000 | **20.0** | 1,250 ± 10 % | 2,000 | **5.0** |"),
                lines.subList(2, lines.size()));
    }

    @Test
    void whatAPeerCannotDoIsLeftOut() {
        List<String> lines = ResultTable.of(List.of(measured("FRAME", Measurement.TRUNKLINE, 500, 392)));
        assertEquals("| FRAME | INVITE | 500 ± 10 % | 392 | - | - | - | - | - | - |", lines.get(2));
    }

    @Test
    void theMedianIsInTheMiddle() {
        assertEquals(2, BenchmarkReport.median(1, 2, 9));
        assertEquals(3, BenchmarkReport.median(1, 2, 4, 9));
    }

    @Test
    void aMeasurementSurvivesItsLine() {
        Measurement measurement = new Measurement("FRAME", Measurement.PKTS, "OK", 1.5, 1.25, 1.75, 8);
        assertEquals(measurement, Measurement.ofLine(measurement.toLine()));
    }
}
