package io.trunkline.grammar.sip;

import io.trunkline.grammar.sip.stock.Sip;
import io.trunkline.grammar.sip.stock.SipOctets;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;

/** ANTLR's own parser of the same grammars: what it accepts, and the captures that its parse tree stands for. */
public final class StockParser {

    private final SipOctets lexer = new SipOctets(CharStreams.fromString(""));
    private final Sip parser = new Sip(new CommonTokenStream(lexer));

    public StockParser() {
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
    }

    /** The captures in tape order, or empty when the input is rejected. */
    public Optional<List<Capture>> parse(String entry, String input) {
        lexer.setInputStream(CharStreams.fromString(input));
        parser.setTokenStream(new CommonTokenStream(lexer));
        try {
            ParseTree tree = (ParseTree) Sip.class.getMethod(entry).invoke(parser);
            List<Capture> captures = new ArrayList<>();
            collect(tree, input, captures);
            return Optional.of(captures);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ParseCancellationException) {
                return Optional.empty();
            }
            throw new AssertionError(entry + " threw on '" + input + "'", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no entry " + entry, e);
        }
    }

    private static void collect(ParseTree tree, String input, List<Capture> captures)
            throws ReflectiveOperationException {
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), input, captures);
        }
        if (tree instanceof ParserRuleContext context) {
            Optional<Integer> rule = capturedAs(context);
            if (rule.isPresent()) {
                captures.add(capture(context, Sip.ruleNames[rule.get()], input));
            }
        }
    }

    private static Capture capture(ParserRuleContext context, String rule, String input) {
        int start = Math.min(context.getStart().getStartIndex(), input.length());
        boolean empty = context.getStop() == null
                || context.getStop().getTokenIndex() < context.getStart().getTokenIndex();
        int end = empty ? start : context.getStop().getStopIndex() + 1;
        return new Capture(rule, input.substring(start, end), start);
    }

    /** The number in the field that {@code locals [int capture = RULE_x]} makes; the rule itself when it gives none. */
    private static Optional<Integer> capturedAs(ParserRuleContext context) throws IllegalAccessException {
        for (Field field : context.getClass().getFields()) {
            if (field.getName().equals("capture")) {
                int alias = field.getInt(context);
                return Optional.of(alias == 0 ? context.getRuleIndex() : alias);
            }
        }
        return Optional.empty();
    }
}
