package io.trunkline.antlr.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trunkline.antlr.direct.TestGrammar.Recogniser;
import io.trunkline.antlr.runtime.DirectRecognizer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generated code does, construct by construct. */
class GeneratedRecognizerTest {

    private static final String RULES = """
            // sets
            letter : A | B | C ;
            letter_digit : letter | D0 | D1 ;
            not_b : ~( B | COMMA ) ;
            any_octet : . ;
            high : HIGH ;
            quote : '\\'' | '\\\\' ;
            set_run : letter+ EOF ;
            set_run_or_none : letter* '.' EOF ;

            // one octet decides
            two_ways : ( A B | C D ) EOF ;
            many_ways : ( A A | B B | C C | D D | E E ) EOF ;
            maybe : A ( B C )? D EOF ;
            maybe_one_of_many : ( A A | B B | C C | D D )? EOF ;
            maybe_nothing : ( A B | ) EOF ;
            list : A ( ',' A )* EOF ;
            pairs : ( A B )+ EOF ;
            choice_in_loop : ( A B | C )+ '.' EOF ;

            // lookahead
            far_end : ( letter+ ',' | letter+ '.' ) EOF ;
            optional_far : ( letter+ '@' )? letter+ EOF ;
            spaced_list : A ( sp ',' sp A )* sp EOF ;
            sp : SP* ;
            keyword : ( A B C | name ) '=' D0 EOF ;
            name : letter+ ;
            ambiguous : ( first | second ) EOF ;
            first locals [int capture] : A B ;
            second locals [int capture] : A B ;
            end_of_input : ( A | A B ) EOF ;
            reads_on : A ( B | EOF ) ;

            // commit points
            committed : ( abc_param | any_param ) EOF ;
            abc_param : A B C '=' {} digits ;
            any_param : name ( '=' ( letter | D0 )+ )? ;
            digits : D0+ ;

            // captures
            item_list : item ( ',' item )* EOF ;
            item locals [int capture] : key ( '=' value )? ;
            key locals [int capture] : letter+ ;
            value locals [int capture] : D0* ;
            other_list : other_key ',' key EOF ;
            other_key locals [int capture = RULE_key] : D1+ ;

            // marks
            marked_list : ( item | odd | also_odd ) ( ',' ( item | odd | also_odd ) )* EOF ;
            odd locals [int marked] : D0 D0? ;
            also_odd locals [int marked = RULE_odd] : D1 ;
            both locals [int capture, int marked] : D1 ;

            // recursion
            nested : '(' ( letter | nested )* ')' ;
            mutual : '<' mutual_inner? '>' ;
            mutual_inner : mutual ;

            // labels are allowed and mean nothing
            labelled : x=A y+=B ( y+=B )* z=letter EOF ;
            """;

    private static Recogniser recogniser;

    @BeforeAll
    static void generate(@TempDir Path folder) {
        recogniser = TestGrammar.write(folder, "Sample", RULES).load();
    }

    @Test
    void setsFoldCaseAndSeeThroughRules() {
        recogniser.accepts("letter_digit", "a", "A", "b", "C", "0", "1");
        recogniser.rejects("letter_digit", "2", 0);
        recogniser.rejects("letter_digit", "", 0);
    }

    @Test
    void complementLeavesOutOctetsThatBelongToNoToken() {
        recogniser.accepts("not_b", "a", "@", "\u00ff");
        recogniser.rejects("not_b", "B", 0);
        recogniser.rejects("not_b", ",", 0);
        recogniser.rejects("not_b", "\u0001", 0);
        recogniser.accepts("any_octet", "b", "\u0080");
        recogniser.rejects("any_octet", "\u0001", 0);
    }

    @Test
    void octetsFrom0x80AreNotSignExtended() {
        recogniser.accepts("high", "\u0080", "\u00ff");
        recogniser.rejects("high", "\u007f", 0);
    }

    @Test
    void quotesAndBackslashesSurviveInTheSource() {
        recogniser.accepts("quote", "'", "\\");
        recogniser.rejects("quote", "\"", 0);
    }

    @Test
    void loopsOverSets() {
        recogniser.accepts("set_run", "a", "abcABC");
        recogniser.rejects("set_run", "", 0);
        recogniser.rejects("set_run", "ab1", 2);
        recogniser.accepts("set_run_or_none", ".", "abc.");
        recogniser.rejects("set_run_or_none", "abc", 3);
    }

    @Test
    void choicesThatOneOctetDecides() {
        recogniser.accepts("two_ways", "ab", "cd");
        recogniser.rejects("two_ways", "b", 0);
        recogniser.rejects("two_ways", "ad", 1);
        recogniser.rejects("two_ways", "", 0);
        recogniser.accepts("many_ways", "aa", "bb", "cc", "dd", "ee");
        recogniser.rejects("many_ways", "ae", 1);
        recogniser.rejects("many_ways", "f", 0);
        recogniser.rejects("many_ways", "", 0);
    }

    @Test
    void optionalParts() {
        recogniser.accepts("maybe", "ad", "abcd");
        recogniser.rejects("maybe", "abd", 2);
        recogniser.accepts("maybe_one_of_many", "", "aa", "dd");
        recogniser.rejects("maybe_one_of_many", "x", 0);
        recogniser.accepts("maybe_nothing", "", "ab");
        recogniser.rejects("maybe_nothing", "a", 1);
    }

