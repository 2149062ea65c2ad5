package io.trunkline.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.grammar.Tolerance;
import io.trunkline.grammar.Tolerances;
import io.trunkline.wire.MessageLimits;
import io.trunkline.wire.ParsingRules;
import io.trunkline.wire.TestMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The messages of RFC 4475 and RFC 5118, each with its verdict, written down in {@code docs/torture.md}. */
class TortureTableTest {
    /** Their Content-Length is larger than the body that the RFC prints, which RFC 3261 section 18.3 refuses as in {@code clerr}. */
    private static final Set<String> MISCOUNTED = Set.of("ipv6-in-sdp", "mult-ip-in-sdp");

    /** Strict but for the line ends: those of the archive in RFC 5118 are LF alone, and two of its messages end with their headers. */
    private static final ParsingRules STRICT = new ParsingRules(
            MessageLimits.DEFAULT, Tolerances.of(Tolerance.BARE_LINE_FEED, Tolerance.MISSING_EMPTY_LINE));

    /** What only leniency takes although the RFC wants it taken. */
    private static final List<String> TOLERATED = List.of(
            "via-received-param-with-delim (must parse): answered 400 Malformed Via",
            "ipv6-bug-abnf-3-colons (must parse): answered 400 Malformed Request-Line");

    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*");

    /** One row of the index: what the RFC wants of an element. */
    private record Wanted(String name, String section, String kind, String verdict) {}

