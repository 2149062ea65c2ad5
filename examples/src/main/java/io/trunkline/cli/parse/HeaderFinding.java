package io.trunkline.cli.parse;

import io.trunkline.antlr.runtime.CaptureTree;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One header line, looked into.
 *
 * @param name the header field's name in full, or as it stands there when it is unknown; null when the line has none
 * @param value what stands after the colon, or the whole line when it has no name
 * @param structure what the grammar found in it; offsets count in the message's octets
 * @param problem why it is malformed, null when it is not
 */
record HeaderFinding(
        @Nullable String name,
        String value,
        List<CaptureTree> structure,
        @Nullable ParseException problem) {}
