package io.trunkline.tck;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call flow between every two implementations, in both directions, and with a proxy on every implementation. */
class CallFlowIT {

    /** The reference implementation keeps a dialog for 8 s after its BYE before it says that it is gone. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final List<ImplementationUnderTest> IMPLEMENTATIONS =
            List.of(Implementations.TRUNKLINE, Implementations.REFERENCE);

    static Stream<Arguments> pairings() {
        return Stream.of(CallFlow.values())
                .flatMap(flow -> IMPLEMENTATIONS.stream()
                        .flatMap(caller -> IMPLEMENTATIONS.stream().map(callee -> Arguments.of(flow, caller, callee))));
    }

    static Stream<Arguments> trios() {
        return Stream.of(ProxiedFlow.values())
                .flatMap(flow -> IMPLEMENTATIONS.stream()
                        .flatMap(caller -> IMPLEMENTATIONS.stream()
                                .flatMap(proxy -> IMPLEMENTATIONS.stream()
                                        .map(callee -> Arguments.of(flow, caller, proxy, callee)))));
    }

    @ParameterizedTest(name = "{0}: {1} calls {3} through {2}")
    @MethodSource("trios")
    @Timeout(60)
    void proxied(
            ProxiedFlow flow,
            ImplementationUnderTest caller,
            ImplementationUnderTest proxy,
            ImplementationUnderTest callee)
            throws InterruptedException {
        try (Meeting meeting = Meeting.through(
                Implementations.loaded(caller, "caller"),
                Implementations.loaded(proxy, "proxy"),
                Implementations.loaded(callee, "callee"),
                LIMIT)) {
            flow.check(meeting);
        }
    }

    @ParameterizedTest(name = "{0}: {1} calls {2}")
    @MethodSource("pairings")
    @Timeout(60)
    void flow(CallFlow flow, ImplementationUnderTest caller, ImplementationUnderTest callee)
            throws InterruptedException {
        try (Meeting meeting = Meeting.between(
                Implementations.loaded(caller, "caller"), Implementations.loaded(callee, "callee"), LIMIT)) {
            flow.check(meeting);
        }
    }
}
