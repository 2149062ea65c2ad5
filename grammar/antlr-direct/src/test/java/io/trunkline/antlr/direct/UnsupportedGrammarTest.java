package io.trunkline.antlr.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the target cannot do fails the build, with file, line, rule and reason. */
class UnsupportedGrammarTest {

    @TempDir
    Path folder;

    static Stream<Arguments> failsTheBuild() {
        return Stream.of(
                arguments("r : n ',' | n '.' ; n : A n? B | C ;", "r", "lookahead enters a recursive rule"),
                arguments("r : e+ '.' ; e : A | A+ B ;", "e", "would take more than linear time"),
                arguments("r : r A | B ;", "r", "is left-recursive"),
                arguments("r : A*? B ;", "r", "'*' is non-greedy"),
                arguments("r : ( A B )?? C ;", "r", "'?' is non-greedy"),
                arguments("r : A {count++;} B ;", "r", "only the empty one"),
                arguments("r : {fast}? A B | C D ;", "r", "cannot be generated"),
                arguments("r[int x] : A ;", "r", "arguments"),
                arguments("r locals [int capture = RULE_q] : A ;", "r", "names no rule"),
                arguments("r locals [int marked = RULE_q] : A ;", "r", "names no rule"),
                arguments("captureRule : A ;", "captureRule", "has the name of a method"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void failsTheBuild(String rules, String rule, String reason) {
        List<String> messages = TestGrammar.write(folder, "Bad", rules).generate();

        assertEquals(1, messages.size(), messages::toString);
        String message = messages.get(0);
        assertTrue(message.contains("Bad.g4:4:"), message);
        assertTrue(message.contains("Direct target: rule " + rule + ": "), message);
        assertTrue(message.contains(reason), message);
        assertFalse(Files.exists(folder.resolve("BadRecognizer.java")));
    }

    @Test
    void tooManyMarks() {
        String rules = IntStream.rangeClosed(0, 64)
                .mapToObj(i -> "r" + i + " locals [int marked] : A ;")
                .collect(Collectors.joining(" "));

        List<String> messages = TestGrammar.write(folder, "Bad", rules).generate();

        assertTrue(messages.get(0).contains("rule r64: is one mark too many; 64 are possible"), messages::toString);
    }

    @Test
    void tooManyAlternatives() {
        String alternatives = IntStream.range(0, 128)
                .mapToObj(i -> "A ".repeat(i % 7 + 1) + "B ".repeat(i / 7 + 1))
                .collect(Collectors.joining(" | "));

        List<String> messages =
                TestGrammar.write(folder, "Wide", "r : " + alternatives + " ;").generate();

        assertEquals(1, messages.size(), messages::toString);
        assertTrue(messages.get(0).contains("has a choice of 128 alternatives, at most 127"), messages.get(0));
    }

    @Test
    void tooManyLookaheadStates() {
        String rules = "r : s ',' | t '.' ; s : ( A | B )* A " + "( A | B ) ".repeat(12) + "; t : ( A | B )* ;";

        List<String> messages = TestGrammar.write(folder, "Large", rules).generate();

        assertEquals(1, messages.size(), messages::toString);
        assertTrue(messages.get(0).contains("needs more than 2000 lookahead states"), messages.get(0));
    }

    @Test
    void namesTheImportedFileAndItsLine() throws IOException {
        Files.writeString(folder.resolve("Part.g4"), "parser grammar Part;\n\nok : B ;\nbad : A*? B ;\n");

        List<String> messages = TestGrammar.write(folder, "Whole", "import Part;", "r : bad ok ;")
                .generate();

        assertEquals(1, messages.size(), messages::toString);
        assertTrue(messages.get(0).contains("Part.g4:4:"), messages.get(0));
        assertTrue(messages.get(0).contains("rule bad"), messages.get(0));
    }

    @Test
    void needsALexerGrammar() throws IOException {
        Files.writeString(folder.resolve("Alone.g4"), "parser grammar Alone;\nr : EOF ;\n");
        TestGrammar grammar = TestGrammar.write(folder, "Alone", "r : EOF ;");
        Files.writeString(folder.resolve("Alone.g4"), "parser grammar Alone;\nr : EOF ;\n");

        List<String> messages = grammar.generate();

        assertEquals(1, messages.size(), messages::toString);
        assertTrue(messages.get(0).contains("needs options { tokenVocab = ...; }"), messages.get(0));
    }
}
