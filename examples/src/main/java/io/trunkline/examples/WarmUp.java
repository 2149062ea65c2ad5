package io.trunkline.examples;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sip.SipException;

/**
 * Places calls inside this process before a measurement, so that the classes are loaded and the hot code is compiled when the first real call begins.
 * A JVM that has just started can be slower than T1, and some peers do not expect a repeated INVITE.
 */
public final class WarmUp {

    private static final double CALLS_PER_SECOND = 200;
    private static final Duration PER_CALL = Duration.ofSeconds(40);

    private WarmUp() {}

    /**
     * Places calls between a client and a server that exist for this purpose only.
     *
     * @param clientSettings where the warming client listens
     * @param serverSettings where the warming server listens
     * @param calls how many calls, at least 1
     * @return completes when both are gone again
     * @throws SipException when an endpoint cannot be opened
     */
    public static CompletableFuture<LoadReport> run(
            EndpointSettings clientSettings, EndpointSettings serverSettings, int calls) throws SipException {
        UserAgentServer server = UserAgentServer.start(serverSettings);
        UserAgentClient client = UserAgentClient.start(clientSettings);
        String target = "sip:warm-up@" + serverSettings.ip() + ":" + serverSettings.port();
        LoadProfile profile = new LoadProfile(target, calls, CALLS_PER_SECOND, calls, PER_CALL);
        return LoadGenerator.run(client, profile).whenComplete((report, problem) -> {
            client.close();
            server.close();
        });
    }
}
