package io.trunkline.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One flow script: a ladder in text.
 *
 * <p>It begins with comment lines that name the figure, section and transition; then each line is a command, of words. What
 * follows {@code #} is a comment.
 *
 * @param name the file's name
 * @param title the comment lines at the top
 * @param lines the commands
 */
record FlowFile(String name, String title, List<Line> lines) {

    /**
     * One command.
     *
     * @param number of the line in the file, from 1
     * @param words at least one
     */
    record Line(int number, List<String> words) {}

    /** Whether it has parties, and does not say over which transport they speak. */
    boolean isForAnyTransport() {
        return lines.stream().anyMatch(line -> line.words().get(0).equals("party"))
                && lines.stream().noneMatch(line -> line.words().get(0).equals("transport"));
    }

    static FlowFile read(Path file) {
        List<String> text;
        try {
            text = Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
        List<String> title = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (line.startsWith("#")) {
                if (lines.isEmpty()) {
                    title.add(line.substring(1).strip());
                }
                continue;
            }
            int comment = line.indexOf(" #");
            String command = comment < 0 ? line : line.substring(0, comment).strip();
            if (!command.isEmpty()) {
                lines.add(new Line(i + 1, List.of(command.split("\\s+"))));
            }
        }
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        if (title.isEmpty() || !title.get(0).startsWith("RFC ")) {
            throw new AssertionError(name + ":1: the first line has to name the RFC and the figure or section");
        }
        return new FlowFile(name, String.join(" ", title), lines);
    }
}
