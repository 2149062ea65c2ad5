package io.trunkline.javax.sip.header;

import io.trunkline.grammar.Tolerances;
import io.trunkline.javax.sip.address.RejectedText;
import io.trunkline.wire.HeaderName;
import java.text.ParseException;
import java.util.Locale;
import java.util.Objects;

/** Why {@link HeaderReader} rejected a value: reads it once more. */
final class HeaderDiagnosis {
    private HeaderDiagnosis() {}

    static ParseException of(HeaderName name, byte[] octets, int from, int to, Tolerances tolerances) {
        HeaderType type =
                Objects.requireNonNull(HeaderReader.typeOf(name), "a field without a type is never malformed");
        String what = name.canonical();
        Captures captures = Captures.acquire();
        try {
            int end = captures.run(type, octets, from, to, tolerances);
            return end < 0
                    ? new RejectedText(what, type, entry(what), octets, from, to, ~end, tolerances)
                    : new RejectedText(
                            what, "a number is out of range", octets, from, to, captures.largestNumber(from));
        } finally {
            captures.release();
        }
    }

    /** The name of a field's rule in the grammar. */
    private static String entry(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_') + "_hdr";
    }
}
