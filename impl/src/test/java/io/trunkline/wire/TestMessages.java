package io.trunkline.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the tests of this module find messages. */
public final class TestMessages {
    /** Our own, which frame and whose keys are all right. */
    public static final List<String> OWN =
            List.of("invite.sip", "odd-but-valid.sip", "response.sip", "bare-linefeeds.sip", "partly-malformed.sip");

    private TestMessages() {}

    /** One of our own. */
    public static byte[] own(String name) {
        try (InputStream in = TestMessages.class.getResourceAsStream("/messages/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The folder with other people's messages, when it stands on this machine. */
    public static Optional<Path> shared() {
        Path named = Path.of(System.getProperty("trunkline.shared", "../shared"), "messages");
        if (Files.isDirectory(named)) {
            return Optional.of(named);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null) {
            Path messages = at.resolveSibling("shared").resolve("messages");
            if (Files.isDirectory(messages)) {
                return Optional.of(messages);
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    /** The files under a folder that hold one message each. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> messages = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .filter(TestMessages::isMessage)
                    .sorted()
                    .forEach(messages::add);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMessage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".sip") || name.endsWith(".dat") || name.endsWith(".txt") || name.indexOf('.') < 0;
    }
}
