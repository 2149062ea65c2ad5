package io.trunkline.sim;

import io.trunkline.torture.Golden;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** {@code docs/flows.md} names every flow script behind a rule, and none that is not there. */
class FlowTableTest {

    private static final Pattern SCRIPT = Pattern.compile("`([a-z0-9-]+/[a-z0-9.*-]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test\\.java)`");

    @Test
    void namesEachScriptAndNoOther() throws IOException, URISyntaxException {
        Set<String> unnamed = new TreeSet<>(scripts());
        List<String> missing = names(SCRIPT)
                .filter(name -> {
                    Pattern pattern = Pattern.compile(name.replace(".", "\\.").replace("*", ".*"));
                    List<String> found = scripts().stream()
                            .filter(pattern.asMatchPredicate())
                            .toList();
                    found.forEach(unnamed::remove);
                    return found.isEmpty();
                })
                .toList();
        Assertions.assertEquals(List.of(), missing, "docs/flows.md names scripts that are not there");
        Assertions.assertEquals(Set.of(), unnamed, "docs/flows.md has no rule for these scripts");
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.file("impl/src/test/java"))) {
            Set<String> tests = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            List<String> missing =
                    names(TEST).filter(name -> !tests.contains(name)).toList();
            Assertions.assertEquals(List.of(), missing);
        }
    }

    private static Stream<String> names(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Golden.file("docs/flows.md")))
                .results()
                .map(result -> result.group(1));
    }

    /** As {@code folder/name}. */
    private static Set<String> scripts() {
        URL flows = Objects.requireNonNull(FlowTableTest.class.getResource("/flows"));
        try (Stream<Path> files = Files.walk(Path.of(flows.toURI()))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".flow"))
                    .map(FlowTableTest::folderAndName)
                    .collect(Collectors.toSet());
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String folderAndName(String path) {
        Matcher matcher = Pattern.compile(".*/([^/]+/[^/]+)\\.flow").matcher(path.replace('\\', '/'));
        Assertions.assertTrue(matcher.matches(), path);
        return matcher.group(1);
    }
}
