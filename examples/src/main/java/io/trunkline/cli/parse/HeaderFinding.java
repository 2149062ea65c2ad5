package io.trunkline.cli.parse;

import io.trunkline.javax.sip.header.HeaderStructure;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * One header line, looked into.
 *
 * @param name the header field's name in full, or as it stands there when it is unknown; null when the line has none
 * @param value what stands after the colon, or the whole line when it has no name
 * @param structure what the grammar found in it
 * @param problem why it is malformed, null when it is not
 */
record HeaderFinding(
        @Nullable String name,
        String value,
        HeaderStructure structure,
        @Nullable ParseException problem) {}
