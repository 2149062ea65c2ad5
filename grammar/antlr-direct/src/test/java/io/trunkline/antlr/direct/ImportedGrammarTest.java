package io.trunkline.antlr.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.antlr.direct.TestGrammar.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported grammars become classes of their own, which call each other and the recogniser. */
class ImportedGrammarTest {

    private static Recogniser recogniser;
    private static TestGrammar grammar;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Words.g4"), """
                parser grammar Words;
                word locals [int capture] : letter+ ;
                letter : A | B | X ;
                replaced : A ;
                far : ( letter+ ',' | letter+ '.' ) odd? ;
                odd locals [int marked] : D1 ;
                """);
        Files.writeString(folder.resolve("Lists.g4"), """
                parser grammar Lists;
                list : word ( ',' word )* ;
                nested : '(' ( letter | nested )* ')' ;
                outer : own_word ;
                rare : far ;
                """);
        grammar = TestGrammar.write(folder, "Whole", "import Words, Lists;", """
                lists : list ( '.' list )* EOF ;
                replaced : B ;
                own_word locals [int capture] : D0+ replaced ;
                deep : nested EOF ;
                """);
        recogniser = grammar.load();
    }

    @Test
    void rulesCallRulesOfOtherGrammars() {
        assertEquals("word<ab> word<x> word<b>", recogniser.tape("lists", "ab,x.b"));
        recogniser.rejects("lists", "ab,.", 3);
        assertEquals("own_word<00b>", recogniser.tape("outer", "00b"));
    }

    @Test
    void aRuleOfTheGrammarItselfReplacesAnImportedOne() throws IOException {
        recogniser.accepts("replaced", "b");
        recogniser.rejects("replaced", "a", 0);
        assertTrue(Files.readString(grammar.source()).contains("    public int replaced(int p)"));
    }

    @Test
    void lookaheadMarksAndLimitsWorkInImportedGrammars() {
        recogniser.accepts("rare", "abx,", "abx.1");
        assertEquals(1, recogniser.recognizer().marks());
        assertEquals(4, recogniser.recognizer().markStart(0));
        recogniser.rejects("rare", "ab1", 2);
        recogniser.accepts("deep", "(a(b))");
        recogniser.rejects("deep", "(".repeat(1000), 64);
    }

    @Test
    void anImportedGrammarIsAClassWithItsOwnTables() throws IOException {
        String report = grammar.report();

        assertTrue(report.contains("\nclass Words: 4 rules, "), report);
        assertTrue(report.contains("\nclass Lists: 4 rules, "), report);
    }
}
