package io.trunkline.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Every work on every message, by every library. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class LibraryBenchmark {

    /** What is done. */
    @Param
    Work work;

    /** With what. */
    @Param
    SampleMessage message;

    private final TrunklineSubject trunkline = new TrunklineSubject();
    private final ReferenceSubject reference = new ReferenceSubject();
    private final PktsSubject pkts = new PktsSubject();
    private byte[] octets;
    private Consumer<Object> sink;

    /**
     * Called once before the benchmark.
     *
     * @param blackhole takes the headers
     */
    @Setup
    public void prepare(Blackhole blackhole) {
        octets = message.octets();
        sink = blackhole::consume;
    }

    /**
     * The work, done by Trunkline.
     *
     * @return the result, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object trunkline() throws Exception {
        return work.run(trunkline, message, octets, sink);
    }

    /**
     * The work, done by the reference implementation.
     *
     * @return the result, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object reference() throws Exception {
        return work.run(reference, message, octets, sink);
    }

    /**
     * The work, done by pkts-sip.
     *
     * @return the result, so that the work is not optimised away
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object pkts() throws Exception {
        return work.run(pkts, message, octets, sink);
    }
}
