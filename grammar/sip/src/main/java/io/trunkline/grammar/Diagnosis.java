package io.trunkline.grammar;

import io.trunkline.antlr.runtime.DirectRecognizer;
import io.trunkline.grammar.sip.SipRecognizer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a value was rejected, for people: the rule that was being read, what was found, what was expected, and a caret under the
 * place.
 *
 * <pre>
 * not a valid Via, at offset 11: found the end, expected a token or white space, in via-parm
 *   SIP/2.0/UDP
 *              ^
 * </pre>
 *
 * <p>The place is the recogniser's own. What could have stood there is found by trying each octet in its place, so it is
 * exact, commit points and tolerances included. The rule is what ANTLR's own parser of the same grammars is in after the octets before
 * the place. All of it is made only when somebody asks, and bounded: of a very long value only place and finding are told.
 *
 * @param offset the place in {@code char}s of the value as text
 * @param rule the rule that was being read, with the name of its ABNF; null when not known
 * @param found what stands there
 * @param expected what could have stood there; null when the value was too long to find out
 * @param message all of it, in three lines
 */
public record Diagnosis(
        int offset,
        @Nullable String rule,
        String found,
        @Nullable String expected,
        String message) {

    /** A rule of the grammar, an entry or another one. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Runs the rule; see {@link DirectRecognizer}.
         *
         * @param recognizer holds the octets
         * @param from where to begin
         * @return the offset after the last octet taken, or the complement of the offset that could not be matched
         */
        int match(SipRecognizer recognizer, int from);
    }

    /** What ends a rule that takes nearly everything. */
    private static final Map<String, String> CLOSING = Map.of(
            "quoted-string", "the closing '\"'",
            "comment", "the closing ')'",
            "comment-text", "the closing ')'",
            "nested-comment", "the closing ')'");

    /**
     * Looks for what is wrong with a value.
     *
     * @param what how the message names the value: {@code Via}
     * @param rule the rule that is to take all of it
     * @param entry the name of the rule in the grammar, null when not known
     * @param octets UTF-8, or what came for it
     * @param from where the value begins
     * @param to after its end
     * @param tolerances what may be taken beyond the RFCs
     * @return null when the rule takes the whole value
     */
    public static @Nullable Diagnosis of(
            String what, Rule rule, @Nullable String entry, byte[] octets, int from, int to, Tolerances tolerances) {
        SipRecognizer recognizer = new SipRecognizer();
        recognizer.reset(octets, to);
        int end = rule.match(recognizer, from);
        int judged = tolerances.judge(recognizer, end);
        if (judged == to) {
            return null;
        }
        int place = judged < 0 ? ~judged : judged;
        if (end >= 0 && judged < 0) {
            Tolerance refused = tolerances.refused(recognizer);
            String problem = refused == null
                    ? "refused"
                    : refused.description() + ", which is refused (tolerance " + refused.key() + ")";
            return ofMeaning(what, problem, octets, from, to, place);
        }
        String reading = entry == null ? null : RuleBeingRead.after(entry, octets, from, place);
        String closing = reading == null ? null : CLOSING.get(reading);
        String expected = closing != null && place == to ? closing : ExpectedOctets.at(rule, octets, from, place);
        return made(what, reading, expected, octets, from, to, place);
    }

    /**
     * A diagnosis of something that no rule can know, a number out of range say.
     *
     * @param what how the message names the value
     * @param problem what is wrong: {@code a number is out of range}
     * @param octets UTF-8, or what came for it
     * @param from where the value begins
     * @param to after its end
     * @param place where it is wrong, {@code from} to {@code to}
     */
    public static Diagnosis ofMeaning(String what, String problem, byte[] octets, int from, int to, int place) {
        int offset = characters(octets, from, place);
        String found = found(octets, place, to);
        String head = "not a valid " + what + ", at offset " + offset + ": " + problem;
        return new Diagnosis(offset, null, found, null, head + Excerpt.of(octets, from, to, place));
    }

    private static Diagnosis made(
            String what,
            @Nullable String reading,
            @Nullable String expected,
            byte[] octets,
            int from,
            int to,
            int place) {
        int offset = characters(octets, from, place);
        String found = found(octets, place, to);
        StringBuilder head = new StringBuilder("not a valid ")
                .append(what)
                .append(", at offset ")
                .append(offset)
                .append(": found ")
                .append(found);
        if (expected != null) {
            head.append(", expected ").append(expected);
        }
        if (reading != null) {
            head.append(", in ").append(reading);
        }
        return new Diagnosis(
                offset,
                reading,
                found,
                expected,
                head.append(Excerpt.of(octets, from, to, place)).toString());
    }

    private static String found(byte[] octets, int place, int to) {
        return place >= to ? "the end" : Excerpt.name(octets[place] & 0xFF);
    }

    /**
     * How many {@code char}s stand before a place; a place within a character counts as its beginning.
     *
     * @param octets UTF-8, or what came for it
     * @param from where the text begins
     * @param place an octet of it, or the one after it
     */
    public static int characters(byte[] octets, int from, int place) {
        int at = place;
        while (at > from && at < octets.length && (octets[at] & 0xC0) == 0x80) {
            at--;
        }
        return new String(octets, from, at - from, StandardCharsets.UTF_8).length();
    }
}
