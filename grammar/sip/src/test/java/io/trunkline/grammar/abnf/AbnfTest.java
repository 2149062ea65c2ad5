package io.trunkline.grammar.abnf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trunkline.grammar.Tolerances;
import io.trunkline.grammar.abnf.HeaderRules.HeaderRule;
import io.trunkline.grammar.sip.Recognitions;
import io.trunkline.grammar.sip.SipRecognizer;
import io.trunkline.grammar.sip.StockParser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The ABNF of the RFCs against the recogniser that is generated from our grammars.
 *
 * <p>Sentences of each header field, made from the ABNF at random, must be accepted without any tolerance. Mutated ones must be judged alike by
 * the strict recogniser and by a plain matcher of the ABNF, to which {@code corrections.abnf} and {@code deviations.abnf} have been added: what our
 * grammar does otherwise on purpose is written down there, and nothing else is forgiven. ANTLR's own parser must accept what the
 * recogniser accepts.
 *
 * <p>{@code -Dtrunkline.sentences=10000} makes more of them; 1,000 are made of each rule, and a fifth of that is mutated.
 * {@code -Dtrunkline.seed=1} makes others.
 */
class AbnfTest {

    private static final long SEED = Long.getLong("trunkline.seed", 5234);
    private static final int SENTENCES = Integer.getInteger("trunkline.sentences", 1000);
    private static final int MUTATIONS = SENTENCES / 5;

    private static final Set<String> ENTRIES = Recognitions.headerEntries();

    /** Entries whose RFC is not at hand, with where its ABNF stands. */
    private static final Map<String, String> WITHOUT_TEXT = Map.of(
            "content_id_hdr", "RFC 8262 section 3.2",
            "p_asserted_service_hdr", "RFC 6050 section 4.1",
            "p_preferred_service_hdr", "RFC 6050 section 4.1",
            "p_user_database_hdr", "RFC 4457 section 4",
            "permission_missing_hdr", "RFC 5360 section 5.9.3",
            "references_hdr", "an Internet draft that has expired");

    private final SipRecognizer recognizer = new SipRecognizer();
    private final StockParser stock = new StockParser();

    @TestFactory
    Stream<DynamicTest> sentencesOfTheRfcs() throws IOException {
        Optional<Abnf> rfcs = HeaderRules.ofRfcs();
        Optional<Abnf> model = HeaderRules.ofRfcs();
        if (rfcs.isEmpty() || model.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "skipped",
                    () -> assumeTrue(false, "skipped: no folder shared/rfc/abnf (system property trunkline.shared)")));
        }
        return tests(rfcs.get(), model.get().common(HeaderRules.resource("deviations.abnf")));
    }

    @TestFactory
    Stream<DynamicTest> sentencesOfOurOwn() throws IOException {
        Abnf small = new Abnf().common(HeaderRules.resource("core.abnf")).common(HeaderRules.resource("small.abnf"));
        return tests(small, null);
    }

    private Stream<DynamicTest> tests(Abnf rfcs, @Nullable Abnf model) {
        return HeaderRules.of(rfcs).stream()
                .map(header -> DynamicTest.dynamicTest(header.rule(), () -> check(rfcs, model, header)));
    }

    private void check(Abnf rfcs, @Nullable Abnf model, HeaderRule header) {
        assertTrue(ENTRIES.contains(header.entry()), () -> "no entry " + header.entry() + " in the grammar");
        assertEquals(Set.of(), rfcs.missing(header.value()), "rules that no RFC defines");
        SentenceGenerator generator =
                new SentenceGenerator(rfcs, SEED + header.rule().hashCode());
        HeaderRule inModel = model == null ? header : HeaderRules.of(model, header.rule());
        Random random = new Random(SEED);
        String other = generator.sentence(header.value());
        for (int i = 0; i < SENTENCES; i++) {
            String sentence = generator.sentence(header.value());
            int end = Recognitions.run(recognizer, header.entry(), sentence);
            assertEquals(
                    "accepted",
                    end < 0 ? "rejected at " + ~end : verdict(),
                    () -> header.entry() + " '" + Recognitions.escape(sentence) + "'");
            if (model != null && i < MUTATIONS) {
                judgedAlike(model, inModel, sentence);
                judgedAlike(model, inModel, Mutation.of(sentence, other, random));
            }
            other = sentence;
        }
    }

    private String verdict() {
        return recognizer.marks() == 0 ? "accepted" : "taken by " + Tolerances.used(recognizer);
    }

    private void judgedAlike(Abnf model, HeaderRule header, String text) {
        int end = Recognitions.run(recognizer, header.entry(), text);
        boolean strict = end >= 0 && recognizer.marks() == 0;
        boolean byAbnf = AbnfMatcher.matches(model, header.value(), text);
        assertEquals(
                byAbnf ? "accepted" : "rejected",
                strict ? "accepted" : "rejected",
                () -> header.entry() + " '" + Recognitions.escape(text) + "' gives " + end + ", "
                        + Tolerances.used(recognizer) + "; expected is what the ABNF says");
        if (end >= 0) {
            assertTrue(
                    stock.parse(header.entry(), text).isPresent(),
                    () -> header.entry() + " '" + Recognitions.escape(text) + "' is rejected by ANTLR's own parser");
        }
    }

    @Test
    void eachEntryIsTestedOrHasAReason() throws IOException {
        Optional<Abnf> rfcs = HeaderRules.ofRfcs();
        assumeTrue(rfcs.isPresent(), "skipped: no folder shared/rfc/abnf (system property trunkline.shared)");
        Set<String> entries = HeaderRules.of(rfcs.get()).stream()
                .map(HeaderRule::entry)
                .collect(Collectors.toCollection(TreeSet::new));
        WITHOUT_TEXT.forEach((entry, where) ->
                assertTrue(entries.add(entry), () -> entry + " is tested, though of " + where + " there was no text"));
        assertEquals(new TreeSet<>(ENTRIES), entries);
    }
}
