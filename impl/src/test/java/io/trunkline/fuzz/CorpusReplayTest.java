package io.trunkline.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the fuzzer's targets over the inputs that it has found: all that reach different code, and those that once failed. */
class CorpusReplayTest {

    @TestFactory
    Stream<DynamicTest> frames() throws IOException {
        return replay("frame", FrameTarget::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> messages() throws IOException {
        return replay("message", MessageTarget::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> headers() throws IOException {
        return replay("header", HeaderTarget::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> addresses() throws IOException {
        return replay("address", AddressTarget::fuzzerTestOneInput);
    }

    private static Stream<DynamicTest> replay(String corpus, Consumer<byte[]> target) throws IOException {
        try (InputStream file = CorpusReplayTest.class.getResourceAsStream(corpus + ".base64")) {
            String text = new String(Objects.requireNonNull(file, corpus).readAllBytes(), StandardCharsets.US_ASCII);
            List<byte[]> inputs = text.lines().map(Base64.getDecoder()::decode).toList();
            assertFalse(inputs.isEmpty(), "no corpus " + corpus);
            return IntStream.range(0, inputs.size())
                    .mapToObj(i -> dynamicTest("line " + (i + 1), () -> target.accept(inputs.get(i))));
        }
    }
}
