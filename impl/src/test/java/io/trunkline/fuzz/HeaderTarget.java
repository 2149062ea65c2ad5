package io.trunkline.fuzz;

import static io.trunkline.fuzz.FrameTarget.require;

import io.trunkline.javax.sip.header.HeaderReader;
import io.trunkline.javax.sip.header.SIPHeader;
import io.trunkline.wire.HeaderName;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every header field, given as a line. What is accepted can be written, and what was written is read as the same header; what is
 * not is explained.
 */
public final class HeaderTarget {
    private HeaderTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        int colon = 0;
        while (colon < input.length && input[colon] != ':') {
            colon++;
        }
        HeaderName name = HeaderName.find(input, 0, colon);
        if (name == null) {
            return;
        }
        byte[] value = Arrays.copyOfRange(input, Math.min(colon + 1, input.length), input.length);
        SIPHeader header = read(name, value);
        if (header == null) {
            ParseException why = HeaderReader.diagnose(name, value, 0, value.length);
            require(why.getErrorOffset() >= 0 && why.getErrorOffset() <= value.length, "an error lies outside");
            return;
        }
        String written = header.getHeaderValue();
        SIPHeader again = read(name, written.getBytes(StandardCharsets.UTF_8));
        require(again != null, name + " cannot be read again: " + written);
        require(header.equals(again) && again.equals(header), name + " is read as another: " + written);
        require(header.hashCode() == again.hashCode(), name + " has another hash code: " + written);
        require(header.clone().equals(header), name + " has a clone that is not equal: " + written);
    }

    /** A value as the framer gives it: without line ends that no blank follows. */
    private static @Nullable SIPHeader read(HeaderName name, byte[] value) {
        return HeaderReader.read(name, value, 0, value.length);
    }
}
