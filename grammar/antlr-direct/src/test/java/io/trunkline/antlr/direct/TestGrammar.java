package io.trunkline.antlr.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.antlr.runtime.DirectRecognizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.antlr.v4.Tool;
import org.antlr.v4.tool.ANTLRMessage;
import org.antlr.v4.tool.ANTLRToolListener;

/** A small grammar on its way through ANTLR, the Direct target, javac and a class loader. */
final class TestGrammar {

    private final Path folder;
    private final String name;
    private final List<String> messages = new ArrayList<>();

    private TestGrammar(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * Writes {@code parser grammar <name>} with the rules into the folder, beside the lexer grammar of the tests.
     *
     * @param head what stands between the options and the rules, such as an import
     */
    static TestGrammar write(Path folder, String name, String head, String rules) {
        try {
            try (InputStream octets = Objects.requireNonNull(TestGrammar.class.getResourceAsStream("/Octets.g4"))) {
                Files.write(folder.resolve("Octets.g4"), octets.readAllBytes());
            }
            String text =
                    "parser grammar " + name + ";\noptions { tokenVocab = Octets; }\n" + head + "\n" + rules + "\n";
            Files.writeString(folder.resolve(name + ".g4"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestGrammar(folder, name);
    }

    static TestGrammar write(Path folder, String name, String rules) {
        return write(folder, name, "", rules);
    }

    /** Runs ANTLR with the target; gives what it complained about. */
    List<String> generate() {
        run("Octets.g4");
        run(name + ".g4");
        return messages;
    }

    private void run(String file) {
        Tool tool = new Tool(new String[] {
            "-Dlanguage=Direct",
            "-no-listener",
            "-Xexact-output-dir",
            "-package",
            "generated",
            "-lib",
            folder.toString(),
            "-o",
            folder.toString(),
            folder.resolve(file).toString()
        });
        tool.addListener(new ANTLRToolListener() {
            @Override
            public void info(String message) {
                messages.add(message);
            }

            @Override
            public void error(ANTLRMessage message) {
                messages.add(tool.errMgr.getMessageTemplate(message).render());
            }

            @Override
            public void warning(ANTLRMessage message) {
                messages.add(tool.errMgr.getMessageTemplate(message).render());
            }
        });
        tool.processGrammarsOnCommandLine();
    }

    Path source() {
        return folder.resolve(name + "Recognizer.java");
    }

    String report() throws IOException {
        return Files.readString(folder.resolve(name + "Recognizer.txt"));
    }

    /** Generates, compiles with every lint on, and loads. */
    Recogniser load() {
        assertEquals(List.of(), generate());
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        DirectRecognizer.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath(),
                        "-d",
                        folder.toString(),
                        source().toString());
        assertEquals(0, result, "javac");
        try {
            // Left open: the nested classes are loaded when they are needed.
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, TestGrammar.class.getClassLoader());
            Object instance = loader.loadClass("generated." + name + "Recognizer")
                    .getConstructor()
                    .newInstance();
            return new Recogniser((DirectRecognizer) instance);
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A loaded recogniser, called by the names of its rules. */
    record Recogniser(DirectRecognizer recognizer) {

        /** What the rule returns for the whole input, from offset 0. */
        int run(String rule, String input) {
            byte[] octets = input.getBytes(StandardCharsets.ISO_8859_1);
            recognizer.reset(octets, octets.length);
            return call(rule, 0);
        }

        int call(String rule, int from) {
            try {
                for (Class<?> imported : recognizer.getClass().getClasses()) {
                    for (Method method : imported.getDeclaredMethods()) {
                        if (method.getName().equals(rule) && Modifier.isPublic(method.getModifiers())) {
                            return (int) method.invoke(null, recognizer, from);
                        }
                    }
                }
                Method method = recognizer.getClass().getMethod(rule, int.class);
                return (int) method.invoke(recognizer, from);
            } catch (InvocationTargetException e) {
                throw new AssertionError(rule + " threw", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("no rule " + rule, e);
            }
        }

        void accepts(String rule, String... inputs) {
            for (String input : inputs) {
                int end = run(rule, input);
                assertEquals(input.length(), end, () -> rule + " on '" + input + "'");
            }
        }

        void rejects(String rule, String input, int offset) {
            int end = run(rule, input);
            assertTrue(end < 0, () -> rule + " takes '" + input + "' up to " + end);
            assertEquals(offset, ~end, () -> "offset in '" + input + "'");
        }

        /** The tape after running a rule that accepts: {@code name<octets>} for each capture. */
        String tape(String rule, String input) {
            accepts(rule, input);
            List<String> captures = new ArrayList<>();
            for (int i = 0; i < recognizer.captureCount(); i++) {
                captures.add(recognizer.ruleName(recognizer.captureRule(i)) + "<"
                        + input.substring(recognizer.captureStart(i), recognizer.captureEnd(i)) + ">");
            }
            return String.join(" ", captures);
        }
    }
}
