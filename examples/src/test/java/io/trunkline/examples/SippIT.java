package io.trunkline.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        int calls = 200;
        int port = FreePort.udp();
        try (Sipp sipp = Sipp.start("ourClientCallsSipp", "uas", port, calls);
                UserAgentClient client =
                        UserAgentClient.start(EndpointSettings.udp(PATH_NAME, LOOPBACK, FreePort.udp()))) {
            sipp.awaitListening();
            LoadProfile profile =
                    new LoadProfile("sip:service@" + LOOPBACK + ":" + port, calls, 100, 1000, Duration.ofSeconds(40));
            LoadReport report = LoadGenerator.run(client, profile).get(120, TimeUnit.SECONDS);
            assertEquals(Map.of(), report.failures());
            assertEquals(calls, report.completed());
            sipp.expectSuccess(calls);
        }
    }

    private static UserAgentServer callOurServer(String test, int calls, String... arguments) throws Exception {
        int port = FreePort.udp();
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = LOOPBACK + ":" + port;
        UserAgentServer server = UserAgentServer.start(EndpointSettings.udp(PATH_NAME, LOOPBACK, port));
        try (Sipp sipp = Sipp.start(test, "uac", FreePort.udp(), calls, all)) {
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
