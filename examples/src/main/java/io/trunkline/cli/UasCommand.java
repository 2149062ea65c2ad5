package io.trunkline.cli;

import io.trunkline.examples.EndpointSettings;
import io.trunkline.examples.UserAgentServer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Runs the sample user agent server until the process is told to end. */
final class UasCommand implements Command {

    private static final int DEFAULT_PORT = 5060;

    @Override
    public String name() {
        return "uas";
    }

    @Override
    public String summary() {
        return "answers calls, registrations and OPTIONS until it is interrupted";
    }

    @Override
    public String usage() {
        return EndpointOptions.usage(DEFAULT_PORT) + """

                The user part of the Request-URI chooses what happens to a call: 'ringing' rings until the caller
                gives up, 'reject-486' (or any status from 400 to 699) is refused, everybody else is answered.
                """;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Exception {
        Options options = EndpointOptions.parse(arguments, Set.of());
        if (!options.arguments().isEmpty()) {
            throw new UsageException(
                    "uas takes no argument: " + options.arguments().get(0));
        }
        EndpointSettings settings = EndpointOptions.settings(options, DEFAULT_PORT);
        CountDownLatch printed = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        UserAgentServer server = UserAgentServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, told, printed), "uas-end"));
        terminal.printLine("listening on %s:%d/%s", settings.ip(), settings.port(), settings.transport());
        told.await();
        terminal.printLine(
                "%d calls answered, %d still up, %d failures",
                server.answeredCalls(), server.activeCalls(), server.failures());
        terminal.out().flush();
        printed.countDown();
        return server.failures() == 0 ? Main.OK : Main.FAILED;
    }

    /** On SIGTERM and SIGINT: the JVM ends when its hooks return, so this one waits until the last line is written. */
    private static void end(UserAgentServer server, CountDownLatch told, CountDownLatch printed) {
        told.countDown();
        try {
            printed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
