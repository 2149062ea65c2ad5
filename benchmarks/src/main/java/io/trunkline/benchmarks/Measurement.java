package io.trunkline.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param work what was done: a {@link Work}, or one of the names below
 * @param library who did it
 * @param message the {@link SampleMessage} it was done with
 * @param nanos nanoseconds of one operation: the median of the forks
 * @param fastest nanoseconds in the fastest fork
 * @param slowest nanoseconds in the slowest fork
 * @param bytes bytes allocated by one operation
 */
record Measurement(
        String work, String library, String message, double nanos, double fastest, double slowest, double bytes) {

    static final String TRUNKLINE = "trunkline";
    static final String REFERENCE = "reference";
    static final String PKTS = "pkts";

    static final List<String> LIBRARIES = List.of(TRUNKLINE, REFERENCE, PKTS);

    /** {@link Work#FRAME}, and the keys: Trunkline only. */
    static final String FRAME_AND_KEYS = "FRAME_AND_KEYS";

    /** {@link Work#ROUTING_SET} by the keys: Trunkline only. */
    static final String ROUTING_SET_BY_KEYS = "ROUTING_SET_BY_KEYS";

    private static final String MARK = "measured";

    static Subject subject(String library) {
        return switch (library) {
            case TRUNKLINE -> new TrunklineSubject();
            case REFERENCE -> new ReferenceSubject();
            case PKTS -> new PktsSubject();
            default -> throw new IllegalArgumentException("no library: " + library);
        };
    }

    /** The name of the work that the peers do where Trunkline does this. */
    static String peersWork(String work) {
        return switch (work) {
            case FRAME_AND_KEYS -> Work.FRAME.name();
            case ROUTING_SET_BY_KEYS -> Work.ROUTING_SET.name();
            default -> work;
        };
    }

    /** For another process to read. */
    String toLine() {
        return String.format(
                Locale.ROOT,
                "%s %s %s %s %.3f %.3f %.3f %.3f",
                MARK,
                work,
                library,
                message,
                nanos,
                fastest,
                slowest,
                bytes);
    }

    static boolean isLine(String line) {
        return line.startsWith(MARK + " ");
    }

    static Measurement ofLine(String line) {
        String[] parts = line.split(" ", -1);
        return new Measurement(
                parts[1],
                parts[2],
                parts[3],
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]),
                Double.parseDouble(parts[7]));
    }
}
