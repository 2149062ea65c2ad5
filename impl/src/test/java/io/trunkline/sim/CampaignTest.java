package io.trunkline.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random calls between several stacks in bad weather and virtual time; every {@link Rule} is looked at all the time.
 *
 * <p>{@code -Dtrunkline.calls=1000000} for more, {@code -Dtrunkline.firstSeed=...} for others, {@code -Dtrunkline.seed=...} for one
 * episode again; docs/testing.md.
 */
class CampaignTest {

    private static final int CALLS_OF_AN_EPISODE = 50;
    private static final int CALLS = Integer.getInteger("trunkline.calls", 100_000);
    private static final long FIRST_SEED = Long.getLong("trunkline.firstSeed", 1);
    private static final int THREADS = Integer.getInteger("trunkline.threads", 2);

    @Test
    void everyRuleHolds(TestReporter reporter) throws InterruptedException, ExecutionException {
        Long seed = Long.getLong("trunkline.seed");
        if (seed != null) {
            play(seed, Sabotage.NONE);
            return;
        }
        long begin = System.nanoTime();
        Figures sum = Figures.NONE;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Figures> episode : begin(threads)) {
                sum = sum.plus(episode.get());
            }
        } finally {
            threads.shutdownNow();
        }
        reporter.publishEntry("campaign", sum.in(Duration.ofNanos(System.nanoTime() - begin)));
    }

    private static List<Future<Figures>> begin(ExecutorService threads) {
        List<Future<Figures>> episodes = new ArrayList<>();
        for (int i = 0; i < CALLS / CALLS_OF_AN_EPISODE; i++) {
            long seed = FIRST_SEED + i;
            episodes.add(threads.submit(() -> play(seed, Sabotage.NONE)));
        }
        return episodes;
    }

    /** An episode that fails is run again, which fails in the same way, and is drawn. */
    private static Figures play(long seed, Sabotage sabotage) {
        try {
            Campaign campaign = new Campaign(seed, CALLS_OF_AN_EPISODE, sabotage, false);
            campaign.play();
            return campaign.figures();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    draw(seed, sabotage)
                            + "\nagain: mvn -pl impl -am test -Dtest=CampaignTest -Dsurefire.failIfNoSpecifiedTests=false"
                            + " -Dtrunkline.seed=" + seed,
                    failure);
        }
    }

    private static String draw(long seed, Sabotage sabotage) {
        Campaign again = new Campaign(seed, CALLS_OF_AN_EPISODE, sabotage, true);
        return again.describe(assertThrows(Throwable.class, again::play, "it does not fail again"));
    }

    @Test
    void anEpisodeComesAgainExactly() {
        for (long seed = 7; seed < 11; seed++) {
            long journal = journal(seed, false);
            assertEquals(journal, journal(seed, false));
            assertEquals(journal, journal(seed, true), "drawing changes nothing");
            assertNotEquals(journal, journal(seed + 1, false));
        }
    }

    private static long journal(long seed, boolean draws) {
        Campaign campaign = new Campaign(seed, CALLS_OF_AN_EPISODE, Sabotage.NONE, draws);
        campaign.play();
        return campaign.journal();
    }

    @Test
    void aFailingEpisodeIsDrawn() {
        Fault fault = Fault.WRONG_ACK;
        AssertionError failure = assertThrows(AssertionError.class, () -> play(3, fault.sabotage()));
        RuleBroken broken = (RuleBroken) failure.getCause();
        String text = String.valueOf(failure.getMessage());
        assertTrue(text.startsWith(String.valueOf(broken.getMessage())), text);
        assertTrue(text.contains("seed 3, Weather"), text);
        assertTrue(text.contains("--INVITE (1 INVITE)-->"), text);
        assertTrue(text.contains("-Dtrunkline.seed=3"), text);
    }
}
