package io.trunkline.sim;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from a message's octets what a ladder shows of it, without the stack's own parser. */
final class Labels {

    private Labels() {}

    static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** {@code INVITE} or {@code 200}. */
    static String of(byte[] octets) {
        String[] words = firstLine(octets).split(" ", 3);
        return words[0].equals("SIP/2.0") ? words[1] : words[0];
    }

    /** {@code INVITE (1 INVITE)} or {@code 200 (1 INVITE)}. */
    static String full(byte[] octets) {
        return of(octets) + " (" + header(octets, "CSeq") + ')';
    }

    static String firstLine(byte[] octets) {
        String text = text(octets);
        int end = text.indexOf("\r\n");
        return end < 0 ? text : text.substring(0, end);
    }

    /** The value of the first such header. */
    static String header(byte[] octets, String name) {
        return values(octets, name).findFirst().orElse("");
    }

    /** The values of all such headers, with commas between them. */
    static String headers(byte[] octets, String name) {
        return values(octets, name).collect(Collectors.joining(","));
    }

    private static Stream<String> values(byte[] octets, String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return text(octets)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).trim());
    }
}
