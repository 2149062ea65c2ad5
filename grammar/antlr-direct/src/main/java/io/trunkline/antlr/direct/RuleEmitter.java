package io.trunkline.antlr.direct;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.parse.ANTLRParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.LeftRecursiveRule;
import org.antlr.v4.tool.Rule;
import org.antlr.v4.tool.ast.GrammarAST;
import org.antlr.v4.tool.ast.QuantifierAST;
import org.jspecify.annotations.Nullable;

/**
 * Writes the method of one rule. In it {@code p} is the offset of the next octet, {@code b} the input, {@code e} its end.
 *
 * <p>A sequence is its elements one after the other; one octet of a set is a test and {@code p++}; a rule is a call whose
 * negative result is handed on; a choice is an {@code if} chain or a {@code switch} over the first octet, or a
 * {@code switch} over the result of a lookahead method; a loop over a set is a {@code while} of one line.
 */
final class RuleEmitter {

    /** Up to this many alternatives are tested one after the other. */
    private static final int LONGEST_IF_CHAIN = 3;

    private final Grammar grammar;
    private final SingleOctets singleOctets;
    private final Parts parts;
    private final Part part;
    private final OctetTests tests;
    private final PlainOctets plainOctets;
    private final Decisions decisions;
    private final FlaggedRules captures;
    private final FlaggedRules marks;
    private final Recursion recursion;
    private final Rule rule;
    private final SourceWriter out;

    /** Octets of which one is known to stand at {@code p}; null when nothing is known. */
    private @Nullable OctetSet known;

    /** Numbers the loops of the rule. */
    private int loops;

    RuleEmitter(
            Grammar grammar,
            SingleOctets singleOctets,
            PlainOctets plainOctets,
            Decisions decisions,
            FlaggedRules captures,
            FlaggedRules marks,
            Recursion recursion,
            Parts parts,
            Rule rule,
            SourceWriter out) {
        this.grammar = grammar;
        this.singleOctets = singleOctets;
        this.plainOctets = plainOctets;
        this.parts = parts;
        this.part = parts.of(rule);
        this.tests = part.tests();
        this.decisions = decisions;
        this.captures = captures;
        this.marks = marks;
        this.recursion = recursion;
        this.rule = rule;
        this.out = out;
    }

    void emit() {
        refuseWhatNeedsActions();
        if (recursion.isLimited(rule)) {
            emitDepthLimit();
            part.openMethod("private", rule.name + "_nested", out);
        } else {
            part.openMethod("public", rule.name, out);
        }
        part.input(out);
        boolean captured = captures.contains(rule);
        boolean marked = marks.contains(rule);
        if (captured || marked) {
            out.line("final int start = p;");
        }
        block((GrammarAST) rule.ast.getFirstChildWithType(ANTLRParser.BLOCK));
        if (captured) {
            out.line(part.recognizers("captured(R_" + captures.standsFor(rule).name + ", start, p);"));
        }
        if (marked) {
            out.line(part.recognizers("marked(M_" + marks.standsFor(rule).name + ", start);"));
        }
        out.line("return p;");
        out.close();
        out.line("");
    }

    private void refuseWhatNeedsActions() {
        if (rule instanceof LeftRecursiveRule) {
            throw UnsupportedGrammarException.in(rule, "is left-recursive");
        }
        if (rule.args != null || rule.retvals != null || !rule.namedActions.isEmpty() || !rule.exceptions.isEmpty()) {
            throw UnsupportedGrammarException.in(rule, "has arguments, return values, actions or exception handlers");
        }
    }

    private void emitDepthLimit() {
        part.openMethod("public", rule.name, out);
        out.open("if (!" + part.recognizers("descended())"));
        out.line("return ~p;");
        out.close();
        out.line("p = " + part.call(rule.name + "_nested") + ";");
        out.line(part.recognizers("ascended();"));
        out.line("return p;");
        out.close();
        out.line("");
    }

