package io.trunkline.grammar;

import io.trunkline.grammar.sip.stock.Sip;
import io.trunkline.grammar.sip.stock.SipOctets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserInterpreter;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Which rule of the grammar is being read after some octets: ANTLR's own parser is given them and stops at their end. It is slow
 * and recursive, and is asked only where somebody wants to know why.
 */
final class RuleBeingRead {

    /** Octets before the place beyond which nobody is told the rule. */
    private static final int LONGEST = 2048;

    private static final List<String> NAMES = Arrays.asList(Sip.ruleNames);

    /** Rules that tell a person nothing. */
    private static final Set<String> TOO_SMALL = Set.of(
            "alpha",
            "digit",
            "hexdig",
            "alphanum",
            "token_char",
            "word_char",
            "wsp",
            "lws",
            "sws",
            "fold",
            "folded",
            "slash",
            "equal",
            "comma",
            "semi",
            "colon",
            "laquot",
            "raquot",
            "qdtext",
            "start_space",
            "label_part",
            "underscored");

    private RuleBeingRead() {}

    /** The name with hyphens, as the ABNF has it; null when the parser does not stop, the entry is unknown or the place too far in. */
    static @Nullable String after(String entry, byte[] octets, int from, int place) {
        int rule = NAMES.indexOf(entry);
        if (rule < 0 || place - from > LONGEST) {
            return null;
        }
        SipOctets lexer = new SipOctets(
                CharStreams.fromString(new String(octets, from, place - from, StandardCharsets.ISO_8859_1)));
        lexer.removeErrorListeners();
        // Not the generated class: its rules could be called by their names only.
        ParserInterpreter parser =
                new ParserInterpreter("Sip", lexer.getVocabulary(), NAMES, Sip._ATN, new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            parser.parse(rule);
            return null;
        } catch (ParseCancellationException stopped) {
            return stopped.getCause() instanceof RecognitionException reason ? name(reason.getCtx(), rule) : null;
        }
    }

    private static @Nullable String name(@Nullable RuleContext innermost, int entry) {
        for (RuleContext at = innermost; at != null; at = at.parent) {
            int rule = at.getRuleIndex();
            if (rule == entry) {
                return null;
            }
            String name = NAMES.get(rule);
            if (!TOO_SMALL.contains(name) && !name.startsWith("lenient_")) {
                return name.replace('_', '-');
            }
        }
        return null;
    }
}
