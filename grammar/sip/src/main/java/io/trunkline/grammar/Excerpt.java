package io.trunkline.grammar;

import java.util.Locale;

/** A line of text with a caret under a place in it. Octets that print nothing, or need more than one, are written out. */
final class Excerpt {

    private static final int WIDTH = 72;
    private static final String INDENT = "\n  ";
    private static final String CUT = "...";

    private Excerpt() {}

    /** Two lines, each beginning with a line end: the octets around the place, and the caret. */
    static String of(byte[] octets, int from, int to, int place) {
        int first = place;
        int room = WIDTH * 2 / 3;
        while (first > from && width(octets[first - 1]) <= room) {
            first--;
            room -= width(octets[first]);
        }
        StringBuilder line = new StringBuilder(first > from ? CUT : "");
        for (int at = first; at < place; at++) {
            append(line, octets[at]);
        }
        int caret = line.length();
        int last = place;
        while (last < to && line.length() < WIDTH + CUT.length()) {
            append(line, octets[last++]);
        }
        return INDENT + line + (last < to ? CUT : "") + INDENT + " ".repeat(caret) + '^';
    }

    private static int width(byte octet) {
        StringBuilder text = new StringBuilder();
        append(text, octet);
        return text.length();
    }

    private static void append(StringBuilder line, byte octet) {
        switch (octet) {
            case '\r' -> line.append("\\r");
            case '\n' -> line.append("\\n");
            case '\t' -> line.append("\\t");
            default -> {
                if (octet >= ' ' && octet < 0x7F) {
                    line.append((char) octet);
                } else {
                    line.append(String.format(Locale.ROOT, "\\x%02X", octet & 0xFF));
                }
            }
        }
    }

    /** An octet by itself: {@code 'a'}, {@code a space}, {@code \xE4}. */
    static String name(int octet) {
        return switch (octet) {
            case ' ' -> "a space";
            case '\t' -> "a tab";
            case '\'' -> "\"'\"";
            case '\r', '\n' -> "a line end";
            default -> {
                StringBuilder text = new StringBuilder();
                append(text, (byte) octet);
                yield text.length() == 1 ? "'" + text + "'" : text.toString();
            }
        };
    }
}
