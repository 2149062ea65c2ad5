package io.trunkline.sim;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a command. */
final class FlowOptions {

    private FlowOptions() {}

    /** The word behind a keyword; null where there is none. */
    static String after(List<String> words, String keyword) {
        int i = words.indexOf(keyword);
        return i < 0 ? null : words.get(i + 1);
    }

    /** Words like {@code name}, {@code name=value} and {@code Header:value}, from an index on. */
    static Map<String, String> of(List<String> words, int from) {
        Map<String, String> options = new HashMap<>();
        for (String word : words.subList(Math.min(from, words.size()), words.size())) {
            int equals = word.indexOf('=');
            int colon = word.indexOf(':');
            if (colon > 0 && (equals < 0 || colon < equals)) {
                options.merge(FlowPeer.HEADERS, blanks(word.replaceFirst(":", ": ")) + "\r\n", String::concat);
                continue;
            }
            options.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        return options;
    }

    /** A word cannot have blanks: a tilde stands for one. */
    static String blanks(String word) {
        return word.replace('~', ' ');
    }

    /** {@code 500ms}, {@code 3.5s} or {@code 10min}. */
    static long time(String text) {
        String unit = text.replaceAll("[0-9.]", "");
        double number = Double.parseDouble(text.substring(0, text.length() - unit.length()));
        double factor = switch (unit) {
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "min" -> 60e9;
            default -> throw new AssertionError("no time: " + text);
        };
        return Math.round(number * factor);
    }

    static void require(String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("it is " + actual + ", not " + expected);
        }
    }

    static void requireTime(String at, long actual) {
        if (at != null && time(at) != actual) {
            throw new AssertionError("it was at " + Duration.ofNanos(actual) + ", not " + at);
        }
    }
}
