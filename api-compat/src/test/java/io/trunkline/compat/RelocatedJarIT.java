package io.trunkline.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is inside the relocated jar, and what must not be. */
class RelocatedJarIT {

    private static final String PROFILE = "javax/sip/profile.properties";

    @ParameterizedTest
    @ValueSource(strings = {"relocated.jar", "relocated.sources.jar"})
    void nothingOfTheOldNamesIsLeft(String jarProperty) throws IOException {
        // In two pieces, so that this test would not find itself.
        List<String> names = List.of("io" + "/trunkline", "io" + ".trunkline");
        try (JarFile jar = open(jarProperty)) {
            List<String> findings = new ArrayList<>();
            for (JarEntry entry : jar.stream().toList()) {
                String content = read(jar, entry);
                for (String name : names) {
                    if (entry.getName().contains(name) || content.contains(name)) {
                        findings.add(entry.getName() + " says " + name);
                    }
                }
            }
            assertEquals(List.of(), findings);
        }
    }

    @Test
    void theInterfacesOfTheSpecificationAreNotInside() throws IOException {
        try (JarFile jar = open("relocated.jar")) {
            List<String> foreign = names(jar)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("gov/nist/"))
                    .toList();
            assertEquals(List.of(), foreign, "third parties and javax.sip stay dependencies");
        }
    }

    @Test
    void theThreeTreesAreWhereTheyBelong() throws IOException {
        try (JarFile jar = open("relocated.jar")) {
            Set<String> trees = names(jar)
                    .filter(name -> name.startsWith("gov/nist/") && name.endsWith(".class"))
                    .map(name -> name.split("/", -1)[2])
                    .collect(Collectors.toSet());
            assertEquals(Set.of("javax", "core", "trunkline"), trees);
            assertTrue(
                    names(jar).anyMatch(name -> name.startsWith("gov/nist/trunkline/grammar/")), "grammar is bundled");
            assertTrue(names(jar).anyMatch(name -> name.startsWith("gov/nist/trunkline/antlr/")), "its runtime too");
        }
    }

    @Test
    void everyClassHasItsSource() throws IOException {
        try (JarFile jar = open("relocated.jar");
                JarFile sources = open("relocated.sources.jar")) {
            Set<String> have = names(sources).collect(Collectors.toSet());
            List<String> missing = names(jar)
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    // ANTLR writes its own parsers beside the grammar, whatever their package.
                    .filter(name -> !name.startsWith("gov/nist/trunkline/grammar/sip/stock/"))
                    .map(name -> name.replace(".class", ".java"))
                    .filter(name -> !have.contains(name))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void theModuleHasANameOfItsOwn() throws IOException {
        try (JarFile jar = open("relocated.jar")) {
            assertEquals(
                    "gov.nist.trunkline", jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }

    @Test
    void theProfileIsTheOldOnesAndNamesTheSameProperties() throws IOException {
        try (JarFile jar = open("relocated.jar");
                JarFile original = new JarFile(ClassPath.jarOf("trunkline-"))) {
            Properties relocated = load(jar, "gov/nist/" + PROFILE);
            Properties ours = load(original, "io/" + "trunkline/" + PROFILE);
            assertEquals(ours.stringPropertyNames(), relocated.stringPropertyNames());
            assertEquals("false", ours.getProperty("RFC_2543_SUPPORT_ENABLED"));
            assertEquals("true", relocated.getProperty("RFC_2543_SUPPORT_ENABLED"));
        }
    }

    private static JarFile open(String property) throws IOException {
        return new JarFile(ClassPath.required(property));
    }

    private static Stream<String> names(JarFile jar) {
        return jar.stream().map(JarEntry::getName);
    }

    private static String read(JarFile jar, JarEntry entry) {
        // One char for each octet: names in class files are ASCII, and nothing else matters here.
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        assertNotNull(entry, name);
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            properties.load(in);
        }
        return properties;
    }
}
