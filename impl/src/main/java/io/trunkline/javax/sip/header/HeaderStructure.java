package io.trunkline.javax.sip.header;

import io.trunkline.antlr.runtime.CaptureTree;
import io.trunkline.grammar.RecognizerPool;
import io.trunkline.grammar.Tolerance;
import io.trunkline.grammar.Tolerances;
import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.javax.sip.address.Syntax;
import io.trunkline.wire.HeaderName;
import java.util.List;
import java.util.Set;

/**
 * What the grammar finds in a header field or a start line: for tools that show it. Applications ask typed headers.
 *
 * <p>All methods may be called from any thread.
 *
 * @param captures the rules found, as a tree; offsets count in the message's octets. Empty when the text is malformed or the field has
 *     no type
 * @param tolerances what no RFC allows and was taken all the same
 */
public record HeaderStructure(List<CaptureTree> captures, Set<Tolerance> tolerances) {
    /** Nothing was found. */
    public static final HeaderStructure NONE = new HeaderStructure(List.of(), Set.of());

    /** Keeps copies. */
    public HeaderStructure {
        captures = List.copyOf(captures);
        tolerances = Set.copyOf(tolerances);
    }

    /**
     * Looks into the value of a header field, leniently.
     *
     * @param name the field
     * @param octets the message
     * @param from after the colon
     * @param to after the value
     * @return what was found
     */
    public static HeaderStructure of(HeaderName name, byte[] octets, int from, int to) {
        HeaderType type = HeaderReader.typeOf(name);
        return type == null ? NONE : match(type, octets, from, to);
    }

    /**
     * Looks into a start line, leniently.
     *
     * @param octets the message
     * @param from where the line begins
     * @param to after its end, without the line end
     * @param isRequest whether it is a Request-Line, else a Status-Line
     * @return what was found
     */
    public static HeaderStructure ofStartLine(byte[] octets, int from, int to, boolean isRequest) {
        return match(isRequest ? SipRecognizer::request_line : SipRecognizer::status_line, octets, from, to);
    }

    private static HeaderStructure match(Syntax.Rule rule, byte[] octets, int from, int to) {
        SipRecognizer recognizer = RecognizerPool.acquire();
        try {
            recognizer.reset(octets, to);
            return rule.match(recognizer, from) < 0
                    ? NONE
                    : new HeaderStructure(CaptureTree.of(recognizer), Tolerances.used(recognizer));
        } finally {
            RecognizerPool.release(recognizer);
        }
    }
}
