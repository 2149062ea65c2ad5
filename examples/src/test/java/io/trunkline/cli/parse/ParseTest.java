package io.trunkline.cli.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trunkline.cli.Terminal;
import io.trunkline.cli.capture.Packets;
import io.trunkline.cli.ladder.Colours;
import io.trunkline.cli.ladder.Glyphs;
import io.trunkline.grammar.Tolerances;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseTest {
    private static final String OPTIONS = """
            OPTIONS sip:lane@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa1
            From: <sip:ann@example.com>;tag=1
            To: <sip:lane@example.com>
            Call-ID: a1@192.0.2.1
            CSeq: 1 OPTIONS
            Max-Forwards: 70
            X-Colour: red
            Content-Length: 4

            body""".replace("\n", "\r\n");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Glyphs.ASCII,
            Colours.NONE);

    private boolean parse(boolean json, byte[] input) throws IOException {
        Parse parse = new Parse(terminal, json, Tolerances.ALL);
        parse.standardInput(new ByteArrayInputStream(input));
        return parse.end();
    }

    private boolean parse(boolean json, String input) throws IOException {
        return parse(json, input.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonObject> objects() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private JsonObject summary() {
        List<JsonObject> all = objects();
        return all.get(all.size() - 1).getAsJsonObject("summary");
    }

    @Test
    void aMessageIsDrawnAsATree() throws IOException {
        assertTrue(parse(false, OPTIONS));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("""
                        -
                          OPTIONS sip:lane@example.com SIP/2.0
                          |  +- method  OPTIONS
                          |  +- addr_spec  sip:lane@example.com
                          |  |  `- sip_uri  sip:lane@example.com
                          |  |     +- user  lane
                          |  |     `- host  example.com
                          |  `- sip_version  SIP/2.0
                          +- Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa1
                          |  `- via_parm  SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa1
                        """), text);
        assertTrue(text.contains("  +- X-Colour: red\n") && text.contains("  `- body: 4 octets\n"), text);
    }

    @Test
    void whatIsMalformedIsShownWithItsPlaceAndCounted() throws IOException {
        String message = OPTIONS.replace("Max-Forwards: 70", "Max-Forwards: many\r\nno colon here")
                .replace("CSeq: 1 OPTIONS", "CSeq: 1 INVITE");
        assertFalse(parse(true, message));
        JsonObject first = objects().get(0);
        JsonObject header = first.getAsJsonArray("headers").get(5).getAsJsonObject();
        assertEquals("Max-Forwards", header.get("name").getAsString());
        assertEquals(0, header.getAsJsonObject("problem").get("offset").getAsInt());
        assertTrue(first.getAsJsonObject("rejected").get("reason").getAsString().contains("CSeq"));
        assertTrue(first.get("writtenBack").getAsBoolean());
        assertEquals(1, summary().get("rejected").getAsInt());
        assertEquals(
                1,
                summary()
                        .getAsJsonObject("malformedHeaders")
                        .get("Max-Forwards")
                        .getAsInt());
        assertEquals(
                1,
                summary()
                        .getAsJsonObject("malformedHeaders")
                        .get("(no header field)")
                        .getAsInt());
    }

    @Test
    void aToleranceIsNamedAndCanBeRefused() throws IOException {
        String message = OPTIONS.replace("Max-Forwards: 70", "Route: sip:proxy.example.com");
        assertTrue(parse(false, message));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("  |  taken leniently: bare-route\n"));

        Parse strict = new Parse(terminal, true, Tolerances.NONE);
        strict.standardInput(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
        assertFalse(strict.end());
    }

    @Test
    void aFileMayHoldSeveralMessages() throws IOException {
        assertTrue(parse(true, OPTIONS + OPTIONS + "\r\n" + OPTIONS + "noise"));
        assertEquals(3, summary().get("messages").getAsInt());
        assertEquals(
                "- at offset " + OPTIONS.length(), objects().get(1).get("place").getAsString());
    }

    @Test
    void whatIsNoMessageIsRejectedWithAReason() throws IOException {
        assertFalse(parse(true, "GET / HTTP/1.1\r\n\r\n"));
        assertEquals(1, summary().get("rejected").getAsInt());
        assertFalse(objects()
                .get(0)
                .getAsJsonObject("rejected")
                .get("reason")
                .getAsString()
                .isEmpty());
    }

    @Test
    void nothingIsNotWell() throws IOException {
        assertFalse(parse(true, ""));
        assertEquals(0, summary().get("messages").getAsInt());
    }

    @Test
    void aCaptureIsSearchedForSip() throws IOException {
        int half = OPTIONS.length() / 2;
        byte[] file = Packets.pcap(
                ByteOrder.LITTLE_ENDIAN,
                101,
                Packets.ipv4(17, 1, 0, false, Packets.udp(OPTIONS)),
                Packets.ipv4(17, 2, 0, false, Packets.udp("\u0001\u0002\u0003\u0004not SIP")),
                Packets.ipv4(6, 3, 0, false, Packets.tcp(1, 0, "the end of something\r\n\r\n")),
                Packets.ipv4(6, 4, 0, false, Packets.tcp(25, 0, OPTIONS.substring(0, half))),
                Packets.ipv4(6, 5, 0, false, Packets.tcp(25 + half, 0, OPTIONS.substring(half) + OPTIONS)));
        assertTrue(parse(true, file), () -> out.toString(StandardCharsets.UTF_8));
        assertEquals(3, summary().get("messages").getAsInt());
        assertEquals(
                "- packet 1 (UDP 192.0.2.1:5060 -> 192.0.2.2:5060)",
                objects().get(0).get("place").getAsString());
        assertTrue(objects().get(2).get("place").getAsString().startsWith("- packet 5 (TCP "));
    }

    @Test
    void aMessageThatTheCaptureCutsIsSaid() throws IOException {
        byte[] file = Packets.pcap(
                ByteOrder.LITTLE_ENDIAN,
                101,
                Packets.ipv4(6, 4, 0, false, Packets.tcp(25, 0, OPTIONS.substring(0, 99))));
        assertFalse(parse(true, file));
        assertEquals(1, summary().get("unreadable").getAsInt());
    }

    @Test
    void aDirectoryIsReadInTheOrderOfNames(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("b.sip"), OPTIONS);
        Files.createDirectory(directory.resolve("a"));
        Files.writeString(directory.resolve("a").resolve("z.sip"), OPTIONS);
        Parse parse = new Parse(terminal, true, Tolerances.ALL);
        parse.path(directory);
        assertTrue(parse.end());
        assertTrue(objects().get(0).get("place").getAsString().endsWith("z.sip"));
        assertTrue(objects().get(1).get("place").getAsString().endsWith("b.sip"));
    }
}
