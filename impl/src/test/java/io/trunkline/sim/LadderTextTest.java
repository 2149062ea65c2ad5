package io.trunkline.sim;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladders of the RFCs have the messages that the RFCs' texts name, between the same parties and in the same order. */
class LadderTextTest {

    private static final int CONTENTS = 6_000;
    private static final Pattern PAGE_BREAK = Pattern.compile("\n+[^\n]*\\[Page \\d+]\n\f?\n?[^\n]*\n");
    private static final Pattern SECTION = Pattern.compile("\n(\\d\\.\\d+)\\.\\s+\\S");
    private static final Pattern MESSAGE = Pattern.compile("\n +(F\\d+) +([^\n|]*?) *-> *([^\n|]*)");
    private static final Pattern ARROW = Pattern.compile("(F\\d+) (\\S+) (\\S+) -> (\\S+).*");

    @ParameterizedTest
    @CsvSource({"rfc3665, 16", "rfc5359, 10"})
    void namesTheMessagesOfTheRfc(String folder, int scripts) throws IOException, URISyntaxException {
        String shared = System.getProperty("trunkline.shared", "");
        Path rfc = Path.of(shared, "rfc", folder + ".txt");
        Assumptions.assumeTrue(Files.isRegularFile(rfc), () -> "the text of the RFC is not at " + rfc);
        String text = PAGE_BREAK.matcher(Files.readString(rfc)).replaceAll("\n");
        URL url = Objects.requireNonNull(LadderTextTest.class.getResource("/flows/" + folder));
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            List<Path> all = files.toList();
            Assertions.assertEquals(scripts, all.size());
            for (Path file : all) {
                compare(file, section(text, file.getFileName().toString()));
            }
        }
    }

    /** The file is called 3.10-no-response.flow, for example. */
    private static String section(String text, String fileName) {
        String number = fileName.substring(0, fileName.indexOf('-'));
        Matcher sections = SECTION.matcher(text);
        int begin = -1;
        for (int from = CONTENTS; sections.find(from); from = sections.end()) {
            if (begin >= 0) {
                return text.substring(begin, sections.start());
            }
            begin = sections.group(1).equals(number) ? sections.start() : -1;
        }
        return text.substring(begin);
    }

    private static void compare(Path file, String section) throws IOException {
        List<String> arrows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (ARROW.matcher(line).matches()) {
                arrows.add(line);
            }
        }
        Matcher messages = MESSAGE.matcher(section);
        int count = 0;
        while (messages.find()) {
            String message = messages.group().strip();
            Assertions.assertTrue(count < arrows.size(), () -> file + " ends before " + message);
            String arrow = arrows.get(count++);
            Assertions.assertTrue(isThe(arrow, messages), () -> file + ": " + arrow + ", but the RFC has " + message);
        }
        Assertions.assertEquals(count, arrows.size(), () -> file + " has more arrows than the RFC");
    }

    /** The RFC calls Proxy 1 also Proxy, and forgets a status code now and then. */
    private static boolean isThe(String arrow, Matcher message) {
        Matcher own = ARROW.matcher(arrow);
        return own.matches()
                && own.group(1).equals(message.group(1))
                && (message.group(2).contains(own.group(2)) || message.group(2).startsWith("Unauthorized"))
                && names(message.group(2), own.group(3))
                && names(message.group(3), own.group(4));
    }

    private static boolean names(String inRfc, String party) {
        String plain = inRfc.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        String name = party.toLowerCase(Locale.ROOT);
        return plain.contains(name)
                || plain.endsWith(name.replaceAll("[0-9]$", ""))
                || (name.equals("redirectserver") && plain.endsWith("redirectproxy"));
    }
}