    @Test
    void everyMessageGetsItsVerdict() throws IOException {
        Path folder = folder();
        List<String> wrong = new ArrayList<>();
        List<Wanted> index = index(folder);
        for (Wanted wanted : index) {
            byte[] octets = octets(folder, wanted.name());
            Verdict verdict = Judge.datagram(octets);
            if (!isRight(wanted, verdict)) {
                wrong.add(wanted.name() + " (" + wanted.verdict() + "): " + verdict);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(49 + 12, index.size());
    }

    /** Without tolerances nothing is delivered that leniency refuses, and what the RFC calls an error is refused where it may be. */
    @Test
    void strictRefusesMore() throws IOException {
        Path folder = folder();
        List<String> wrong = new ArrayList<>();
        for (Wanted wanted : index(folder)) {
            byte[] octets = octets(folder, wanted.name());
            Verdict strict = Judge.datagram(octets, STRICT);
            boolean mayBeRepaired = wanted.verdict().equals("may repair");
            boolean wished = mayBeRepaired ? strict.isAnswered(400) : isRight(wanted, strict);
            if (!wished || (strict.isDelivered() && !Judge.datagram(octets).isDelivered())) {
                wrong.add(wanted.name() + " (" + wanted.verdict() + "): " + strict);
            }
        }
        assertEquals(TOLERATED, wrong);
    }

    /** Where nothing can be found again after an error, the connection ends, or the rest is waited for. */
    @Test
    void framingErrorsOverTcp() throws IOException {
        Path folder = folder();
        assertEquals(List.of("waits for more"), whats(Judge.stream(octets(folder, "clerr"))));
        assertTrue(Judge.stream(octets(folder, "ncl")).get(0).isAnswered(400));
        assertTrue(Judge.stream(octets(folder, "mcl01")).get(0).isAnswered(400));
    }

    private static List<String> whats(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::what).toList();
    }

    @Test
    void miscountedMessagesAreRightOnceCounted() throws IOException {
        Path folder = folder();
        for (String name : MISCOUNTED) {
            byte[] octets = octets(folder, name);
            String text = new String(octets, StandardCharsets.ISO_8859_1);
            int body = octets.length - text.indexOf("v=0");
            String counted = text.replaceFirst("Content-Length: \\d+", "Content-Length: " + body);
            assertEquals(
                    new Verdict(Verdict.DELIVERED, List.of()),
                    Judge.datagram(counted.getBytes(StandardCharsets.ISO_8859_1)),
                    name);
        }
    }

    @Test
    void theTableIsWhatTheMessagesGive() throws IOException {
        Path folder = folder();
        StringBuilder text = new StringBuilder("""
            # Torture messages

            Made by `TortureTableTest` of what the stack does: framer, keys, core; not written by hand. The test fails when this file differs and says how to
            write it anew. `delivered` means that the listener gets the message; what an application then answers (416, 420, 406, ...) is its own affair. The wish is
            the class of the shared index: *reject* 400, *framing* an answer over UDP and the end of the connection over TCP, *discard* silence,
            *may repair* 400 or a repaired message, *must not break* 400 or delivery. The stack reads leniently by default; `strict` is without tolerances
            ([tolerances.md](tolerances.md)) but for `bare-line-feed` and `missing-empty-line`: the RFC's own archive wants them. `unrecognized` names the header fields that are in `getUnrecognizedHeaders`.
            """);
        append(text, folder, "4475");
        append(text, folder, "5118");
        text.append("""

            `ipv6-in-sdp` and `mult-ip-in-sdp` announce more octets than the RFC prints, as `clerr` does on purpose; with the right Content-Length both are
            delivered. `lwsruri`, `ltgtruri` and `escruri` could be repaired; they are refused, because a forwarded message would have to be repaired as well.
            A malformed Contact is answered with 400 where a request lives on it: REGISTER, INVITE, SUBSCRIBE, REFER.
            """);
        Golden.check(Golden.file("docs/torture.md"), text.toString(), getClass());
    }

    private static void append(StringBuilder text, Path folder, String rfc) throws IOException {
        text.append("\n## RFC ").append(rfc).append("\n\n");
        text.append("| message | section | wish | over UDP | strict | over TCP |\n|---|---|---|---|---|---|\n");
        for (Wanted wanted : index(folder)) {
            if (isOf(folder, wanted, rfc)) {
                byte[] octets = octets(folder, wanted.name());
                StringJoiner stream = new StringJoiner("; then ");
                Judge.stream(octets).forEach(verdict -> stream.add(verdict.toString()));
                String datagram = Judge.datagram(octets).toString();
                String tcp = stream.toString().equals(datagram) ? "same" : stream.toString();
                text.append("| ").append(wanted.name());
                text.append(" | ").append(wanted.section());
                text.append(" | ").append(wanted.verdict());
                text.append(" | ").append(datagram);
                text.append(" | ").append(strict(octets, datagram));
                text.append(" | ").append(tcp).append(" |\n");
            }
        }
    }

    private static String strict(byte[] octets, String lenient) {
        String strict = Judge.datagram(octets, STRICT).toString();
        return strict.equals(lenient) ? "same" : strict;
    }

    private static boolean isRight(Wanted wanted, Verdict verdict) {
        if (MISCOUNTED.contains(wanted.name())) {
            return verdict.isAnswered(400);
        }
        return switch (wanted.verdict()) {
            case "must parse" -> verdict.isDelivered() && verdict.malformed().isEmpty();
            case "should parse", "may ignore" -> verdict.isDelivered();
            case "may repair", "must not break" -> verdict.isDelivered() || verdict.isAnswered(400);
            case "reject", "framing" -> verdict.isAnswered(400);
            case "discard" -> verdict.isDropped();
            case "special" -> verdict.isAnswered(505);
            default -> throw new AssertionError("the index wants something new: " + wanted);
        };
    }

    // ---- the shared folder ----

    private static Path folder() {
        Path folder =
                TestMessages.shared().map(shared -> shared.resolve("torture")).orElse(null);
        assumeTrue(folder != null, "no folder with shared messages on this machine: set trunkline.shared");
        return folder;
    }

    private static byte[] octets(Path folder, String name) throws IOException {
        Path torture = folder.resolve("rfc4475/" + name + ".dat");
        return Files.readAllBytes(Files.exists(torture) ? torture : folder.resolve("rfc5118/" + name));
    }

    private static boolean isOf(Path folder, Wanted wanted, String rfc) {
        return Files.exists(folder.resolve("rfc4475/" + wanted.name() + ".dat")) == rfc.equals("4475");
    }

    private static List<Wanted> index(Path folder) throws IOException {
        List<Wanted> index = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("INDEX.md"))) {
            List<String> cells = CELLS.splitAsStream(line).skip(1).toList();
            if (cells.size() < 4 || cells.get(0).equals("name") || cells.get(0).startsWith("--")) {
                continue;
            }
            boolean numbered = !cells.get(2).equals("-");
            if (numbered && cells.size() > 4) {
                index.add(new Wanted(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
            } else if (numbered) {
                index.add(new Wanted(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(2).startsWith("I") ? "reject" : "must parse"));
            }
        }
        return index;
    }
}
