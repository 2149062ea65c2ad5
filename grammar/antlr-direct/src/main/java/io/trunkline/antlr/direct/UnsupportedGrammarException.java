package io.trunkline.antlr.direct;

import org.antlr.v4.tool.Rule;
import org.antlr.v4.tool.ast.GrammarAST;
import org.jspecify.annotations.Nullable;

/** A grammar asks for something that a direct recogniser cannot do; the build fails with file, line, rule and reason. */
public final class UnsupportedGrammarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SourcePosition position;

    private UnsupportedGrammarException(SourcePosition position, String message) {
        super(message);
        this.position = position;
    }

    /** A complaint about a rule as a whole. */
    static UnsupportedGrammarException in(Rule rule, String reason) {
        return at(rule.ast, rule.name, reason);
    }

    /** A complaint about one element of a rule. */
    static UnsupportedGrammarException at(GrammarAST node, String ruleName, String reason) {
        return new UnsupportedGrammarException(SourcePosition.of(node), "rule " + ruleName + ": " + reason);
    }

    /** A complaint about a grammar as a whole. */
    static UnsupportedGrammarException inGrammar(String file, String reason) {
        return new UnsupportedGrammarException(new SourcePosition(file, 1, 0), reason);
    }

    /** The grammar file (an imported one, if the rule stands there); null when ANTLR does not say. */
    public @Nullable String file() {
        return position.file();
    }

    /** The line, from 1. */
    public int line() {
        return position.line();
    }

    /** The column, from 0. */
    public int column() {
        return position.column();
    }
}
