package io.trunkline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Octets to what every request is asked for: {@link RoutingSet}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingSetBenchmark {

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
        return trunkline.routingSet(octets);
    }

    /**
     * The work, done by Trunkline through the getters of {@code javax.sip} alone, so that nothing of the message's keys is used.
     *
     * @return the answer, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object trunklineByGetters() throws Exception {
        return trunkline.routingSetByGetters(octets);
    }

    /**
     * The work, done by the reference implementation.
     *
     * @return the answer, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object reference() throws Exception {
        return reference.routingSet(octets);
    }

    /**
     * The work, done by pkts-sip.
     *
     * @return the answer, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object pkts() throws Exception {
        return pkts.routingSet(octets);
    }
}
