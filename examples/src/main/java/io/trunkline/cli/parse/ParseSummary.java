package io.trunkline.cli.parse;

import java.util.Map;
import java.util.TreeMap;

/** What was seen of all messages together. */
final class ParseSummary {
    private final Map<String, Integer> malformed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> rejections = new TreeMap<>();
    private int messages;
    private int rejected;
    private int framed;
    private int writtenBack;
    private int unreadable;

    /** Counts a message that was framed. */
    void count(MessageFinding message) {
        messages++;
        framed++;
        writtenBack += message.writtenBack() ? 1 : 0;
        if (message.defect() != null) {
            rejected++;
            rejections.merge(
                    message.defect().statusCode() + " " + message.defect().reason(), 1, Integer::sum);
        }
        for (HeaderFinding header : message.headers()) {
            if (header.problem() != null) {
                malformed.merge(header.name() == null ? "(no header field)" : header.name(), 1, Integer::sum);
            }
        }
    }

    /** Counts what was to be a message. */
    void count(Found.Broken broken) {
        messages++;
        rejected++;
        int code = broken.error().statusCode();
        rejections.merge((code == 0 ? "" : code + " ") + broken.error().reason(), 1, Integer::sum);
    }

    /** Counts a file, or a place in one, that could not be read. */
    void countUnreadable() {
        unreadable++;
    }

    int messages() {
        return messages;
    }

    int parsed() {
        return messages - rejected;
    }

    int rejected() {
        return rejected;
    }

    int unreadable() {
        return unreadable;
    }

    /** How many of the messages that could be framed came out as they went in. */
    int writtenBack() {
        return writtenBack;
    }

    /** Those that could be framed. */
    int framed() {
        return framed;
    }

    /** How often each header field was malformed. */
    Map<String, Integer> malformed() {
        return malformed;
    }

    /** How often each reason led to a rejection. */
    Map<String, Integer> rejections() {
        return rejections;
    }

    /** Whether there was something, and nothing was wrong with it. */
    boolean isAllWell() {
        return messages > 0 && rejected == 0 && malformed.isEmpty() && unreadable == 0 && writtenBack == messages;
    }
}
