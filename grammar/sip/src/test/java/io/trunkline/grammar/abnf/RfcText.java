package io.trunkline.grammar.abnf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of an RFC as one page: a rule that goes on behind a page break is whole again. */
final class RfcText {

    private static final Pattern FOOTER = Pattern.compile(".*\\[Page \\d+]\\s*");
    private static final Pattern HEADING = Pattern.compile("\f?RFC \\d+ .*\\d{4}\\s*");

    private RfcText() {}

    static String read(Path file) throws IOException {
        return withoutPageBreaks(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    static String withoutPageBreaks(String text) {
        List<String> lines = new ArrayList<>();
        boolean inBreak = false;
        for (String line : text.split("\r?\n", -1)) {
            if (FOOTER.matcher(line).matches()) {
                while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
                    lines.remove(lines.size() - 1);
                }
                inBreak = true;
            } else if (!inBreak || !(line.isBlank() || HEADING.matcher(line).matches())) {
                inBreak = false;
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }
}
