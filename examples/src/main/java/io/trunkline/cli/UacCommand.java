package io.trunkline.cli;

import io.trunkline.examples.EndpointSettings;
import io.trunkline.examples.LoadGenerator;
import io.trunkline.examples.LoadProfile;
import io.trunkline.examples.LoadReport;
import io.trunkline.examples.UserAgentClient;
import io.trunkline.examples.WarmUp;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Places calls with the sample user agent client and counts what became of them. */
final class UacCommand implements Command {

    private static final int DEFAULT_PORT = 5070;

    @Override
    public String name() {
        return "uac";
    }

    @Override
    public String summary() {
        return "places calls: INVITE, ACK, BYE; many of them at a steady rate";
    }

    @Override
    public String usage() {
        return "Usage: trunkline uac [options] HOST:PORT\n\n" + EndpointOptions.usage(DEFAULT_PORT) + """
                  --user NAME        user to call (service)
                  --calls N          how many calls to place (1)
                  --rate R           calls to begin each second (10)
                  --concurrent N     calls under way at the same time, at most (10000)
                  --limit SECONDS    how long one call may take (40)
                  --warm-up N        calls to place inside this process first (0)

                Exit status 0 only when every call went through.
                """;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Exception {
        Options options =
                EndpointOptions.parse(arguments, Set.of("user", "calls", "rate", "concurrent", "limit", "warm-up"));
        LoadProfile profile = profile(options);
        EndpointSettings settings = EndpointOptions.settings(options, DEFAULT_PORT);
        int warmUp = options.integer("warm-up", 0, 0, 1_000_000);
        if (warmUp > 0) {
            WarmUp.run(settings.withPort(freePort()), settings.withPort(freePort()), warmUp)
                    .get();
        }
        try (UserAgentClient client = UserAgentClient.start(settings)) {
            LoadReport report = LoadGenerator.run(client, profile).get();
            print(report, terminal);
            return report.failed() == 0 ? Main.OK : Main.FAILED;
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static LoadProfile profile(Options options) throws UsageException {
        if (options.arguments().size() != 1) {
            throw new UsageException("uac needs one HOST:PORT to call");
        }
        String target = "sip:" + options.text("user", "service") + "@"
                + options.arguments().get(0);
        return new LoadProfile(
                target,
                options.integer("calls", 1, 1, 10_000_000),
                options.positive("rate", 10),
                options.integer("concurrent", 10_000, 1, 1_000_000),
                Duration.ofSeconds(options.integer("limit", 40, 1, 3600)));
    }

    private static void print(LoadReport report, Terminal terminal) {
        double seconds = report.took().toNanos() / 1e9;
        terminal.printLine(
                "%d calls, %d completed, %d failed in %.1f s",
                report.calls(), report.completed(), report.failed(), seconds);
        terminal.printLine(
                "set-up time: median %.2f ms, 99%% %.2f ms, longest %.2f ms",
                millis(report.setup().median()),
                millis(report.setup().p99()),
                millis(report.setup().longest()));
        report.failures().forEach((reason, count) -> terminal.printLine("%8d  %s", count, reason));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
