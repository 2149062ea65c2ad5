package io.trunkline.antlr.direct;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.parse.ANTLRParser;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.tool.Grammar;
import org.antlr.v4.tool.Rule;
import org.antlr.v4.tool.ast.GrammarAST;

/**
 * Finds the octets that an element takes alone, among others that it takes more with: {@code ( unreserved | escaped )} takes any octet
 * of unreserved alone. A loop over such an element is a tight loop over these, and the element is only asked for the rest.
 *
 * <p>Captured and marked rules take no octet alone: they leave something behind.
 */
final class PlainOctets {

    private static final OctetSet NONE = new OctetSet(new BitSet());

    private final Grammar grammar;
    private final SingleOctets singleOctets;
    private final Decisions decisions;
    private final FlaggedRules captures;
    private final FlaggedRules marks;
    private final Map<String, OctetSet> ofRules = new HashMap<>();
    private final Set<String> beingRead = new HashSet<>();

    PlainOctets(
            Grammar grammar,
            SingleOctets singleOctets,
            Decisions decisions,
            FlaggedRules captures,
            FlaggedRules marks) {
        this.grammar = grammar;
        this.singleOctets = singleOctets;
        this.decisions = decisions;
        this.captures = captures;
        this.marks = marks;
    }

    /** The octets of which the element takes one and is complete, without looking at what follows; often none. */
    OctetSet of(GrammarAST element) {
        OctetSet single = singleOctets.octetsOf(element);
        if (single != null) {
            return single;
        }
        return switch (element.getType()) {
            case ANTLRParser.BLOCK -> ofBlock(element);
            case ANTLRParser.ALT -> element.getChildCount() == 1 ? of((GrammarAST) element.getChild(0)) : NONE;
            case ANTLRParser.RULE_REF -> ofRule(element.getText());
            default -> NONE;
        };
    }

    private OctetSet ofBlock(GrammarAST block) {
        if (block.getChildCount() == 1) {
            return of((GrammarAST) block.getChild(0));
        }
        LookaheadTable table = decisions.of((DecisionState) block.atnState).table();
        OctetSet plain = NONE;
        int alternative = 0;
        for (Object child : block.getChildren()) {
            GrammarAST node = (GrammarAST) child;
            if (node.getType() == ANTLRParser.ALT) {
                alternative++;
                plain = plain.or(table.firstOctets(alternative).and(of(node)));
            }
        }
        return plain;
    }

    private OctetSet ofRule(String name) {
        OctetSet known = ofRules.get(name);
        if (known != null) {
            return known;
        }
        Rule rule = grammar.getRule(name);
        if (captures.contains(rule) || marks.contains(rule) || !beingRead.add(name)) {
            return NONE;
        }
        OctetSet plain = of((GrammarAST) rule.ast.getFirstChildWithType(ANTLRParser.BLOCK));
        beingRead.remove(name);
        ofRules.put(name, plain);
        return plain;
    }
}
