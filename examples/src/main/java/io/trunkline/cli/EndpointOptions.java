package io.trunkline.cli;

import io.trunkline.examples.EndpointSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The options that say where an endpoint listens and what it runs on; the same for every command. */
final class EndpointOptions {

    private static final String USAGE = """
              --ip ADDRESS       numeric address to listen on (127.0.0.1)
              --port PORT        port to listen on (PORT_DEFAULT)
              --transport NAME   UDP (default) or TCP
              --path-name NAME   JAIN SIP path name of the implementation (io.trunkline)
            """;

    private static final Set<String> NAMES = Set.of("ip", "port", "transport", "path-name");

    private EndpointOptions() {}

    static String usage(int defaultPort) {
        return USAGE.replace("PORT_DEFAULT", Integer.toString(defaultPort));
    }

    static Options parse(List<String> line, Set<String> others) throws UsageException {
        Set<String> known = new HashSet<>(NAMES);
        known.addAll(others);
        return Options.parse(line, known);
    }

    static EndpointSettings settings(Options options, int defaultPort) throws UsageException {
        return new EndpointSettings(
                options.text("path-name", "io.trunkline"),
                options.text("ip", "127.0.0.1"),
                options.integer("port", defaultPort, 1, 65_535),
                options.text("transport", "UDP"),
                new Properties());
    }
}
