package io.trunkline.tck;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call flow between every two implementations, in both directions, and with a proxy on every implementation; over UDP and TCP. */
class CallFlowIT {

    /** The reference implementation keeps a dialog for 8 s after its BYE before it says that it is gone. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final List<ImplementationUnderTest> IMPLEMENTATIONS =
            List.of(Implementations.TRUNKLINE, Implementations.REFERENCE);

    private static final List<String> TRANSPORTS = List.of("udp", "tcp");

    static Stream<Arguments> pairings() {
        return TRANSPORTS.stream()
                .flatMap(transport -> Stream.of(CallFlow.values())
                        .flatMap(flow -> IMPLEMENTATIONS.stream()
                                .flatMap(caller -> IMPLEMENTATIONS.stream()
                                        .map(callee -> Arguments.of(flow, transport, caller, callee)))));
    }

    static Stream<Arguments> trios() {
        return TRANSPORTS.stream()
                .flatMap(transport -> Stream.of(ProxiedFlow.values())
                        .flatMap(flow -> IMPLEMENTATIONS.stream()
                                .flatMap(caller -> IMPLEMENTATIONS.stream()
                                        .flatMap(proxy -> IMPLEMENTATIONS.stream()
                                                .filter(callee -> !failsByItself(flow, transport, caller))
                                                .map(callee ->
                                                        Arguments.of(flow, transport, caller, proxy, callee))))));
    }

    /**
     * Over TCP the reference implementation answers 481 to the NOTIFYs of forked subscriptions, also to those of its own kind by a proxy of its own kind: they come
     * by another connection than the 2xx and overtake it.
     */
    private static boolean failsByItself(ProxiedFlow flow, String transport, ImplementationUnderTest caller) {
        return flow == ProxiedFlow.FORKED_SUBSCRIPTION
                && transport.equals("tcp")
                && caller.equals(Implementations.REFERENCE);
    }

    @ParameterizedTest(name = "{0} over {1}: {2} calls {4} through {3}")
    @MethodSource("trios")
    @Timeout(60)
    void proxied(
            ProxiedFlow flow,
            String transport,
            ImplementationUnderTest caller,
            ImplementationUnderTest proxy,
            ImplementationUnderTest callee)
            throws InterruptedException {
        try (Meeting meeting = Meeting.through(
                Implementations.loaded(caller, "caller"),
                Implementations.loaded(proxy, "proxy"),
                Implementations.loaded(callee, "callee"),
                transport,
                LIMIT)) {
            flow.check(meeting);
        }
    }

    @ParameterizedTest(name = "{0} over {1}: {2} calls {3}")
    @MethodSource("pairings")
    @Timeout(60)
    void flow(CallFlow flow, String transport, ImplementationUnderTest caller, ImplementationUnderTest callee)
            throws InterruptedException {
        try (Meeting meeting = Meeting.between(
                Implementations.loaded(caller, "caller"), Implementations.loaded(callee, "callee"), transport, LIMIT)) {
            flow.check(meeting);
        }
    }
}
