package io.trunkline.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the stack itself does where an application uses typed headers: it takes {@code MessageKeys} of every message it receives. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters and calls the set-up
public class KeysBenchmark {

    /** With what. */
    @Param
    SampleMessage message;

    private final TrunklineSubject trunkline = new TrunklineSubject();
    private byte[] octets;

    /** Called once before the benchmark. */
    @Setup
    public void prepare() {
        octets = message.octets();
    }

    /**
     * {@link Work#FRAME}, and the keys that matching needs: topmost Via, tags, Call-ID, CSeq.
     *
     * @return the keys
     */
    @Benchmark
    public Object frame() {
        return trunkline.keys(octets);
    }

    /**
     * {@link Work#ROUTING_SET}; what the keys hold is not asked of headers.
     *
     * @return the routing set
     * @throws Exception when the message cannot be read
     */
    @Benchmark
    public Object routingSet() throws Exception {
        return trunkline.routingSetByKeys(octets);
    }
}
