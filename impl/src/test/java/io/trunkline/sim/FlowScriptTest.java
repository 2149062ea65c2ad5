package io.trunkline.sim;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays every script in {@code flows/}. */
class FlowScriptTest {

    @TestFactory
    List<DynamicTest> flows() throws IOException, URISyntaxException {
        URL flows = Objects.requireNonNull(FlowScriptTest.class.getResource("/flows"));
        try (Stream<Path> files = Files.walk(Path.of(flows.toURI()))) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".flow"))
                    .sorted()
                    .map(FlowFile::read)
                    .flatMap(FlowScriptTest::plays)
                    .toList();
            Assertions.assertFalse(tests.isEmpty());
            return tests;
        }
    }

    private static Stream<DynamicTest> plays(FlowFile flow) {
        String name = flow.name() + ": " + flow.title();
        DynamicTest first = DynamicTest.dynamicTest(name, () -> FlowRunner.play(flow));
        return flow.isForAnyTransport()
                ? Stream.of(first, DynamicTest.dynamicTest(name + " (TCP)", () -> FlowRunner.play(flow, "TCP")))
                : Stream.of(first);
    }

    @Test
    void aWrongScriptIsToldByFileAndLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.flow"), "# RFC 3261 figure 8\n\nwire> OPTIONS\nexpect listener INVITE\n");
        AssertionError error =
                Assertions.assertThrows(AssertionError.class, () -> FlowRunner.play(FlowFile.read(file)));
        Assertions.assertTrue(error.getMessage().contains("wrong.flow:4: expect listener INVITE"), error.getMessage());
        Assertions.assertTrue(error.getMessage().contains("it is OPTIONS, not INVITE"), error.getMessage());
    }

    @Test
    void whatAScriptDoesNotExpectFailsIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("short.flow"), "# RFC 3261 figure 8\nwire> OPTIONS\n");
        AssertionError error =
                Assertions.assertThrows(AssertionError.class, () -> FlowRunner.play(FlowFile.read(file)));
        Assertions.assertTrue(error.getMessage().contains("short.flow:2"), error.getMessage());
        Assertions.assertTrue(error.getMessage().contains("OPTIONS"), error.getMessage());
    }
}
