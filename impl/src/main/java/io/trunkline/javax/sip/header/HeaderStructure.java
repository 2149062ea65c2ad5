package io.trunkline.javax.sip.header;

import io.trunkline.antlr.runtime.CaptureTree;
import io.trunkline.grammar.RecognizerPool;
import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.wire.HeaderName;
import java.util.List;

/**
 * What the grammar finds in a header field or a start line, as a tree of its rules: for tools that show it. Applications ask typed
 * headers.
 *
 * <p>All methods may be called from any thread.
 */
public final class HeaderStructure {
    private HeaderStructure() {}

    /**
     * Looks into the value of a header field.
     *
     * @param name the field
     * @param octets the message
     * @param from after the colon
     * @param to after the value
     * @return the rules found, offsets counted in {@code octets}; empty when the value is malformed or the field has no type
     */
    public static List<CaptureTree> of(HeaderName name, byte[] octets, int from, int to) {
        HeaderType type = HeaderReader.typeOf(name);
        return type == null ? List.of() : tree(type.rule(), octets, from, to);
    }

    /**
     * Looks into a start line.
     *
     * @param octets the message
     * @param from where the line begins
     * @param to after its end, without the line end
     * @param isRequest whether it is a Request-Line, else a Status-Line
     * @return the rules found, offsets counted in {@code octets}; empty when the line is malformed
     */
    public static List<CaptureTree> ofStartLine(byte[] octets, int from, int to, boolean isRequest) {
        return tree(isRequest ? SipRecognizer::request_line : SipRecognizer::status_line, octets, from, to);
    }

    private static List<CaptureTree> tree(Syntax.Rule rule, byte[] octets, int from, int to) {
        SipRecognizer recognizer = RecognizerPool.acquire();
        try {
            recognizer.reset(octets, to);
            return rule.match(recognizer, from) < 0 ? List.of() : CaptureTree.of(recognizer);
        } finally {
            RecognizerPool.release(recognizer);
        }
    }
}
