package io.trunkline.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A run of SIPp, in a directory below {@code target/sipp} where everything that it wrote stays. */
final class Sipp implements AutoCloseable {

    private static final String STATISTICS = "statistics.csv";

    private final Path directory;
    private final Process process;

    private Sipp(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** Waits for the first line of statistics, which SIPp writes once its socket is open and its clock runs. */
    void awaitListening() throws IOException, InterruptedException {
        Path statistics = directory.resolve(STATISTICS);
        try (WatchService watch = directory.getFileSystem().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!Files.exists(statistics) || Files.size(statistics) == 0) {
                WatchKey key = watch.poll(30, TimeUnit.SECONDS);
                assertNotNull(key, () -> "sipp does not begin, see " + directory);
                key.reset();
            }
        }
    }

    /** Skips the test where SIPp is missing; in CI it must not be missing. */
    static void require() {
        boolean present = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sipp")));
        boolean ci = "true".equals(System.getenv("TRUNKLINE_CI")) || "true".equals(System.getenv("CI"));
        assertTrue(present || !ci, "this is CI, and there is no sipp on the PATH (Debian package sip-tester)");
        Assumptions.assumeTrue(present, "skipped: there is no sipp on the PATH (Debian package sip-tester)");
    }

    /**
     * Starts one of the scenarios that are built into SIPp.
     *
     * @param test names the directory of its output
     * @param scenario uac or uas
     * @param port where it listens on 127.0.0.1
     * @param calls how many calls it makes or takes before it ends
     * @param more further arguments
     */
    static Sipp start(String test, String scenario, int port, int calls, String... more) throws IOException {
        Path directory =
                Files.createDirectories(Path.of("target", "sipp", test)).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of("sipp", "-sn", scenario, "-i", "127.0.0.1"));
        command.addAll(List.of("-p", Integer.toString(port), "-m", Integer.toString(calls)));
        command.addAll(List.of("-nostdin", "-timeout", "90s", "-timeout_error", "-max_socket", "1000"));
        command.addAll(
                List.of("-trace_err", "-error_file", "errors.log", "-trace_screen", "-screen_file", "screen.log"));
        command.addAll(List.of("-trace_stat", "-stf", STATISTICS, "-fd", "1"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("TERM", "xterm");
        Files.deleteIfExists(directory.resolve(STATISTICS));
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile());
        return new Sipp(directory, builder.start());
    }

    /** Waits for the end; every call must have gone through. */
    void expectSuccess(int calls) throws IOException, InterruptedException {
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "sipp does not end, see " + directory);
        assertEquals(0, process.exitValue(), () -> "exit status of sipp, see " + directory);
        List<String> lines = Files.readAllLines(directory.resolve(STATISTICS));
        assertEquals(calls, last(lines, "SuccessfulCall(C)"), () -> "successful calls, see " + directory);
        assertEquals(0, last(lines, "FailedCall(C)"), () -> "failed calls, see " + directory);
    }

    /** The value in the last line of the column with this title. */
    private static int last(List<String> lines, String title) {
        int column = fields(lines.get(0)).indexOf(title);
        return Integer.parseInt(fields(lines.get(lines.size() - 1)).get(column));
    }

    private static List<String> fields(String line) {
        return List.of(line.split(";", -1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
