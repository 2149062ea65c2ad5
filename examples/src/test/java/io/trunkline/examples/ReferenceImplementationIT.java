package io.trunkline.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The same applications, one on Trunkline in this process, the other on the reference implementation in a process of its own. The call flows one by
 * one are the business of the TCK runner; here many calls go through at the same time.
 */
@Timeout(120)
class ReferenceImplementationIT {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CALLS = 50;

    @Test
    void aClientOnTheReferenceImplementationCallsOurServer() throws Exception {
        int port = FreePort.udp();
        try (UserAgentServer server = UserAgentServer.start(EndpointSettings.udp("io.trunkline", LOOPBACK, port))) {
            Process client = command(
                    "uac",
                    "--port",
                    Integer.toString(FreePort.udp()),
                    "--calls",
                    Integer.toString(CALLS),
                    "--rate",
                    "25",
                    LOOPBACK + ":" + port);
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(client.waitFor(60, TimeUnit.SECONDS), said);
            assertEquals(0, client.exitValue(), said);
            assertTrue(said.contains(CALLS + " completed, 0 failed"), said);
            assertEquals(CALLS, server.answeredCalls());
            assertEquals(0, server.failures());
        }
    }

    @Test
    void ourClientCallsAServerOnTheReferenceImplementation() throws Exception {
        int port = FreePort.udp();
        Process server = command("uas", "--port", Integer.toString(port));
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
                UserAgentClient client =
                        UserAgentClient.start(EndpointSettings.udp("io.trunkline", LOOPBACK, FreePort.udp()))) {
            awaitListening(said);
            LoadProfile profile =
                    new LoadProfile("sip:service@" + LOOPBACK + ":" + port, CALLS, 25, 1000, Duration.ofSeconds(40));
            LoadReport report = LoadGenerator.run(client, profile).get(60, TimeUnit.SECONDS);
            assertEquals(Map.of(), report.failures());
            assertEquals(CALLS, report.completed());
        } finally {
            server.destroyForcibly();
        }
    }

    private static void awaitListening(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith("listening")) {
            line = said.readLine();
        }
        assertTrue(line != null, "the server on the reference implementation has ended");
    }

    /** The command of this module with nothing on its class path but itself and the reference implementation. */
    private static Process command(String name, String... arguments) throws IOException {
        List<String> classPath =
                new ArrayList<>(List.of(Path.of("target", "classes").toString()));
        for (String jar : List.of("jain-sip-api", "jain-sip-ri", "log4j", "log4j-api")) {
            Path path = Path.of("target", "peer", jar + ".jar");
            assertTrue(Files.exists(path), path + " was not copied by the build");
            classPath.add(path.toString());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(System.getProperty("path.separator"), classPath),
                "io.trunkline.cli.Main",
                name,
                "--path-name",
                "gov.nist"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