    @Test
    void loopsOverSequencesAndChoices() {
        recogniser.accepts("list", "a", "a,a,a");
        recogniser.rejects("list", "a,", 2);
        recogniser.rejects("list", "a,b", 2);
        recogniser.accepts("pairs", "ab", "abab");
        recogniser.rejects("pairs", "aba", 3);
        recogniser.accepts("choice_in_loop", "abc.", "ccab.");
        recogniser.rejects("choice_in_loop", ".", 0);
    }

    @Test
    void lookaheadOfAnyLength() {
        String far = "abc".repeat(1000);
        recogniser.accepts("far_end", far + ",", far + ".");
        recogniser.rejects("far_end", far + ";", far.length());
        recogniser.accepts("optional_far", "abc", "abc@abc");
        recogniser.rejects("optional_far", "abc@", 4);
    }

    @Test
    void lookaheadInLoopsGoesOnOrLeaves() {
        recogniser.accepts("spaced_list", "a", "a ", "a,a", "a   ,  a , a  ");
        recogniser.rejects("spaced_list", "a  b", 3);
    }

    @Test
    void lookaheadReportsTheOctetThatFitsNoAlternative() {
        recogniser.accepts("keyword", "abc=0", "abca=0", "ab=0", "c=0");
        recogniser.rejects("keyword", "abc,", 3);
        recogniser.rejects("keyword", "ab", 2);
    }

    @Test
    void ambiguitiesGoToTheLowerAlternative() {
        assertEquals("first<ab>", recogniser.tape("ambiguous", "ab"));
    }

    @Test
    void theEndOfInputDecides() {
        recogniser.accepts("end_of_input", "a", "ab");
        recogniser.rejects("end_of_input", "abb", 2);
        recogniser.accepts("reads_on", "a", "ab");
        recogniser.rejects("reads_on", "ac", 1);
    }

    @Test
    void commitPointsEndLookahead() {
        recogniser.accepts("committed", "abc=00", "abca=c", "ab=ab", "abc");
        recogniser.rejects("committed", "abc=a", 4);
    }

    @Test
    void capturesComeInPostOrder() {
        assertEquals(
                "key<a> value<0> item<a=0> key<bc> item<bc> key<c> value<> item<c=>",
                recogniser.tape("item_list", "a=0,bc,c="));
    }

    @Test
    void capturesCanGoUnderTheNameOfAnotherRule() {
        assertEquals("key<11> key<a>", recogniser.tape("other_list", "11,a"));
    }

    @Test
    void marksTellWhatWasTakenAndWhere() {
        DirectRecognizer recognizer = recogniser.recognizer();
        assertEquals(3, recogniser.run("marked_list", "A,B"));
        assertEquals(0, recognizer.marks());
        assertEquals(8, recogniser.run("marked_list", "A,00,B,1"));
        assertEquals(1, recognizer.marks());
        assertEquals(2, recognizer.markStart(0));
        assertEquals("", recogniser.tape("also_odd", "1"));
        assertEquals("both<1>", recogniser.tape("both", "1"));
        assertEquals(2, recognizer.marks());
    }

    @Test
    void capturesAreForgottenOnResetAndRewind() {
        recogniser.accepts("item_list", "a=0");
        recogniser.recognizer().rewind();
        assertEquals(0, recogniser.recognizer().captureCount());
        assertEquals(3, recogniser.call("item_list", 0));
        assertEquals("key<a> item<a>", recogniser.tape("item_list", "a"));
    }

    @Test
    void rulesStartAtAnyOffsetAndStopAtTheLimit() {
        DirectRecognizer recognizer = recogniser.recognizer();
        recognizer.reset("..ab,c".getBytes(StandardCharsets.US_ASCII), 4);
        assertEquals(4, recogniser.call("set_run", 2));
    }

    @Test
    void nestingIsBounded() {
        int deepest = DirectRecognizer.MAX_NESTING;
        recogniser.accepts("nested", "(a(b)c)", "(".repeat(deepest) + ")".repeat(deepest));
        recogniser.rejects("nested", "(".repeat(deepest + 1) + ")".repeat(deepest + 1), deepest);
        recogniser.rejects("nested", "(".repeat(1_000_000), deepest);
        recogniser.accepts("mutual", "<<>>");
        recogniser.rejects("mutual", "<".repeat(1000), deepest);
    }

    @Test
    void siblingsDoNotCountAsNesting() {
        recogniser.accepts("nested", "(" + "()".repeat(10 * DirectRecognizer.MAX_NESTING) + ")");
    }

    @Test
    void labelsMeanNothing() {
        recogniser.accepts("labelled", "abba", "abc");
    }

    @Test
    void describesItsTape() {
        recogniser.accepts("item_list", "a=0");
        assertEquals(
                "SampleRecognizer[key[0,1) value[2,3) item[0,3)]",
                recogniser.recognizer().toString());
        assertEquals("letter", recogniser.recognizer().ruleName(0));
    }
}
