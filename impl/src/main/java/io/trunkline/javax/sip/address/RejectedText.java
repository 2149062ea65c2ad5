package io.trunkline.javax.sip.address;

import io.trunkline.grammar.Diagnosis;
import io.trunkline.grammar.Tolerances;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.text.ParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that the grammar rejects. Its offset counts in {@code char}s of the text. Its message says what was found and what was
 * expected, with a caret under the place, and is made when somebody reads it: that costs a thousand times as much as the rejection.
 *
 * <p>Of use inside the stack only; applications catch {@link ParseException}.
 */
public final class RejectedText extends ParseException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final byte[] octets;
    private final transient Syntax.@Nullable Rule rule;
    private final @Nullable String entry;
    private final transient Tolerances tolerances;
    private @Nullable String message;

    /**
     * A rejected text.
     *
     * @param what how the message names the text
     * @param rule the rule that did not take it
     * @param entry the name of the rule in the grammar, null when it has none of interest
     * @param octets holds the text; copied
     * @param from where the text begins
     * @param to after its end
     * @param place the octet that could not be matched
     * @param tolerances what could have been taken beyond the RFCs
     */
    public RejectedText(
            String what,
            Syntax.Rule rule,
            @Nullable String entry,
            byte[] octets,
            int from,
            int to,
            int place,
            Tolerances tolerances) {
        super(what, Diagnosis.characters(octets, from, place));
        this.what = what;
        this.octets = Arrays.copyOfRange(octets, from, to);
        this.rule = rule;
        this.entry = entry;
        this.tolerances = tolerances;
    }

    /**
     * A text that is wrong in a way that no rule can know.
     *
     * @param what how the message names the text
     * @param problem what is wrong
     * @param octets holds the text
     * @param from where the text begins
     * @param to after its end
     * @param place where it is wrong
     */
    public RejectedText(String what, String problem, byte[] octets, int from, int to, int place) {
        super(what, Diagnosis.characters(octets, from, place));
        this.what = what;
        this.octets = Arrays.copyOfRange(octets, from, to);
        this.rule = null;
        this.entry = null;
        this.tolerances = Tolerances.ALL;
        this.message =
                Diagnosis.ofMeaning(what, problem, octets, from, to, place).message();
    }

    @Override
    public synchronized String getMessage() {
        String made = message;
        if (made == null) {
            made = diagnose();
            message = made;
        }
        return made;
    }

    private String diagnose() {
        Syntax.Rule tried = rule;
        Diagnosis diagnosis =
                tried == null ? null : Diagnosis.of(what, tried::match, entry, octets, 0, octets.length, tolerances);
        return diagnosis == null ? "not a valid " + what + ", at offset " + getErrorOffset() : diagnosis.message();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        message = getMessage();
        out.defaultWriteObject();
    }
}
