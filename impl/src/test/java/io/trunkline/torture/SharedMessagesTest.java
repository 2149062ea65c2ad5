package io.trunkline.torture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.javax.sip.message.MessageReader;
import io.trunkline.javax.sip.message.SIPMessage;
import io.trunkline.wire.DatagramFramer;
import io.trunkline.wire.Frame;
import io.trunkline.wire.Framed;
import io.trunkline.wire.ParsingRules;
import io.trunkline.wire.StreamFramer;
import io.trunkline.wire.TestMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sip.header.Header;
import org.junit.jupiter.api.Test;

/**
 * Every message of the shared folder, real ones and torture: its verdict and its malformed headers are those that a person has agreed with in
 * {@code torture/shared.txt}, which holds names and verdicts only; and what nobody changed leaves as it came.
 */
class SharedMessagesTest {

    @Test
    void verdictsAreThoseThatWereAgreedWith() throws IOException {
        Path messages = messages();
        StringBuilder text = new StringBuilder(
                "# file [number in the file]: verdict; header fields that are malformed | what is otherwise without"
                        + " tolerances\n");
        int count = 0;
        for (Path file : files(messages)) {
            List<Framed> framed = framed(file, ParsingRules.DEFAULT);
            List<Framed> strict = framed(file, ParsingRules.STRICT);
            for (int i = 0; i < framed.size(); i++) {
                text.append(messages.relativize(file).toString().replace('\\', '/'));
                text.append(framed.size() > 1 ? " [" + i + "]" : "").append(": ");
                String transport = isStream(file) ? "TCP" : "UDP";
                String lenient = verdict(framed.get(i), transport);
                String refused = i < strict.size() ? verdict(strict.get(i), transport) : "lost with the stream";
                text.append(lenient).append(refused.equals(lenient) ? "" : " | strict: " + refused);
                text.append('\n');
                count++;
            }
        }
        assertTrue(count > 140, "too few messages to mean anything: " + count);
        Golden.check(Golden.file("impl/src/test/resources/torture/shared.txt"), text.toString(), getClass());
    }

    /** With what no getter finds of a message that is not delivered: the verdict names it for one that is. */
    private static String verdict(Framed framed, String transport) {
        String verdict = Judge.judge(framed, transport).toString();
        if (framed instanceof Frame frame) {
            SIPMessage message = MessageReader.read(frame);
            List<String> malformed = Judge.malformed(message);
            if (!malformed.isEmpty() && message.keys().defect() != null) {
                return verdict + "; unrecognized: " + String.join(", ", malformed);
            }
        }
        return verdict;
    }

    @Test
    void whatNobodyChangedLeavesAsItCame() throws IOException {
        int count = 0;
        for (Path file : files(messages())) {
            for (Framed framed : framed(file, ParsingRules.DEFAULT)) {
                if (framed instanceof Frame frame) {
                    byte[] came = Arrays.copyOfRange(frame.octets(), frame.from(), frame.to());
                    SIPMessage message = MessageReader.read(frame);
                    assertArrayEquals(came, message.encodeAsBytes(null), file.toString());
                    lookAtEveryHeader(message, file);
                    assertArrayEquals(came, message.encodeAsBytes(null), file + ", looked at");
                    count++;
                }
            }
        }
        assertTrue(count > 140, "too few messages to mean anything: " + count);
    }

    private static void lookAtEveryHeader(SIPMessage message, Path file) {
        for (ListIterator<String> names = message.getHeaderNames(); names.hasNext(); ) {
            String name = names.next();
            assertNotNull(message.getHeader(name), file + ": " + name);
            for (ListIterator<? extends Header> headers = message.getHeaders(name); headers.hasNext(); ) {
                Header header = headers.next();
                assertEquals(header, header.clone(), file + ": " + name);
                assertEquals(header.hashCode(), header.clone().hashCode(), file + ": " + name);
            }
        }
    }

    private static boolean isStream(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".raw") || name.contains(".tcp.");
    }

    private static List<Framed> framed(Path file, ParsingRules rules) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        if (!isStream(file)) {
            return List.of(new DatagramFramer(rules).frame(octets, 0, octets.length));
        }
        List<Framed> framed = new ArrayList<>();
        StreamFramer framer = new StreamFramer(rules, framed::add);
        framer.onOctets(octets, 0, octets.length);
        assertTrue(framer.isBetweenMessages() || framer.hasFailed(), file + " ends in the middle of a message");
        return framed;
    }

    private static Path messages() {
        Optional<Path> shared = TestMessages.shared();
        assumeTrue(shared.isPresent(), "no folder with shared messages on this machine: set trunkline.shared");
        return shared.get();
    }

    private static List<Path> files(Path messages) throws IOException {
        try (Stream<Path> files = Files.walk(messages)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> !file.getParent().getFileName().toString().equals("pcap"))
                    .sorted()
                    .toList();
        }
    }
}
