package io.trunkline.javax.sip;

import io.trunkline.torture.Golden;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/properties.md}: the names from {@code StackProperty}, the meaning from the Javadoc of {@code StackConfiguration}, the
 * defaults from configurations that are read, and what is allowed from the refusal of a wrong value.
 */
class PropertiesPageTest {

    private static final String SOURCES = "impl/src/main/java/io/trunkline/javax/sip/";
    private static final Pattern SECTION = Pattern.compile("^ {4}// (.*)$|^ {4}([A-Z][A-Z0-9_]+)\\(");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public [^(;={]*?(\\w+)\\(", Pattern.DOTALL);

    private static final String HEAD = """
            # Properties

            Made by `PropertiesPageTest` from the code; do not edit. To write it anew, run that test with `-Dtrunkline.golden=write`.

            Those of JSR 32 have one name, all others two: `trunkline.X`, and `gov.nist.javax.sip.X` for applications that come from the
            reference implementation. Where both are set, `trunkline.X` holds. A system property of the same name wins over the entry of the
            `Properties` object. Flags are `on`, `true` or `1`, and `off`, `false` or `0`, in any case.

            A wrong value of a `trunkline.` property is refused: `SipFactory.createSipStack` throws `PeerUnavailableException` with the name, the
            value and what is allowed. Under a `gov.nist.javax.sip.` name it is ignored with a warning. An unknown name under one of the prefixes
            is named in a warning, with the known name that is most like it.

            The same settings without properties: `StackConfiguration.builder("name")`, whose methods stand in the column "typed".
            """;

    private final Map<StackProperty, PropertySample> samples =
            PropertySample.ALL.stream().collect(Collectors.toMap(PropertySample::property, Function.identity()));
    private final Map<String, String> javadoc = javadoc();

    @Test
    void thePageIsWhatTheCodeSays() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Map.Entry<String, List<StackProperty>> section : sections().entrySet()) {
            page.append("\n## ").append(section.getKey()).append("\n\n");
            write(page, section.getValue());
        }
        Golden.check(Golden.file("docs/properties.md"), page.toString(), getClass());
    }

    private void write(StringBuilder page, List<StackProperty> properties) throws IOException {
        List<StackProperty> honoured = properties.stream()
                .filter(p -> samples.containsKey(p) || p == StackProperty.STACK_NAME)
                .toList();
        if (!honoured.isEmpty()) {
            page.append("| property | typed | default | what it sets |\n|---|---|---|---|\n");
        }
        for (StackProperty property : honoured) {
            page.append("| ").append(name(property)).append(" | ");
            if (property == StackProperty.STACK_NAME) {
                page.append("`builder(name)` | must be set | ").append(meaning("stackName"));
            } else {
                PropertySample sample = samples.get(property);
                page.append('`')
                        .append(sample.setting())
                        .append("` | ")
                        .append(defaults(sample))
                        .append(" | ");
                page.append(meaning(sample.setting())).append(allowed(property));
            }
            page.append(" |\n");
        }
        list(page, properties, StackProperty.Effect.LATER, "Known, without effect yet");
        list(
                page,
                properties,
                StackProperty.Effect.NONE,
                "Accepted; there is nothing in this stack that it could change");
    }

    private static void list(
            StringBuilder page, List<StackProperty> properties, StackProperty.Effect effect, String title) {
        String names = properties.stream()
                .filter(p -> p.effect() == effect)
                .map(PropertiesPageTest::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            page.append(page.charAt(page.length() - 2) == '\n' ? "" : "\n");
            page.append(title).append(": ").append(names).append(".\n");
        }
    }

    private static String name(StackProperty property) {
        String first = property.names().get(0);
        return '`' + (first.startsWith(StackProperty.JSR_PREFIX) ? first : property.key()) + '`';
    }

    // ---- defaults

    private static String defaults(PropertySample sample) throws IOException {
        String ours = text(sample.value().apply(read(PropertiesToConfiguration.profile())));
        Properties inherited = new Properties();
        Path file = Golden.file("api-compat/src/main/resources/io/trunkline/javax/sip/profile.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            inherited.load(reader);
        }
        String theirs = text(sample.value().apply(read(inherited)));
        return ours.equals(theirs) ? ours : ours + "; drop-in: " + theirs;
    }

    private static StackConfiguration read(Properties profile) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "page");
        return PropertiesToConfiguration.read(properties, profile);
    }

    private static String text(@Nullable Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            return "none";
        } else if (value instanceof Boolean flag) {
            return flag ? "on" : "off";
        } else if (value instanceof Duration time) {
            return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
        }
        return value.toString();
    }

    /** What the reader says to a number that is none. */
    private static String allowed(StackProperty property) {
        if (property.kind() != StackProperty.Kind.NUMBER) {
            return "";
        }
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "page");
        properties.setProperty(property.names().get(0), "x");
        try {
            PropertiesToConfiguration.read(properties);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return " Property: " + message.substring(message.indexOf("allowed is ") + "allowed is ".length()) + ".";
        }
        throw new AssertionError("x is no number: " + property);
    }

    // ---- from the sources

    private static Map<String, List<StackProperty>> sections() throws IOException {
        Map<String, List<StackProperty>> sections = new LinkedHashMap<>();
        List<StackProperty> current = new ArrayList<>();
        for (String line : Files.readAllLines(Golden.file(SOURCES + "StackProperty.java"))) {
            Matcher matcher = SECTION.matcher(line);
            if (!matcher.find()) {
                continue;
            }
            if (matcher.group(1) != null) {
                current = sections.computeIfAbsent(matcher.group(1), title -> new ArrayList<>());
            } else {
                current.add(StackProperty.valueOf(matcher.group(2)));
            }
        }
        return sections;
    }

    private static Map<String, String> javadoc() {
        try {
            String source = Files.readString(Golden.file(SOURCES + "StackConfiguration.java"));
            Map<String, String> texts = new HashMap<>();
            Matcher matcher = JAVADOC.matcher(source);
            while (matcher.find()) {
                texts.putIfAbsent(matcher.group(2), matcher.group(1));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String meaning(String setting) {
        String text = javadoc.get(setting);
        if (text == null) {
            throw new AssertionError("StackConfiguration has no Javadoc for " + setting);
        }
        String plain = text.replaceAll("\\s*\\n\\s*\\* ?", " ")
                .replaceAll("  +", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replace("`#", "`")
                .strip();
        int returns = plain.indexOf("@return");
        if (returns < 0) {
            return plain;
        }
        String first = plain.substring(0, returns).strip();
        return first + " Values: "
                + plain.substring(returns + "@return".length()).strip() + ".";
    }
}
