package io.trunkline.antlr.direct;

import java.io.File;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.Tool;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.LexerInterpreter;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.LexerGrammar;

/**
 * The octets that each token of the parser grammar stands for.
 *
 * <p>The lexer grammar named by {@code tokenVocab} is run over each of the 256 octets; a token is a class of octets, such
 * as a letter in both cases. An octet that the lexer does not know belongs to no class and never matches.
 */
final class OctetClasses {

    private final int[] tokenOfOctet = new int[256];
    private final OctetSet[] octetsOfToken;

    private OctetClasses(LexerGrammar lexer, int maxTokenType) {
        BitSet[] octets = Stream.generate(BitSet::new).limit(maxTokenType + 1L).toArray(BitSet[]::new);
        for (int octet = 0; octet < 256; octet++) {
            LexerInterpreter interpreter =
                    lexer.createLexerInterpreter(CharStreams.fromString(String.valueOf((char) octet)));
            interpreter.removeErrorListeners();
            int type = interpreter.nextToken().getType();
            tokenOfOctet[octet] = type > 0 && type <= maxTokenType ? type : 0;
            octets[tokenOfOctet[octet]].set(octet);
        }
        octetsOfToken = Stream.of(octets).map(OctetSet::new).toArray(OctetSet[]::new);
    }

    /** Reads the lexer grammar that a parser grammar names in {@code options { tokenVocab = ...; }}. */
    static OctetClasses of(Grammar parser) {
        String vocabulary = parser.getOptionString("tokenVocab");
        if (vocabulary == null) {
            throw UnsupportedGrammarException.inGrammar(
                    parser.fileName, "needs options { tokenVocab = ...; } naming the lexer grammar of its octets");
        }
        Tool tool = new Tool();
        if (!(tool.loadGrammar(locate(parser, vocabulary + ".g4").getPath()) instanceof LexerGrammar lexer)) {
            throw UnsupportedGrammarException.inGrammar(parser.fileName, vocabulary + " is not a lexer grammar");
        }
        return new OctetClasses(lexer, parser.getMaxTokenType());
    }

    /** ANTLR is given names relative to the current or to the input directory, depending on who calls it. */
    private static File locate(Grammar parser, String name) {
        File besideGrammar = new File(parser.fileName).getAbsoluteFile().getParentFile();
        File folder = new File(parser.fileName).getParentFile();
        File belowInput = parser.tool.inputDirectory == null || folder == null
                ? parser.tool.inputDirectory
                : new File(parser.tool.inputDirectory, folder.getPath());
        File library = parser.tool.libDirectory == null ? null : new File(parser.tool.libDirectory);
        return Stream.of(besideGrammar, belowInput, library)
                .filter(directory -> directory != null)
                .map(directory -> new File(directory, name))
                .filter(File::isFile)
                .findFirst()
                .orElseThrow(() -> UnsupportedGrammarException.inGrammar(
                        parser.fileName, "cannot find the lexer grammar " + name));
    }

    /** The token that an octet belongs to; 0 for none. */
    int tokenOf(int octet) {
        return tokenOfOctet[octet];
    }

    /** The octets of a set of tokens. */
    OctetSet octetsOf(IntervalSet tokens) {
        BitSet octets = new BitSet();
        List<Integer> types = tokens.toList();
        for (int type : types) {
            if (type != Token.EOF) {
                octetsOfToken[type].forEach(octets::set);
            }
        }
        return new OctetSet(octets);
    }
}
