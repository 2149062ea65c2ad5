package io.trunkline.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample applications on Trunkline against SIPp's built-in scenarios, in small size. The long forms are in {@code examples/sipp}. */
@Timeout(150)
class SippIT {

    private static final String PATH_NAME = "io.trunkline";
    private static final String LOOPBACK = "127.0.0.1";

    /** SIPp's built-in uas gives a call up whose INVITE is repeated after its 200, so the first call must not meet a cold JVM. */
    @BeforeAll
    static void sippIsThereAndTheJvmIsWarm() throws Exception {
        Sipp.require();
        EndpointSettings client = EndpointSettings.udp(PATH_NAME, LOOPBACK, FreePort.udp());
        WarmUp.run(client, client.withPort(FreePort.udp()), 200).get(60, TimeUnit.SECONDS);
    }

    @Test
    void sippCallsOurServer() throws Exception {
        try (UserAgentServer server = callOurServer("sippCallsOurServer", 200, "-r", "100")) {
            assertEquals(0, server.activeCalls());
        }
    }

    /** {@code t1}: all calls by one connection; {@code tn}: a connection for each call. */
    @ParameterizedTest
    @ValueSource(strings = {"t1", "tn"})
    void sippCallsOurServerOverTcp(String mode) throws Exception {
        try (UserAgentServer server = callOurServer(
                "sippCallsOurServerOverTcp-" + mode, "TCP", FreePort.tcp(), 200, "-r", "100", "-t", mode)) {
            assertEquals(0, server.activeCalls());
        }
    }

    @Test
    void sippCallsOurServerAndLosesPackets() throws Exception {
        // How many calls are still up is not asked: SIPp takes the repeated 200 of an INVITE for the 200 of its BYE, so
        // that a call whose ACK and BYE
        // are both lost counts as done there and waits for its ACK here.
        callOurServer("sippCallsOurServerAndLosesPackets", 100, "-r", "50", "-lost", "10")
                .close();
    }

    @Test
    void ourClientCallsSipp() throws Exception {
        int port = FreePort.udp();
        callSipp("ourClientCallsSipp", port, EndpointSettings.udp(PATH_NAME, LOOPBACK, FreePort.udp()), "");
    }

    @Test
    void ourClientCallsSippOverTcp() throws Exception {
        EndpointSettings settings =
                EndpointSettings.udp(PATH_NAME, LOOPBACK, FreePort.tcp()).withTransport("TCP");
        callSipp("ourClientCallsSippOverTcp", FreePort.tcp(), settings, ";transport=tcp", "-t", "t1");
    }

    private static void callSipp(
            String test, int port, EndpointSettings settings, String parameters, String... arguments) throws Exception {
        int calls = 200;
        try (Sipp sipp = Sipp.start(test, "uas", port, calls, arguments);
                UserAgentClient client = UserAgentClient.start(settings)) {
            sipp.awaitListening();
            LoadProfile profile = new LoadProfile(
                    "sip:service@" + LOOPBACK + ":" + port + parameters, calls, 100, 1000, Duration.ofSeconds(40));
            LoadReport report = LoadGenerator.run(client, profile).get(120, TimeUnit.SECONDS);
            assertEquals(Map.of(), report.failures());
            assertEquals(calls, report.completed());
            sipp.expectSuccess(calls);
        }
    }

    private static UserAgentServer callOurServer(String test, int calls, String... arguments) throws Exception {
        return callOurServer(test, "UDP", FreePort.udp(), calls, arguments);
    }

    private static UserAgentServer callOurServer(
            String test, String transport, int port, int calls, String... arguments) throws Exception {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = LOOPBACK + ":" + port;
        UserAgentServer server = UserAgentServer.start(
                EndpointSettings.udp(PATH_NAME, LOOPBACK, port).withTransport(transport));
        try (Sipp sipp =
                Sipp.start(test, "uac", transport.equals("UDP") ? FreePort.udp() : FreePort.tcp(), calls, all)) {
            sipp.expectSuccess(calls);
            assertEquals(calls, server.answeredCalls());
            assertEquals(0, server.failures());
            return server;
        } catch (Exception | AssertionError e) {
            server.close();
            throw e;
        }
    }
}
