package io.trunkline.antlr.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.antlr.direct.TestGrammar.Recogniser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.Tool;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.LexerInterpreter;
import org.antlr.v4.runtime.ParserInterpreter;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.LexerGrammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every input up to a length, over a small alphabet: ANTLR's own interpreter must accept the same ones. */
class OracleTest {

    private static final String ALPHABET = "ab,= (";
    private static final int LONGEST = 5;

    private static final String RULES = """
            params : param ( sep param )* ws EOF ;
            param : known | unknown ;
            known : A B eq B+ ;
            unknown : word ( eq word )? ;
            word : ( A | B )+ ;
            sep : ws ',' ws ;
            eq : ws '=' ws ;
            ws : SP* ;

            dotted : label ( ',' label )* ','? EOF ;
            label : A+ ( '='+ A+ )* ;

            user_at_host : ( user ( '=' user )? '(' )? host EOF ;
            user : ( A | ',' | B )+ ;
            host : A+ ( ',' B+ )? ( '=' B )* ;

            folded : ( word_or_gap ( gap word_or_gap )* )? EOF ;
            word_or_gap : A+ | B '(' A* ;
            gap : SP+ ( ',' SP+ )? | ',' SP+ ;

            counted : ( A A? A? '=' )+ ( B | EOF | ',' A ) EOF ;

            same_prefix : ( A A B | A A A | A A ',' | A B | A | ) '='? EOF ;
            """;

    @Test
    void acceptsWhatTheInterpreterAccepts(@TempDir Path folder) {
        Recogniser direct = TestGrammar.write(folder, "Oracle", RULES).load();
        Tool tool = new Tool(new String[] {"-lib", folder.toString()});
        LexerGrammar lexer =
                (LexerGrammar) tool.loadGrammar(folder.resolve("Octets.g4").toString());
        Grammar parser = tool.loadGrammar(folder.resolve("Oracle.g4").toString());

        Oracle oracle = new Oracle(lexer, parser);
        int accepted = 0;
        List<String> entries = List.of("params", "dotted", "user_at_host", "folded", "counted", "same_prefix");
        for (String input : inputs()) {
            for (String rule : entries) {
                boolean expected = oracle.accepts(rule, input);
                int end = direct.run(rule, input);
                assertEquals(expected, end >= 0, () -> rule + " on '" + input + "' gives " + end);
                accepted += expected ? 1 : 0;
            }
        }
        assertTrue(accepted > 200, "the inputs prove too little: " + accepted);
    }

    private static List<String> inputs() {
        List<String> inputs = new ArrayList<>(List.of(""));
        int from = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int to = inputs.size();
            for (int i = from; i < to; i++) {
                for (int next = 0; next < ALPHABET.length(); next++) {
                    inputs.add(inputs.get(i) + ALPHABET.charAt(next));
                }
            }
            from = to;
        }
        return inputs;
    }

    /** ANTLR's interpreter of the same grammar. */
    private static final class Oracle {

        private final LexerInterpreter lexer;
        private final ParserInterpreter parser;
        private final Grammar grammar;

        Oracle(LexerGrammar lexerGrammar, Grammar grammar) {
            this.grammar = grammar;
            this.lexer = lexerGrammar.createLexerInterpreter(CharStreams.fromString(""));
            this.parser = grammar.createParserInterpreter(new CommonTokenStream(lexer));
            parser.removeErrorListeners();
            parser.setErrorHandler(new BailErrorStrategy());
        }

        boolean accepts(String rule, String input) {
            lexer.setInputStream(CharStreams.fromString(input));
            parser.setTokenStream(new CommonTokenStream(lexer));
            try {
                parser.parse(grammar.getRule(rule).index);
                return true;
            } catch (ParseCancellationException rejected) {
                return false;
            }
        }
    }
}
