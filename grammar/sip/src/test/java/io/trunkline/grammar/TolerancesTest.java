package io.trunkline.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trunkline.grammar.sip.SipRecognizer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TolerancesTest {

    private static final byte[] TWO = "sip:a#b@c_d".getBytes(StandardCharsets.US_ASCII);

    private final SipRecognizer recognizer = new SipRecognizer();

    private int read(Tolerances tolerances) {
        recognizer.reset(TWO, TWO.length);
        return tolerances.judge(recognizer, recognizer.uri_entry(0));
    }

    @Test
    void whatIsRefusedIsRejectedWhereItBegins() {
        assertEquals(TWO.length, read(Tolerances.ALL));
        assertEquals(~5, read(Tolerances.NONE));
        assertEquals(Tolerance.HASH_IN_USER, Tolerances.NONE.refused(recognizer));
        assertEquals(~9, read(Tolerances.of(Tolerance.HASH_IN_USER)));
        assertEquals(~5, read(Tolerances.ALL.without(Tolerance.HASH_IN_USER)));
        assertEquals(
                TWO.length, read(Tolerances.NONE.with(Tolerance.HASH_IN_USER).with(Tolerance.UNDERSCORE_IN_HOST)));
        assertNull(Tolerances.ALL.refused(recognizer));
        assertEquals(Set.of(Tolerance.HASH_IN_USER, Tolerance.UNDERSCORE_IN_HOST), Tolerances.used(recognizer));
    }

    @Test
    void aRejectionStaysWhereItIs() {
        byte[] wrong = "sip:a#b@c_d e".getBytes(StandardCharsets.US_ASCII);
        recognizer.reset(wrong, wrong.length);
        assertEquals(~12, Tolerances.NONE.judge(recognizer, recognizer.uri_entry(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all | all
            none | none
            ALL, -third-colon | all, -third-colon
            -third-colon -no-reason | all, -no-reason, -third-colon
            no_reason,bare-line-feed | bare-line-feed, no-reason
            all -all | none
            '' | none
            """)
    void listsAreRead(String list, String written) {
        Tolerances read = Tolerances.parse(list);
        assertEquals(written, read.toString());
        assertEquals(read, Tolerances.parse(written));
        assertEquals(read.hashCode(), Tolerances.parse(written).hashCode());
    }

    @Test
    void unknownWordsAreRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Tolerances.parse("all, -colon"));
        assertTrue(
                Objects.requireNonNull(refused.getMessage()).startsWith("no tolerance 'colon'; there are all, none, "));
    }

    @ParameterizedTest
    @EnumSource
    void eachIsInAllAndNotInNone(Tolerance tolerance) {
        assertTrue(Tolerances.ALL.contains(tolerance));
        assertFalse(Tolerances.NONE.contains(tolerance));
        assertEquals(Tolerances.of(tolerance), Tolerances.parse(tolerance.key()));
        assertNotEquals(Tolerances.NONE, Tolerances.of(tolerance));
    }

    @Test
    void eachMarkOfTheGrammarIsATolerance() throws IllegalAccessException {
        TreeMap<String, Integer> inGrammar = new TreeMap<>();
        for (Field field : SipRecognizer.class.getFields()) {
            if (field.getName().startsWith("M_")) {
                inGrammar.put(field.getName(), field.getInt(null));
            }
        }
        TreeMap<String, Integer> named = new TreeMap<>();
        for (Tolerance tolerance : EnumSet.allOf(Tolerance.class)) {
            if (tolerance.rule() != null) {
                named.put("M_lenient_" + tolerance.name().toLowerCase(Locale.ROOT), tolerance.mark());
            }
        }
        assertEquals(inGrammar, named);
    }

    /** {@code -Dtrunkline.write=true} writes the table anew. */
    @Test
    void theDocumentationListsThemAll() throws IOException {
        Path page = Path.of(System.getProperty("trunkline.root", "../.."), "docs", "tolerances.md");
        String text = Files.readString(page);
        int from = text.indexOf("| tolerance |");
        int to = text.indexOf("\n\n", from);
        StringBuilder table = new StringBuilder("| tolerance | what is taken | the RFC |\n|---|---|---|");
        for (Tolerance tolerance : Tolerance.values()) {
            table.append("\n| `").append(tolerance.key()).append("` | ");
            table.append(tolerance.description())
                    .append(" | ")
                    .append(tolerance.source())
                    .append(" |");
        }
        if (Boolean.getBoolean("trunkline.write")) {
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
        } else {
            assertEquals(text.substring(from, to), table.toString());
        }
    }
}
