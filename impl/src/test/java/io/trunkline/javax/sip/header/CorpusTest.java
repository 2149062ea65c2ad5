package io.trunkline.javax.sip.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.HeaderName;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.TestMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The messages of the shared folder, real ones and torture: which of their typed header fields are malformed, and that what is
 * written of the others means the same.
 */
class CorpusTest {

    /** Files with header fields that their sources mean to be refused, or that RFC 4475 says may be. */
    private static final List<String> MALFORMED = List.of(
            "baddate.dat Date",
            "badinv01.dat Via",
            "quotbal.dat To",
            "scalar02.dat CSeq",
            "scalar02.dat Expires",
            "scalar02.dat Max-Forwards",
            "scalarlg.dat CSeq",
            "scalarlg.dat Retry-After",
            "scalarlg.dat Warning");

    @Test
    void whatIsMalformedIsKnown() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        int lines = 0;
        for (Path file : files()) {
            byte[] octets = Files.readAllBytes(file);
            if (new DatagramFramer(MessageLimits.DEFAULT).frame(octets, 0, octets.length) instanceof Frame frame) {
                for (int line = 0; line < frame.headerCount(); line++) {
                    HeaderName name = frame.name(line);
                    if (name != null && !check(frame, line, name, file)) {
                        found.add(file.getFileName() + " " + name.canonical());
                    }
                    lines++;
                }
            }
        }
        assertTrue(lines > 1000, "too few header lines to mean anything: " + lines);
        assertEquals(new TreeSet<>(MALFORMED), found);
    }

    private static boolean check(Frame frame, int line, HeaderName name, Path file) {
        SIPHeader header = HeaderReader.read(name, frame.octets(), frame.valueStart(line), frame.valueEnd(line));
        if (header == null) {
            return false;
        }
        byte[] written = header.getValue().getBytes(StandardCharsets.UTF_8);
        assertEquals(header, HeaderReader.read(name, written, 0, written.length), file + ": " + name.canonical());
        assertEquals(0, header.revision());
        return true;
    }

    private static List<Path> files() throws IOException {
        Optional<Path> messages = TestMessages.shared();
        assumeTrue(messages.isPresent(), "no folder with shared messages on this machine: set trunkline.shared");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(messages.get())) {
            all.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.toString().endsWith(".md") && !file.toString().contains("pcap/"))
                    .forEach(files::add);
        }
        return files;
    }
}
