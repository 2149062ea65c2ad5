package io.trunkline.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fresh JVMs with the class path of this one. */
final class Jvm {
    private Jvm() {}

    /** Runs a main class and gives what it printed; what it said on standard error comes through here. */
    static List<String> run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(options, System.getProperty("java.class.path"), main, arguments);
    }

    /** As above, with another class path. */
    static List<String> run(List<String> options, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(main.getSimpleName() + " ended with " + exit);
        }
        return lines;
    }
}
