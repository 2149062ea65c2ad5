package io.trunkline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Octets to octets as a proxy forwards them: Max-Forwards less one, a Via more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ForwardBenchmark {

    private final byte[] octets = Invite.octets();
    private final TrunklineSubject trunkline = new TrunklineSubject();
    private final ReferenceSubject reference = new ReferenceSubject();
    private final PktsSubject pkts = new PktsSubject();

    /**
     * The work, done by Trunkline.
     *
     * @return the answer, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object trunkline() throws Exception {
        return trunkline.forward(octets);
    }

    /**
     * The work, done by the reference implementation.
     *
     * @return the answer, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object reference() throws Exception {
        return reference.forward(octets);
    }

    /**
     * The work, done by pkts-sip.
     *
     * @return the answer, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object pkts() throws Exception {
        return pkts.forward(octets);
    }
}
