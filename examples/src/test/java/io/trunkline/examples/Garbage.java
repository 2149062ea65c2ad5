package io.trunkline.examples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Datagrams that no honest peer sends, repeatable by seed: noise, and messages that were right before something happened to them.
 *
 * <p>Addresses stay what they are, so that nothing a stack might do with such a message leaves this machine: the lines that a stack sends
 * by are dropped or doubled, never altered.
 */
final class Garbage {

    private static final List<String> METHODS =
            List.of("INVITE", "REGISTER", "OPTIONS", "BYE", "CANCEL", "ACK", "NOTIFY", "PRACK", "X");
    private static final List<String> ROUTED = List.of("contact:", "m:", "route:", "record-route:", "via:", "v:");
    private static final List<String> NASTY = List.of(
            "\"",
            "<",
            ">",
            ";",
            ",",
            "=",
            "\\",
            "%",
            "%00",
            "\r\n",
            "\n",
            "\r\n ",
            "\0",
            "\u00ff",
            "((((((((",
            "99999999999999999999",
            "-1",
            ";;",
            "<<>>",
            "@@",
            "sip:",
            "SIP/2.0",
            ";tag=",
            ";branch=",
            "Content-Length: 4294967296\r\n",
            "l: -7\r\n",
            ": ",
            "[::",
            "]");

    private final Random random;
    private final int port;
    private int number;

    /**
     * @param seed what makes it repeatable
     * @param port the port that answers come back to
     */
    Garbage(long seed, int port) {
        this.random = new Random(seed);
        this.port = port;
    }

    byte[] next() {
        number++;
        return switch (random.nextInt(10)) {
            case 0 -> noise(random.nextInt(1500));
            case 1 -> noise(random.nextInt(8));
            case 2 -> latin(response());
            default -> latin(altered(request()));
        };
    }

    private byte[] noise(int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    private String request() {
        String method = pick(METHODS);
        String tag = random.nextBoolean() ? "" : ";tag=" + random.nextInt(50);
        return method + " sip:uas@127.0.0.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + port + ";rport;branch=z9hG4bK" + random.nextInt(5000) + "\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: \"Somebody\" <sip:somebody@example.com>;tag=" + random.nextInt(50) + "\r\n"
                + "To: <sip:uas@example.com>" + tag + "\r\n"
                + "Call-ID: garbage-" + random.nextInt(5000) + "@127.0.0.1\r\n"
                + "CSeq: " + random.nextInt(5) + " " + (random.nextInt(8) == 0 ? pick(METHODS) : method) + "\r\n"
                + "Contact: <sip:somebody@127.0.0.1:" + port + ">\r\n"
                + "User-Agent: garbage/" + number + " (nested (comment))\r\n"
                + "Supported: 100rel, timer\r\n"
                + "X-Unknown: a, b;c=\"d\"\r\n"
                + "Content-Type: application/sdp\r\n"
                + "Content-Length: 5\r\n\r\nv=0\r\n";
    }

    private String response() {
        return altered("SIP/2.0 " + (100 + random.nextInt(700)) + " Whatever\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + port + ";branch=z9hG4bK" + random.nextInt(5000) + "\r\n"
                + "From: <sip:a@example.com>;tag=1\r\nTo: <sip:b@example.com>;tag=2\r\n"
                + "Call-ID: garbage-" + random.nextInt(5000)
                + "@127.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n");
    }

    private String altered(String message) {
        StringBuilder text = new StringBuilder(message);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            alter(text);
        }
        return random.nextInt(12) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text.toString();
    }

    private void alter(StringBuilder text) {
        int at = random.nextInt(text.length());
        int begin = text.lastIndexOf("\r\n", at) < 0 ? 0 : text.lastIndexOf("\r\n", at) + 2;
        int end = text.indexOf("\r\n", at) < 0 ? text.length() : text.indexOf("\r\n", at) + 2;
        if (begin >= end) {
            return;
        }
        String line = text.substring(begin, end);
        boolean routed =
                begin == 0 || ROUTED.stream().anyMatch(name -> line.regionMatches(true, 0, name, 0, name.length()));
        switch (random.nextInt(routed ? 2 : 6)) {
            case 0 -> text.delete(begin, end);
            case 1 -> text.insert(end, line);
            case 2 -> text.insert(clamp(at, begin, end), pick(NASTY));
            case 3 -> text.setCharAt(clamp(at, begin, end), (char) random.nextInt(256));
            case 4 -> text.delete(clamp(at, begin, end), end);
            default -> text.insert(clamp(at, begin, end), "a".repeat(random.nextInt(3000)));
        }
        if (text.isEmpty()) {
            text.append('x');
        }
    }

    private static int clamp(int at, int begin, int end) {
        return Math.max(begin, Math.min(at, end - 1));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
