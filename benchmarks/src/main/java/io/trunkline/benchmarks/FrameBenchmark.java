package io.trunkline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Octets to the pieces of a message. The reference implementation has no such step: it parses everything at once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FrameBenchmark {

    private final byte[] octets = Invite.octets();
    private final TrunklineSubject trunkline = new TrunklineSubject();
    private final PktsSubject pkts = new PktsSubject();

    /**
     * Finds start line, header fields and body; no header is parsed.
     *
     * @return the frame
     */
    @Benchmark
    public Object trunkline() {
        return trunkline.frame(octets);
    }

    /**
     * The same, and the keys that matching needs: topmost Via, tags, Call-ID, CSeq.
     *
     * @return the keys
     */
    @Benchmark
    public Object trunklineWithKeys() {
        return trunkline.keys(octets);
    }

    /**
     * What pkts-sip calls framing: the start line is found, the header fields are not looked at.
     *
     * @return the message
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object pkts() throws Exception {
        return pkts.frame(octets);
    }
}
