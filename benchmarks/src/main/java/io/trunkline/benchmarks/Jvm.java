package io.trunkline.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fresh JVM with the class path of this one, spoken to by lines. What it says on standard error comes through here. */
public final class Jvm implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader out;
    private final PrintStream in;

    private Jvm(String name, Process process) {
        this.name = name;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * Starts a main class on the class path of this JVM.
     *
     * @param options of the JVM
     * @param main the class
     * @param arguments for it
     * @return the JVM; closing it ends it
     * @throws IOException when it cannot be started
     */
    public static Jvm start(List<String> options, Class<?> main, String... arguments) throws IOException {
        return start(options, System.getProperty("java.class.path"), main, arguments);
    }

    private static Jvm start(List<String> options, String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new Jvm(
                main.getSimpleName(),
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Runs a main class to its end and gives what it printed. */
    static List<String> run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(options, System.getProperty("java.class.path"), main, arguments);
    }

    /** As above, with another class path. */
    static List<String> run(List<String> options, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        try (Jvm jvm = start(options, classPath, main, arguments)) {
            List<String> lines = new ArrayList<>();
            for (String line = jvm.out.readLine(); line != null; line = jvm.out.readLine()) {
                lines.add(line);
            }
            int exit = jvm.process.waitFor();
            if (exit != 0) {
                throw new IOException(jvm.name + " ended with " + exit);
            }
            return lines;
        }
    }

    /**
     * Tells it a line and waits for its answer.
     *
     * @param line the line
     * @return the answer, one line
     * @throws IOException when it ended instead
     */
    public String ask(String line) throws IOException {
        in.println(line);
        return readLine();
    }

    /**
     * Waits for a line.
     *
     * @return the line
     * @throws IOException when it ended instead
     */
    public String readLine() throws IOException {
        @Nullable String line = out.readLine();
        if (line == null) {
            throw new IOException(name + " ended without an answer");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
