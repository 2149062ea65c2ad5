package io.trunkline.torture;

import io.trunkline.wire.TestMessages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own torture messages, {@code torture/own.txt}, which says how it is written. */
final class OwnMessages {
    /** A message and what the stack has to do with it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Own(String name, String verdict, byte[] octets) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, String> HEADERS = Map.of(
            "via", "Via: SIP/2.0/UDP crane.example:5062;branch=z9hG4bKcrane-1;rport",
            "from", "From: \"Derrick Boom\" <sip:boom@yard.example>;tag=b00m",
            "to", "To: <sip:desk-7@yard.example>",
            "id", "Call-ID: lift-1@crane.example",
            "mf", "Max-Forwards: 70");

    private static final Pattern MACRO = Pattern.compile("\\{([a-z]+)( [A-Z]+)?}");

    private OwnMessages() {}

    static Map<String, Own> all() {
        Map<String, Own> messages = new LinkedHashMap<>();
        String name = "";
        String verdict = "";
        StringBuilder text = new StringBuilder();
        for (String line : lines()) {
            if (line.startsWith("== ")) {
                add(messages, name, verdict, text);
                int bar = line.indexOf(" | ");
                name = line.substring(3, bar);
                verdict = line.substring(bar + 3);
            } else if (!name.isEmpty()) {
                text.append(line).append('\n');
            }
        }
        add(messages, name, verdict, text);
        return messages;
    }

    static Own get(String name) {
        return all().get(name);
    }

    private static void add(Map<String, Own> messages, String name, String verdict, StringBuilder text) {
        if (!name.isEmpty()) {
            messages.put(name, new Own(name, verdict, octets(text.toString())));
        }
        text.setLength(0);
    }

    private static List<String> lines() {
        try (InputStream in = TestMessages.class.getResourceAsStream("/torture/own.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blank line before the next message belongs to the file. A header section without a body needs one of its own. */
    private static byte[] octets(String section) {
        int empty = section.indexOf("\n\n");
        String head = empty < 0 ? section : section.substring(0, empty + 1);
        String body = empty < 0 ? "" : section.substring(empty + 2);
        String withoutGap = body.endsWith("\n\n") ? body.substring(0, body.length() - 1) : body;
        byte[] end = unescape(withoutGap);
        String headers = MACRO.matcher(head).replaceAll(found -> expand(found, end.length));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(unescape(headers + "\n"));
        octets.writeBytes(end);
        return octets.toByteArray();
    }

    private static String expand(MatchResult macro, int bodyLength) {
        String name = macro.group(1);
        String expanded = switch (name) {
            case "length" -> Integer.toString(bodyLength);
            case "cseq" -> "CSeq: 1" + macro.group(2);
            case "std" -> String.join("\n", HEADERS.values()) + "\nCSeq: 1" + macro.group(2);
            default -> HEADERS.getOrDefault(name, macro.group());
        };
        return Matcher.quoteReplacement(expanded);
    }

    private static byte[] unescape(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                octets.write('\r');
                octets.write('\n');
            } else if (c != '\\') {
                octets.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else {
                char kind = text.charAt(++at);
                switch (kind) {
                    case 'r' -> octets.write('\r');
                    case 'n' -> octets.write('\n');
                    case 't' -> octets.write('\t');
                    case '\\' -> octets.write('\\');
                    case 'c' -> at++;
                    case 'x' -> {
                        octets.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                        at += 2;
                    }
                    default -> throw new AssertionError("unknown escape \\" + kind);
                }
            }
        }
        return octets.toByteArray();
    }
}
