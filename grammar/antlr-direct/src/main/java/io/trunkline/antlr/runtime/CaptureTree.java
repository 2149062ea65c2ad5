package io.trunkline.antlr.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A captured rule with the captured rules within it: the tape of a {@link DirectRecognizer}, which is in post-order, as a tree.
 *
 * @param rule the rule's name in the grammar
 * @param start offset of its first octet
 * @param end offset after its last octet
 * @param children what was captured within, in the order of the input
 */
public record CaptureTree(String rule, int start, int end, List<CaptureTree> children) {

    /** Keeps a copy of the children. */
    public CaptureTree {
        children = List.copyOf(children);
    }

    /**
     * Reads the tape.
     *
     * @param recognizer after a rule has matched
     * @return the captures that are within no other, in the order of the input
     */
    public static List<CaptureTree> of(DirectRecognizer recognizer) {
        Deque<CaptureTree> open = new ArrayDeque<>();
        for (int i = 0; i < recognizer.captureCount(); i++) {
            int start = recognizer.captureStart(i);
            List<CaptureTree> children = new ArrayList<>();
            while (!open.isEmpty() && open.getLast().start >= start) {
                children.add(open.removeLast());
            }
            Collections.reverse(children);
            open.addLast(new CaptureTree(
                    recognizer.ruleName(recognizer.captureRule(i)), start, recognizer.captureEnd(i), children));
        }
        return List.copyOf(open);
    }
}
