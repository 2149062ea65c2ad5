package io.trunkline.cli.parse;

import io.trunkline.javax.sip.header.HeaderStructure;
import io.trunkline.wire.Frame;
import io.trunkline.wire.MessageDefect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message, looked into.
 *
 * @param place where it lies
 * @param frame its octets
 * @param startLine the first line
 * @param startLineStructure what the grammar found in it; empty when it is malformed
 * @param headers the header lines in their order
 * @param defect why a stack would refuse it, null when it would not
 * @param writtenBack whether the message, written, has the same octets
 */
record MessageFinding(
        String place,
        Frame frame,
        String startLine,
        HeaderStructure startLineStructure,
        List<HeaderFinding> headers,
        @Nullable MessageDefect defect,
        boolean writtenBack) {

    /** Whether no stack would have anything against it. */
    boolean isWellFormed() {
        return defect == null && headers.stream().allMatch(header -> header.problem() == null);
    }
}