    private void block(GrammarAST block) {
        List<GrammarAST> alternatives = alternativesOf(block);
        if (alternatives.size() == 1) {
            sequence(alternatives.get(0));
            return;
        }
        OctetSet set = singleOctets.octetsOf(block);
        if (set != null) {
            octet(set);
        } else {
            choice((DecisionState) block.atnState, alternatives, false);
        }
    }

    private static List<GrammarAST> alternativesOf(GrammarAST block) {
        List<GrammarAST> alternatives = new ArrayList<>();
        for (Object child : block.getChildren()) {
            if (((GrammarAST) child).getType() == ANTLRParser.ALT) {
                alternatives.add((GrammarAST) child);
            }
        }
        return alternatives;
    }

    private void sequence(GrammarAST alternative) {
        for (Object child : alternative.getChildren()) {
            element((GrammarAST) child);
        }
    }

    private void element(GrammarAST node) {
        switch (node.getType()) {
            case ANTLRParser.EPSILON, ANTLRParser.ELEMENT_OPTIONS -> {}
            case ANTLRParser.ACTION -> commitPoint(node);
            case ANTLRParser.ASSIGN, ANTLRParser.PLUS_ASSIGN -> element((GrammarAST) node.getChild(1));
            case ANTLRParser.BLOCK -> block(node);
            case ANTLRParser.OPTIONAL -> optional(node);
            case ANTLRParser.CLOSURE -> loop(node, false);
            case ANTLRParser.POSITIVE_CLOSURE -> loop(node, true);
            default -> octetOrCall(node);
        }
    }

    private void octetOrCall(GrammarAST node) {
        OctetSet set = singleOctets.octetsOf(node);
        if (set != null) {
            octet(set);
        } else if (node.getType() == ANTLRParser.RULE_REF) {
            known = null;
            out.line("if ((p = " + callOf(node.getText()) + ") < 0) return p;");
        } else if (grammar.getTokenType(node.getText()) == Token.EOF) {
            known = null;
            out.line("if (p != e) return ~p;");
        } else {
            octetOrEnd(node);
        }
    }

    private String callOf(String callee) {
        return part.call(parts.of(grammar.getRule(callee)), callee);
    }

    private void octetOrEnd(GrammarAST node) {
        OctetSet set = singleOctets.octetsBesideEnd(node);
        if (set == null) {
            throw refuse(node, "cannot be generated");
        }
        known = null;
        out.open("if (p < e)");
        octet(set);
        out.close();
    }

    private UnsupportedGrammarException refuse(GrammarAST node, String reason) {
        return UnsupportedGrammarException.at(node, rule.name, "'" + node.getText() + "' " + reason);
    }

    /** The empty action ends lookahead (see {@link LookaheadBuilder}) and does nothing by itself. */
    private void commitPoint(GrammarAST action) {
        if (!action.getText().replaceAll("[{}\\s]", "").isEmpty()) {
            throw refuse(action, "is an action; only the empty one, the commit point {}, is possible");
        }
    }

    private void octet(OctetSet set) {
        if (known == null || !set.containsAll(known)) {
            out.line("if (p >= e || !(" + tests.test(set) + ")) return ~p;");
        }
        out.line("p++;");
        known = null;
    }

    private void optional(GrammarAST node) {
        refuseNonGreedy(node);
        List<GrammarAST> alternatives = alternativesOf((GrammarAST) node.getChild(0));
        Decisions.Decision decision = decisions.of((DecisionState) node.atnState);
        if (isBetterTried(decision.table(), alternatives)) {
            tryOptional(node, alternatives);
        } else {
            choice((DecisionState) node.atnState, alternatives, true);
        }
    }

    /**
     * Whether what is optional is a rule that can only end with an octet that decides for it, as the {@code '@'} behind userinfo does, and
     * lookahead would have to go through all of it: when the rule matches, lookahead would have chosen it.
     */
    private boolean isBetterTried(LookaheadTable table, List<GrammarAST> alternatives) {
        if (!table.isCyclic() || alternatives.size() > 1 || alternatives.get(0).getChildCount() != 1) {
            return false;
        }
        GrammarAST only = (GrammarAST) alternatives.get(0).getChild(0);
        OctetSet last = only.getType() == ANTLRParser.RULE_REF ? lastOctet(only.getText()) : null;
        return last != null && table.isDecidedBy(last, 1);
    }

