package io.trunkline.antlr.direct;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.runtime.Token;
import org.antlr.v4.tool.ast.GrammarAST;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a grammar was written.
 *
 * @param file the grammar file, an imported one if it stands there; null when ANTLR made the part up
 * @param line from 1
 * @param column from 0
 */
record SourcePosition(@Nullable String file, int line, int column) {

    /** The position of a node, or of the first node below it that was read from a file. */
    static SourcePosition of(GrammarAST node) {
        Deque<GrammarAST> open = new ArrayDeque<>();
        open.add(node);
        while (!open.isEmpty()) {
            GrammarAST next = open.pop();
            Token token = next.getToken();
            if (token != null && token.getInputStream() != null) {
                return new SourcePosition(
                        token.getInputStream().getSourceName(), token.getLine(), token.getCharPositionInLine());
            }
            for (int i = next.getChildCount() - 1; i >= 0; i--) {
                open.push((GrammarAST) next.getChild(i));
            }
        }
        return new SourcePosition(null, node.getLine(), 0);
    }
}
