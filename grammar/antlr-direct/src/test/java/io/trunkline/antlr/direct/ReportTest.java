package io.trunkline.antlr.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void listsDecisionsAndTables() throws IOException {
        TestGrammar grammar = TestGrammar.write(folder, "Small", "r : ( A B | A C ) ( SP* ',' )? SP* EOF ;");

        assertEquals(List.of(), grammar.generate());

        List<String> lines = grammar.report().lines().toList();
        assertTrue(lines.get(0).startsWith("SmallRecognizer: 1 rules, "), lines.get(0));
        assertTrue(lines.get(1).startsWith("class SmallRecognizer: 1 rules, "), lines.get(1));
        assertEquals("decision 0 in rule r: 2 states, 5 columns", lines.get(2));
        assertTrue(lines.stream().anyMatch(line -> line.endsWith(", unbounded")), lines::toString);
    }

    @Test
    void tellsWhereEachRuleWasWritten() throws IOException {
        Files.writeString(folder.resolve("Part.g4"), "parser grammar Part;\n\npart : B ;\n");
        TestGrammar grammar = TestGrammar.write(folder, "Whole", "import Part;", "r : part ;");

        assertEquals(List.of(), grammar.generate());

        String source = Files.readString(grammar.source());
        assertTrue(source.contains("// line 4 of Whole.g4\n    public int r(int p)"), source);
        assertTrue(
                source.contains("// line 3 of Part.g4\n        public static int part(WholeRecognizer r, int p)"),
                source);
    }

    /** More than 64 sets need a second mask table, more than a few thousand cells a second string. */
    @Test
    void largeGrammarsNeedSeveralTables() {
        String rules = IntStream.range(0, 70)
                .mapToObj(i -> "s" + i + " : "
                        + IntStream.range(0, 7)
                                .filter(bit -> (((i + 1) >> bit) & 1) == 1)
                                .mapToObj(bit -> "D" + bit)
                                .collect(Collectors.joining(" | ", "", " | A | X | '.' ;")))
                .collect(Collectors.joining("\n"));
        String all = IntStream.range(0, 70).mapToObj(i -> "s" + i + "*").collect(Collectors.joining(" ',' "));

        TestGrammar.Recogniser recogniser = TestGrammar.write(folder, "Many", rules + "\nr : " + all + " EOF ;")
                .load();

        recogniser.accepts("r", ",".repeat(69), "0A,1X" + ",".repeat(68), ",".repeat(69) + "xa.1212");
        recogniser.rejects("r", ",".repeat(69) + "3", 69);
    }
}