    /** What every sentence of a rule ends with; null when the rule is not that simple. */
    private @Nullable OctetSet lastOctet(String rule) {
        List<GrammarAST> alternatives =
                alternativesOf((GrammarAST) grammar.getRule(rule).ast.getFirstChildWithType(ANTLRParser.BLOCK));
        GrammarAST alternative = alternatives.get(0);
        return alternatives.size() > 1
                ? null
                : singleOctets.octetsOf((GrammarAST) alternative.getChild(alternative.getChildCount() - 1));
    }

    /** Matched at the first go, it is not gone through twice. Otherwise lookahead says which alternative is to be rejected, and where. */
    private void tryOptional(GrammarAST node, List<GrammarAST> alternatives) {
        String number = String.valueOf(++loops);
        out.line("final int tried" + number + " = p, taped" + number + " = " + part.recognizers("taped();"));
        out.line("final long marks" + number + " = " + part.recognizers("marks();"));
        out.line("p = " + callOf(alternatives.get(0).getChild(0).getText()) + ";");
        out.open("if (p < 0)");
        out.line("p = tried" + number + ";");
        out.line(part.recognizers("forgotten(taped" + number + ", marks" + number + ");"));
        choice((DecisionState) node.atnState, alternatives, true);
        out.close();
    }

    private void refuseNonGreedy(GrammarAST node) {
        if (!((QuantifierAST) node).isGreedy()) {
            throw refuse(node, "is non-greedy");
        }
    }

    private void choice(DecisionState state, List<GrammarAST> alternatives, boolean optional) {
        known = null;
        Decisions.Decision decision = decisions.of(state);
        if (!isMadeByOctet(decision.table(), alternatives.size())) {
            switchOverLookahead(decision, alternatives, optional);
        } else if (alternatives.size() <= LONGEST_IF_CHAIN) {
            ifChain(decision.table(), alternatives, optional);
        } else {
            switchOverOctet(decision, alternatives, optional);
        }
        known = null;
    }

    private static boolean isMadeByOctet(LookaheadTable table, int alternatives) {
        boolean endDecides = false;
        for (int alternative = 1; alternative <= alternatives; alternative++) {
            endDecides |= table.isTakenAtEnd(alternative);
        }
        return table.isSingleOctet() && !endDecides;
    }

    private void ifChain(LookaheadTable table, List<GrammarAST> alternatives, boolean optional) {
        if (!optional) {
            out.line("if (p >= e) return ~p;");
        }
        for (int i = 0; i < alternatives.size(); i++) {
            OctetSet octets = table.firstOctets(i + 1);
            String condition = "if (" + (optional ? "p < e && " : "") + parenthesised(octets, optional) + ")";
            if (i == 0) {
                out.open(condition);
            } else {
                out.reopen("else " + condition);
            }
            known = octets;
            sequence(alternatives.get(i));
        }
        if (!optional) {
            out.reopen("else");
            out.line("return ~p;");
        }
        out.close();
    }

    private String parenthesised(OctetSet octets, boolean inConjunction) {
        String test = tests.test(octets);
        return inConjunction ? "(" + test + ")" : test;
    }

    private void switchOverOctet(Decisions.Decision decision, List<GrammarAST> alternatives, boolean optional) {
        out.open("switch (p < e ? " + part.tables().choiceTable(decision) + "[b[p] & 0xff] : 0)");
        for (int i = 0; i < alternatives.size(); i++) {
            out.line("case " + (i + 1) + ":").indent();
            known = decision.table().firstOctets(i + 1);
            sequence(alternatives.get(i));
            out.line("break;").outdent();
        }
        out.line("default:").indent();
        out.line(optional ? "break;" : "return ~p;").outdent();
        out.close();
    }

    private void switchOverLookahead(Decisions.Decision decision, List<GrammarAST> alternatives, boolean optional) {
        OctetSet notPassedOver = optional ? octetsBeside(decision.table(), alternatives.size() + 1) : null;
        if (notPassedOver != null) {
            out.open("if (p < e && (" + tests.test(notPassedOver) + "))");
        }
        String chosen = "d" + decision.number();
        out.line("final int " + chosen + " = " + lookahead(decision) + ";");
        out.open("switch (" + chosen + ")");
        for (int i = 0; i < alternatives.size(); i++) {
            out.line("case " + (i + 1) + ":").indent();
            known = null;
            sequence(alternatives.get(i));
            out.line("break;").outdent();
        }
        if (optional) {
            out.line("case " + (alternatives.size() + 1) + ":").indent();
            out.line("break;").outdent();
        }
        out.line("default:").indent();
        out.line("return " + chosen + ";").outdent();
        out.close();
        if (notPassedOver != null) {
            out.close();
        }
    }

    private String lookahead(Decisions.Decision decision) {
        return part.call(part.tables().lookahead(decision));
    }

    /**
     * The octets that make lookahead necessary where an alternative is the usual one: the end of input and every other octet
     * choose it at once. Null when the end of input does not.
     */
    private static @Nullable OctetSet octetsBeside(LookaheadTable table, int alternative) {
        return table.isTakenAtEnd(alternative) ? table.octetsBeside(alternative) : null;
    }

    private void loop(GrammarAST node, boolean atLeastOnce) {
        refuseNonGreedy(node);
        GrammarAST block = (GrammarAST) node.getChild(0);
        Decisions.Decision decision = decisions.of((DecisionState) node.atnState);
        if (isMadeByOctet(decision.table(), 1)) {
            loopOverOctet(decision.table().firstOctets(1), block, atLeastOnce);
        } else {
            if (atLeastOnce) {
                block(block);
            }
            loopOverLookahead(decision, block);
        }
        known = null;
    }

    /** As long as an octet of {@code first} follows; those that the block takes alone are passed over in a loop of their own. */
    private void loopOverOctet(OctetSet first, GrammarAST block, boolean atLeastOnce) {
        OctetSet plain = plainOctets.of(block).and(first);
        boolean single = singleOctets.octetsOf(block) != null;
        if (atLeastOnce && (single || plain.isEmpty())) {
            block(block);
        }
        if (single) {
            out.line(passOver(plain));
        } else if (plain.isEmpty()) {
            out.open("while (p < e && (" + tests.test(first) + "))");
            known = first;
            block(block);
            out.close();
        } else {
            loopOverRest(plain, first.without(plain), block, atLeastOnce);
        }
    }

    private String passOver(OctetSet plain) {
        return "while (p < e && (" + tests.test(plain) + ")) p++;";
    }

    /** Where nothing was passed over and there must be one, the block is asked, if only to reject. */
    private void loopOverRest(OctetSet plain, OctetSet rest, GrammarAST block, boolean atLeastOnce) {
        String more = "p < e && (" + tests.test(rest) + ")";
        if (atLeastOnce) {
            String first = "first" + ++loops;
            out.line("final int " + first + " = p;");
            more = "p == " + first + " || " + more;
        }
        out.line(passOver(plain));
        out.open("while (" + more + ")");
        known = atLeastOnce ? null : rest;
        block(block);
        out.line(passOver(plain));
        out.close();
    }

    private void loopOverLookahead(Decisions.Decision decision, GrammarAST block) {
        known = null;
        String chosen = "d" + decision.number();
        OctetSet goingOn = octetsBeside(decision.table(), 2);
        if (goingOn == null) {
            out.line("int " + chosen + ";");
            out.open("while ((" + chosen + " = " + lookahead(decision) + ") == 1)");
        } else {
            out.line("int " + chosen + " = 2;");
            out.open("while (p < e && (" + tests.test(goingOn) + ") && (" + chosen + " = " + lookahead(decision)
                    + ") == 1)");
        }
        block(block);
        out.close();
        out.line("if (" + chosen + " < 0) return " + chosen + ";");
    }
}
